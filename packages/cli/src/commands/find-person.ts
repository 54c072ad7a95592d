import type { Subject } from '@sasando/core'

import { requiredOption, textOption, type Given } from './cli-command.ts'
import { dataOptions } from './data-options.ts'
import type { Context } from '../context.ts'
import type { Engine } from '../engine/engine.ts'
import { Failure } from '../failure.ts'
import type { Mistake } from '../report/mistake.ts'
import { createNotices } from '../report/notices.ts'
import { openPeople } from '../people/open-people.ts'
import type { Person } from '../people/person.ts'
import { mistakesOf } from '../people/refused-by-core.ts'
import { rowKeyOf } from '../people/row-key.ts'

/** Whose result is asked for. */
export interface WantedKey {
  readonly subject: Subject
  readonly key: string
}

/** Whose result `--nip` or `--unit` asks for. @throws Failure if neither is there, or the NIP is none */
export function wantedKey(given: Given): WantedKey {
  const unit = textOption(given, 'unit')
  if (unit !== undefined && textOption(given, 'nip') === undefined) return { subject: 'unit', key: unit.trim() }
  const received = requiredOption(given, 'nip')
  const nip = received.replaceAll(/\s/g, '')
  if (unit !== undefined || !/^\d{18}$/.test(nip)) throw new Failure('nip_option_form', { received })
  return { subject: 'person', key: nip }
}

/** The key under its name: `{ nip }` or `{ unit }`. */
export const keyOf = ({ subject, key }: WantedKey): Readonly<Record<string, string>> =>
  subject === 'unit' ? { unit: key } : { nip: key }

/** What a receipt says beside the inputs. */
export const aboutOf = (wanted: WantedKey, period: string | undefined): Readonly<Record<string, string>> => ({
  ...keyOf(wanted),
  ...(period === undefined ? {} : { period }),
})

/**
 * One person or unit of a table, or the mistakes in the row. @throws Failure if there is neither, or the rule set scores
 * something else than what was asked for
 */
export async function findPerson(
  wanted: WantedKey,
  given: Given,
  engine: Pick<Engine, 'ruleSet' | 'result'>,
  context: Context,
): Promise<{ readonly person: Person | undefined; readonly mistakes: readonly Mistake[] }> {
  const { ruleSet } = engine
  const rowKey = rowKeyOf(ruleSet)
  const { key } = wanted
  if (wanted.subject !== rowKey.subject)
    throw new Failure('key_option_other', {
      option: wanted.subject === 'unit' ? '--unit' : '--nip',
      rules: ruleSet.id,
      subject: rowKey.subject,
    })
  const isWanted = (each: string | undefined): boolean => each !== undefined && rowKey.same(each) === rowKey.same(key)
  const data = await dataOptions(given, ruleSet, context)
  const notices = createNotices(() => {})
  const people = await openPeople({ ...data, ruleSet, notices, meter: { total: 0, done: 0 }, only: key }, context)
  const mistakes: Mistake[] = []
  let person: Person | undefined
  let refused = 0
  try {
    for await (const row of people.rows) {
      if (row.ok && isWanted(row.person.key)) person = row.person
      if (person) break
      if (row.ok) continue
      if (row.isAside !== true) refused += 1
      if (row.person && isWanted(row.person.key))
        mistakes.push(...mistakesOf(row, (await engine.result(row.person)).issues))
      else mistakes.push(...row.mistakes.filter((each) => isWanted(each.nip ?? each.unit)))
    }
  } finally {
    await people.close()
  }
  if (!person && mistakes.length === 0) {
    const where = { table: data.input, refused }
    throw rowKey.subject === 'unit'
      ? new Failure('unit_not_found', { unit: key, ...where })
      : new Failure('nip_not_found', { nip: key, ...where })
  }
  return { person, mistakes }
}
