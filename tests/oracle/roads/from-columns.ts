import { statuses, type Outcome, type Plan, type ScoredColumns, type ValueType } from '@sasando/core'

/** One record of scored columns as plain values: what `Outcome` has. */
export function fromColumns(plan: Plan, scored: ScoredColumns, index: number): Outcome {
  const values = Object.entries(scored.outcome).map(([name, column]) => {
    const value = column[index] ?? null
    return [name, typeof value === 'number' ? plain(value, typeOf(plan, plan.outcome[name]), plan) : value]
  })
  return { status: statuses[scored.status[index] ?? -1], ...Object.fromEntries(values) } as Outcome
}

function typeOf(plan: Plan, of: string | undefined): ValueType {
  const type = plan.steps.find(({ id }) => id === of)?.type ?? plan.inputs.find(({ name }) => name === of)?.type
  if (!type || type.is === 'list') throw new TypeError(`nothing is called "${of}"`)
  return type
}

function plain(value: number, type: ValueType, plan: Plan): string | number | boolean | null {
  switch (type.is) {
    case 'number':
      return Number.isNaN(value) ? null : value
    case 'date':
      return Number.isNaN(value) ? null : new Date(value * 86_400_000).toISOString().slice(0, 10)
    case 'boolean':
      return value < 0 ? null : value === 1
    case 'level':
      return value < 0 ? null : (plan.scales[type.scale]?.[value] ?? `no level ${value}`)
    case 'choice':
      return value < 0 ? null : (type.choices[value] ?? `no choice ${value}`)
    case 'text':
      return value
  }
}
