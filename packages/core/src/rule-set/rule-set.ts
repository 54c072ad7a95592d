import * as z from 'zod/mini'

import type { BuiltInStep } from '../kinds/built-in.ts'
import { stepBase } from '../kinds/step-base.ts'
import { inputs } from './inputs.ts'
import { labels } from './labels.ts'
import { civilDate, id, text, version } from './primitives.ts'
import { scales } from './scales.ts'
import { settings, settingValue, datedValue } from './settings.ts'
import { sources } from './sources.ts'
import { subject } from './subject.ts'

/** One case of the administrator's own tests. `null` expects that there is no value. */
const ruleTest = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(400)),
  basis: z.optional(z.array(z.string())),
  /** A record, as `score` takes it. */
  given: z.record(z.string(), z.json()),
  expect: z.record(id, z.union([z.string(), z.number(), z.boolean(), z.null()])),
})
export type RuleTest = z.infer<typeof ruleTest>

const head = {
  $schema: z.optional(z.string()),
  format: z.literal(1),
  id,
  version,
  title: text,
  description: z.optional(text),
  valid: z.strictObject({ from: civilDate, to: z.optional(civilDate) }),
}

const fingerprintForm = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/, { error: () => 'form:fingerprint' }))

/** The rule set, except that a step is only known by its id and kind: each kind checks its own. */
export const ruleSetFrame = z.strictObject({
  ...head,
  /** `person` where not given. A derived rule set scores what its parent does. */
  subject: z.optional(subject),
  /** The plugins whose kinds and operators it uses. */
  plugins: z.optional(z.array(id).check(z.maxLength(100))),
  sources: z.optional(sources),
  settings: z.optional(settings),
  scales: z.optional(scales),
  inputs,
  steps: z.array(z.looseObject({ ...stepBase, kind: id })).check(z.minLength(1), z.maxLength(200_000)),
  outcome: z.record(id, id),
  tests: z.optional(z.array(ruleTest)),
})

/** A rule set that takes another one as it is and changes settings, and what people read. */
export const derivedRuleSet = z.strictObject({
  ...head,
  derivedFrom: z.strictObject({ id, version, fingerprint: fingerprintForm }),
  sources: z.optional(sources),
  settings: z.record(id, z.union([settingValue, z.array(datedValue).check(z.minLength(1))])),
  labels: z.optional(labels),
  tests: z.optional(z.array(ruleTest)),
})
export type DerivedRuleSet = z.infer<typeof derivedRuleSet>

/** A rule set of format 1, as it is written: the JSON document itself, typed. */
export type RuleSet = Omit<z.infer<typeof ruleSetFrame>, 'steps'> & {
  readonly steps: readonly Step[]
  /** Where a derived rule set comes from; the settings are already in place. */
  readonly derivedFrom?: DerivedRuleSet['derivedFrom']
}
/** A step of one of the built-in kinds; a plugin's kinds look like it to everything but their own code. */
export type Step = BuiltInStep
