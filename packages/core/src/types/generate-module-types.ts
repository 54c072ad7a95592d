import type { Plan } from '../plan/plan.ts'
import type { ValueType } from '../plan/value-type.ts'
import { outcomeFields } from '../roads/outcome.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { generateTypes } from './generate-types.ts'

/**
 * The declarations that belong beside `generateModule(plan)`: the types of `generateTypes`, and a runner that takes
 * such records and gives such outcomes.
 *
 * @param plan - as the compiler made it of this rule set
 */
export function generateModuleTypes(ruleSet: RuleSet, plan: Plan): string {
  const outcome = outcomeFields(plan).map(
    ({ name, type }) => `  readonly ${quote(name)}: ${plainType(type, plan)} | null`,
  )
  return [
    generateTypes(ruleSet),
    `import type { ColumnRunner, OutcomeStatus, Plan, UnsignedResult } from '@sasando/core/run'`,
    '',
    '/** The outcome of one record, as `outcome` gives it; `null` where there is no value. */',
    'export type FlatOutcome = {',
    '  readonly status: OutcomeStatus',
    ...outcome,
    '}',
    '',
    'export declare const plan: Plan',
    '',
    'declare const runner: ColumnRunner<UnsignedResult, ScoreRecord, FlatOutcome>',
    'export default runner',
    '',
  ].join('\n')
}

const quote = (text: string): string => JSON.stringify(text)

function plainType(type: ValueType, { scales }: Plan): string {
  switch (type.is) {
    case 'number':
    case 'boolean':
      return type.is
    case 'level':
      return (scales[type.scale] ?? []).map(quote).join(' | ')
    case 'choice':
      return type.choices.map(quote).join(' | ')
    case 'date':
    case 'text':
      return 'string'
  }
}
