import type { StepResult, Value } from '@sasando/core'

import { presets, type PresetId, type ScoredAgency } from './score-agency.ts'

/** How many people have each predicate by one rule set; `null` counts those who have none yet. */
export type Tally = ReadonlyMap<string | null, number>

/** Everything that the terminal shows. */
export interface Summary {
  readonly people: number
  readonly tallies: Readonly<Record<PresetId, Tally>>
  /** Keys of the people whose predicate differs between the rule sets: there must be none. */
  readonly disagreements: readonly string[]
  /** The local scores, lowest first. */
  readonly scores: readonly string[]
  readonly credit: {
    readonly people: number
    readonly atCap: number
    readonly entries: number
    readonly unverified: number
  }
  /** How many people miss each input. */
  readonly missing: ReadonlyMap<string, number>
}

function tally<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

export function summarize({ people }: ScoredAgency): Summary {
  const [law, local] = presets
  const predicates = (id: PresetId): (string | null)[] =>
    people.map(({ results }) => results[id].outcome['level']?.text ?? null)
  const lawful = predicates(law)
  const localOnes = predicates(local)
  const scores = people.flatMap(({ results }) => results[local].outcome['score']?.text ?? [])
  const credits = people.flatMap(({ results }) => results[local].steps.filter(({ id }) => id === 'kredit'))
  const entries = people.flatMap(({ record }) => record['pelayanan'] as readonly { terverifikasi: boolean }[])
  return {
    people: people.length,
    tallies: { [law]: tally(lawful), [local]: tally(localOnes) },
    disagreements: people.filter((_, index) => lawful[index] !== localOnes[index]).map(({ key }) => key),
    scores: scores.toSorted((a, b) => Number(a) - Number(b)),
    credit: {
      people: credits.filter(({ value }) => numberOf(value) > 0).length,
      atCap: credits.filter(isCapped).length,
      entries: entries.length,
      unverified: entries.filter(({ terverifikasi }) => !terverifikasi).length,
    },
    missing: tally(people.flatMap(({ results }) => results[local].missing.map(({ input }) => input))),
  }
}

/** Whether more was earned than the cap lets count. */
const isCapped = ({ value, parts }: StepResult): boolean => numberOf(parts['before-cap']) > numberOf(value)

const numberOf = (value: Value | null | undefined): number => (value?.type === 'number' ? value.number : 0)
