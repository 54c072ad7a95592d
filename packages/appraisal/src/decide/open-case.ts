import type { Case } from '../case/case.ts'
import type { CommandData } from '../commands/command.ts'
import type { Situation } from './situation.ts'
import { happens, refused, type Refusal, type Verdict } from './verdict.ts'
import type { Official } from '../case/facts.ts'

export function openCase(before: Case | undefined, data: CommandData['open-case'], { rules }: Situation): Verdict {
  const { cycle, facts } = data
  if (before !== undefined) return refused('existing_item', { what: 'case', id: before.id })
  if (cycle.period.from > cycle.period.to) return refused('wrong_cycle', { reason: 'period' })
  if (cycle.window.from > cycle.window.to || cycle.window.to < cycle.period.from)
    return refused('wrong_cycle', { reason: 'window' })
  const problem = refuseOfficials(facts.person, facts.rater, facts.superior)
  if (problem) return problem
  if (rules !== undefined && rules.reference.fingerprint !== cycle.ruleSet.fingerprint)
    return refused('other_rule_set', { pinned: cycle.ruleSet.version, given: rules.reference.version })
  return [happens('case-opened', data)]
}

/** Nobody rates themselves, and nobody decides on their own rating. */
export function refuseOfficials(person: Official, rater: Official, superior?: Official): Refusal | undefined {
  if (rater.id === person.id || superior?.id === person.id) return refused('self_rating', { name: person.name })
  if (superior?.id === rater.id) return refused('same_officials', { name: rater.name })
  return undefined
}
