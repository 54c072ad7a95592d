import * as z from 'zod/mini'

import { stepSchemas } from '../kinds/built-in.ts'
import { range } from '../kinds/table/schema.ts'
import { pluginSet } from '../plugins/plugin-set.ts'
import type { Plugin } from '../plugins/plugin.ts'
import type { Json } from '../text/canonical-json.ts'
import { derivedRuleSet, ruleSetFrame } from './rule-set.ts'

/**
 * The JSON Schema (2020-12) of format 1, made from the schemas that `parseRuleSet` uses; for editors.
 *
 * @param options - `plugins`: whose kinds of step it knows, too
 *
 * @throws TypeError for a plugin whose schema has no JSON form; it names the plugin and the kind
 */
export function ruleSetJsonSchema({ plugins = [] }: { readonly plugins?: readonly Plugin[] } = {}): Json {
  const added = [...pluginSet(plugins).kinds.values()].map(({ kind, plugin }) => {
    jsonSchemaOf(kind.schema, plugin, kind.kind)
    return kind.schema
  })
  const [first, ...rest] = [...stepSchemas.values(), ...added]
  const step = first ? z.union([first, ...rest]) : z.never()
  const whole = z.extend(ruleSetFrame, { steps: z.array(step).check(z.minLength(1)) })
  const schema = z.toJSONSchema(z.union([whole, derivedRuleSet]), settings)
  return { ...(schema as Readonly<Record<string, Json>>), title: 'Sasando rule set, format 1' }
}

const settings = {
  target: 'draft-2020-12',
  unrepresentable: 'any',
  reused: 'ref',
  // A check of our own has no form in JSON Schema, so what it means is said here.
  override: ({ zodSchema, jsonSchema }) => {
    if (zodSchema === range) jsonSchema.minProperties = 1
  },
} satisfies Parameters<typeof z.toJSONSchema>[1]

function jsonSchemaOf(schema: z.ZodMiniType, { name }: Plugin, kind: string): void {
  try {
    z.toJSONSchema(schema, settings)
  } catch (error) {
    throw new TypeError(`the plugin "${name}": the schema of the kind "${kind}" has no JSON form`, { cause: error })
  }
}
