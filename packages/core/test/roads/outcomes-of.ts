import { statuses, type Outcome, type Scorer, type ScoredColumns } from '@sasando/core'

/** The outcomes in columns as the objects that they stand for. */
export function outcomesOf(scorer: Scorer, scored: ScoredColumns): Outcome[] {
  const { plan } = scorer
  return Array.from({ length: scored.length }, (_, index) => {
    const result = Object.entries(plan.outcome).map(([name, of]) => {
      const type = [...plan.steps, ...plan.inputs.map((each) => ({ ...each, id: each.name }))].find(
        ({ id }) => id === of,
      )?.type
      const value = scored.outcome[name]?.[index] ?? null
      if (value === null || typeof value === 'string' || !type) return [name, value]
      if (type.is === 'number' || type.is === 'date') return [name, Number.isNaN(value) ? null : value]
      if (value < 0) return [name, null]
      if (type.is === 'boolean') return [name, value === 1]
      return [
        name,
        type.is === 'level' ? plan.scales[type.scale]?.[value] : type.is === 'choice' ? type.choices[value] : value,
      ]
    })
    return { status: statuses[scored.status[index] ?? 3], ...Object.fromEntries(result) } as Outcome
  })
}
/** Columns keep days as numbers. */
export const withoutDays = (scorer: Scorer, outcome: Outcome): object =>
  Object.fromEntries(
    Object.entries(outcome).filter(([name]) => {
      const of = scorer.plan.outcome[name]
      const { inputs, steps } = scorer.plan
      return ![...inputs.map(({ name, type }) => ({ id: name, type })), ...steps].some(
        ({ id, type }) => id === of && type.is === 'date',
      )
    }),
  )
