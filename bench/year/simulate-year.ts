import {
  cyclesOfYear,
  decide,
  defaultSettings,
  evolve,
  formatProcessIssue,
  rulesOf,
  stageOf,
  type Actor,
  type Case,
  type Command,
  type CycleKind,
  type Official,
  type Rules,
} from '@sasando/appraisal'
import { indonesia, type Calendar } from '@sasando/asn'
import { compile, parseRuleSet } from '@sasando/core'
import { permenpanrb62022 } from '@sasando/presets/permenpanrb-6-2022'

import { seededRandom } from '../data/random.ts'
import { caseOfYear, type Does } from './case-of-year.ts'
import { makePeople } from './people.ts'

/** The days of 2027 are weekends alone: their decree is not out. */
export const calendar: Calendar = { ...indonesia, id: 'simulasi', covers: { from: '2025-01-01', to: '2027-12-31' } }
export const rules: Rules = rulesOf(compile(parseRuleSet(permenpanrb62022.text), { asOf: '2026-12-31' }))

/** What a year came to. */
export interface YearFigures {
  readonly people: number
  readonly cases: number
  readonly events: number
  /** By stage, at the end of June of the next year. */
  readonly stages: Readonly<Record<string, number>>
  readonly predicates: Readonly<Record<string, number>>
  readonly forms: Readonly<Record<string, number>>
  readonly objections: number
  readonly changed: number
  readonly takenOver: number
  readonly lateReports: number
}

/** Runs one command, as of an instant. */
export type Run = (command: Command, actor: Actor, now: string) => Promise<Case>

const asActor = (who: Official | Actor): Actor => ('roles' in who ? who : { id: who.id, roles: [] })

/** All periods of 2026 for so many people, one case after the other. */
export async function simulateYear(people: number, kinds: readonly CycleKind[], run: Run): Promise<YearFigures> {
  const random = seededRandom(2026)
  const bindings = { evaluation: { input: 'jenis-evaluasi', periodic: 'periodik', annual: 'tahunan' } }
  const cycles = kinds.flatMap((kind) => cyclesOfYear(2026, kind, { ruleSet: rules.reference, bindings }))
  const figures = emptyFigures(people)
  for (const facts of makePeople(people, random))
    for (const cycle of cycles) {
      const id = `${cycle.id}:${facts.person.id}`
      let count = 0
      const does: Does = async (day, who, kind, data) =>
        run({ id: `${id}:${++count}`, case: id, kind, data } as Command, asActor(who), `${day}T02:00:00.000Z`)
      add(figures, await caseOfYear(cycle, facts, random, does))
    }
  return figures
}

/** Decides in memory, without a storage. */
export function runInMemory(): Run {
  const cases = new Map<string, Case>()
  return async (command, actor, now) => {
    const before = cases.get(command.case)
    const decision = decide(before, command, { actor, now, calendar, settings: defaultSettings, rules })
    if ('issues' in decision) throw new Error(decision.issues.map((issue) => formatProcessIssue(issue, 'en')).join(' '))
    const after = decision.events.reduce<Case | undefined>(evolve, before)
    if (after === undefined) throw new Error('a case that was not opened')
    cases.set(command.case, after)
    return after
  }
}

type Writable = {
  -readonly [Key in keyof YearFigures]: YearFigures[Key] extends number ? number : Record<string, number>
}

const emptyFigures = (people: number): Writable => ({
  people,
  cases: 0,
  events: 0,
  stages: {},
  predicates: {},
  forms: {},
  objections: 0,
  changed: 0,
  takenOver: 0,
  lateReports: 0,
})

const count = (counts: Record<string, number>, key: string): void => void (counts[key] = (counts[key] ?? 0) + 1)

function add(figures: Writable, of: Case): void {
  figures.cases++
  figures.events += of.sequence
  count(figures.stages, stageOf(of, '2027-06-30'))
  const document = of.documents.at(-1)
  if (document) {
    count(figures.forms, document.form)
    count(figures.predicates, of.results.at(-1)?.outcome['level']?.text ?? 'none')
  }
  if (of.objection) figures.objections++
  if (of.objection?.decision?.kind === 'change') figures.changed++
  if (of.takenOver) figures.takenOver++
  const due = of.deadlines.filter(({ term }) => term === 'report').at(-1)
  if (due?.metOn !== undefined && due.metOn > due.dueOn) figures.lateReports++
}
