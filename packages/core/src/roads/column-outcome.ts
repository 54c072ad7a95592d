import type { Plan } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { dayText } from '../scoring/day.ts'
import { outcomeFields, statuses, type Outcome } from './outcome.ts'
import type { ScoredColumns } from './scored-columns.ts'

/** Prepares the reading of single outcomes, as `Runner.outcome` gives them, from columns. */
export function columnOutcome(plan: Plan): (scored: ScoredColumns, index: number) => Outcome {
  const fields = outcomeFields(plan).map(({ name, type }) => [name, plainReader(type, plan.scales)] as const)
  return (scored, index) => {
    const outcome: Record<string, string | number | boolean | null> = {}
    for (const [name, plain] of fields) outcome[name] = plain(scored.outcome[name]?.[index] ?? null)
    return { status: statuses[scored.status[index] ?? 3] ?? 'refused', ...outcome }
  }
}

type Kept = string | number | null

/** A value of a column as people's programs take it; `null` where there is none. */
function plainReader(type: ValueType, scales: Plan['scales']): (value: Kept) => Outcome[string] {
  const ofRank =
    <T>(plain: (rank: number) => T) =>
    (value: Kept): T | null =>
      typeof value === 'number' && value >= 0 ? plain(value) : null
  switch (type.is) {
    case 'number':
      return (value) => (Number.isNaN(value) ? null : value)
    case 'date':
      return (value) => (typeof value === 'number' && !Number.isNaN(value) ? dayText(value) : null)
    case 'level':
      return ofRank((rank) => scales[type.scale]?.[rank] ?? null)
    case 'choice':
      return ofRank((rank) => type.choices[rank] ?? null)
    case 'boolean':
      return ofRank((rank) => rank === 1)
    case 'text':
      return (value) => value
  }
}
