import { compile, parseRuleSet, type Result, type RuleSet } from '@sasando/core'
import { presetText } from '@sasando/presets'

import type { Person } from './read-agency.ts'

/** The rule sets of the example: the law, and a local policy that stands beside it. */
export const presets = ['permenpanrb-6-2022', 'kupang-kinerja-lokal'] as const
export type PresetId = (typeof presets)[number]

/** A rule set as text, which the page gets, and parsed. */
export interface Rules {
  readonly id: PresetId
  readonly text: string
  readonly ruleSet: RuleSet
}

export interface ScoredPerson extends Person {
  readonly results: Readonly<Record<PresetId, Result>>
}

export interface ScoredAgency {
  readonly rules: readonly Rules[]
  readonly people: readonly ScoredPerson[]
}

/** Scores everyone by each of the {@link presets}. */
export function scoreAgency(people: readonly Person[]): ScoredAgency {
  const rules = presets.map((id) => {
    const text = presetText(id)
    return { id, text, ruleSet: parseRuleSet(text) }
  })
  const scorers = rules.map(({ id, ruleSet }) => [id, compile(ruleSet)] as const)
  return {
    rules,
    people: people.map((person) => ({
      ...person,
      results: Object.fromEntries(scorers.map(([id, scorer]) => [id, scorer.score(person.record)])) as Record<
        PresetId,
        Result
      >,
    })),
  }
}
