import * as z from 'zod/mini'

import { stepSchemas } from '../kinds/built-in.ts'
import type { Json } from '../text/canonical-json.ts'
import { derivedRuleSet, ruleSetFrame } from './rule-set.ts'

/** The JSON Schema (2020-12) of format 1, made from the schemas that `parseRuleSet` uses; for editors. */
export function ruleSetJsonSchema(): Json {
  const [first, ...rest] = [...stepSchemas.values()]
  const step = first ? z.union([first, ...rest]) : z.never()
  const whole = z.extend(ruleSetFrame, { steps: z.array(step).check(z.minLength(1)) })
  const schema = z.toJSONSchema(z.union([whole, derivedRuleSet]), {
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'ref',
  })
  return { ...(schema as Readonly<Record<string, Json>>), title: 'Sasando rule set, format 1' }
}
