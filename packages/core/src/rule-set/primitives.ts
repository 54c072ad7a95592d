// The small words of the format: ids, texts, numbers, dates. Messages are issue codes; `issues/` puts them into words.
import * as z from 'zod/mini'

import { dayNumber } from '../scoring/day.ts'
import type { Json } from '../text/canonical-json.ts'

const idForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
const exactForm = /^-?\d{1,15}(?:\.\d{1,15}|\/\d{1,15})?$/
const versionForm = /^\d+(?:\.\d+){1,3}(?:-[0-9a-z.-]+)?$/
const dateForm = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const basisForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?$/

const form = (pattern: RegExp, name: string, longest: number) =>
  z
    .string({ error: () => `form:${name}` })
    .check(z.maxLength(longest), z.regex(pattern, { error: () => `form:${name}` }))

/** Lower-case words joined by hyphens: `batas-kredit`. No dots, so that JsonLogic's `var` never splits it. */
export const id = form(idForm, 'id', 64)
/** `2026.1.0` */
export const version = form(versionForm, 'version', 32)
/** A day of the calendar: `2026-01-31`. */
export const civilDate = z.string({ error: () => 'form:date' }).check(
  z.regex(dateForm, { error: () => 'form:date', abort: true }),
  z.refine((day) => dayNumber(day) !== undefined, { error: () => 'form:date' }),
)
/** `source` or `source#locator`. */
export const basis = form(basisForm, 'basis', 129)

const words = z.string().check(z.minLength(1), z.maxLength(4000))
/** What people read, in Indonesian and, where there is one, in English. */
export const text = z.strictObject({ id: words, en: z.optional(words) })
export type Text = z.infer<typeof text>

/** A whole or decimal number, or as a text also a fraction: `89.5`, `"89.50"`, `"1/7"`. Always exact. */
export const exactNumber = z.union([z.number(), z.string().check(z.regex(exactForm, { error: () => 'form:exact' }))], {
  error: () => 'form:exact',
})
/** A number, or the setting that holds it. */
export const amount = z.union(
  [z.number(), z.string().check(z.regex(exactForm, { error: () => 'form:amount' })), z.strictObject({ setting: id })],
  { error: () => 'form:amount' },
)
export type Amount = z.infer<typeof amount>

/** A JsonLogic expression. Its operators and types are checked by the compiler, which knows the names in scope. */
export const logic: z.ZodMiniType<Json> = z.json()

/** How many decimal digits a value is rounded to, and how a half goes. */
export const rounding = z.strictObject({
  digits: z.int().check(z.minimum(0), z.maximum(9)),
  mode: z.optional(z.enum(['half-up', 'half-even', 'down', 'up'])),
})
export type Rounding = z.infer<typeof rounding>

/**
 * What a step does when a value that it needs is missing. `block`: the step has no value either, and the result says
 * why. `redistribute`: the weight is shared by the others. `zero`, `neutral`: this value stands in. `carry`: the named
 * input stands in.
 */
export const missing = z.union(
  [
    z.enum(['block', 'redistribute', 'zero']),
    z.strictObject({ neutral: z.union([z.number(), z.string(), z.boolean()]) }),
    z.strictObject({ carry: id }),
  ],
  { error: () => 'form:missing' },
)
export type MissingPolicy = z.infer<typeof missing>

/** Who may see a value (the person and above, where not given): everyone with access to the result, the person, the rater and above, or the agency alone. */
export const visibility = z.enum(['everyone', 'person', 'rater', 'agency'])
export type Visibility = z.infer<typeof visibility>
