import { requiredOption, type Given } from './cli-command.ts'
import { dataOptions } from './data-options.ts'
import type { Context } from '../context.ts'
import type { Engine } from '../engine/engine.ts'
import { Failure } from '../failure.ts'
import type { Mistake } from '../report/mistake.ts'
import { createNotices } from '../report/notices.ts'
import { openPeople } from '../people/open-people.ts'
import type { Person } from '../people/person.ts'
import { mistakesOf } from '../people/refused-by-core.ts'

/** The NIP of `--nip`. @throws Failure if it is none */
export function nipOption(given: Given): string {
  const received = requiredOption(given, 'nip')
  const nip = received.replaceAll(/\s/g, '')
  if (!/^\d{18}$/.test(nip)) throw new Failure('nip_option_form', { received })
  return nip
}

/** One person of a table, or the mistakes in that person's row. @throws Failure if there is neither */
export async function findPerson(
  nip: string,
  given: Given,
  engine: Pick<Engine, 'ruleSet' | 'result'>,
  context: Context,
): Promise<{ readonly person: Person | undefined; readonly mistakes: readonly Mistake[] }> {
  const { ruleSet } = engine
  const data = await dataOptions(given, ruleSet, context)
  const notices = createNotices(() => {})
  const people = await openPeople({ ...data, ruleSet, notices, meter: { total: 0, done: 0 }, only: nip }, context)
  const mistakes: Mistake[] = []
  let person: Person | undefined
  let refused = 0
  try {
    for await (const row of people.rows) {
      if (row.ok && row.person.nip === nip) person = row.person
      if (person) break
      if (row.ok) continue
      if (row.isAside !== true) refused += 1
      if (row.person?.nip === nip) mistakes.push(...mistakesOf(row, (await engine.result(row.person)).issues))
      else mistakes.push(...row.mistakes.filter((each) => each.nip === nip))
    }
  } finally {
    await people.close()
  }
  if (!person && mistakes.length === 0) throw new Failure('nip_not_found', { nip, table: data.input, refused })
  return { person, mistakes }
}
