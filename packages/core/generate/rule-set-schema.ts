import { ruleSetJsonSchema } from '../src/index.ts'

/** For editors: completion and help while a rule set is written. */
export const file = 'packages/core/rule-set.schema.json'
export const text = (): string => `${JSON.stringify(ruleSetJsonSchema(), null, 2)}\n`
