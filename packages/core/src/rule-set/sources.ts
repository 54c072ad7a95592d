import * as z from 'zod/mini'

import { civilDate, id, text } from './primitives.ts'

const locator = z
  .string()
  .check(z.maxLength(64), z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: () => 'form:locator' }))

/** A place in a source that rules rest on. `text` is quoted word for word, in the language of the source. */
const provision = z.strictObject({
  label: text,
  page: z.optional(z.string().check(z.maxLength(40))),
  text: z.optional(z.string().check(z.maxLength(8000))),
  note: z.optional(text),
})
export type Provision = z.infer<typeof provision>

/**
 * What a rule rests on. `law`: in force. `history`: was in force. `policy`: a decision of the agency. `practice`:
 * common, without a text that orders it. `example`: made up to show how it could be. `unconfirmed`: to be checked.
 */
const source = z.strictObject({
  kind: z.enum(['law', 'history', 'policy', 'practice', 'example', 'unconfirmed']),
  title: z.string().check(z.minLength(1), z.maxLength(400)),
  about: z.optional(text),
  url: z.optional(z.string().check(z.maxLength(400), z.regex(/^https?:\/\//, { error: () => 'form:url' }))),
  valid: z.optional(z.strictObject({ from: civilDate, to: z.optional(civilDate) })),
  provisions: z.optional(z.record(locator, provision)),
})
export type Source = z.infer<typeof source>
export type SourceKind = Source['kind']

export const sources = z.record(id, source)
