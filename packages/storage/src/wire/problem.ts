import type { Json } from '@sasando/core'
import * as z from 'zod/mini'

export const problemMediaType = 'application/problem+json'

/**
 * An answer that says what went wrong. `code` is API; `detail` is a sentence for a person, in the language that was asked
 * for; `data` are the facts of the sentence.
 *
 * @source RFC 9457, Problem Details for HTTP APIs, section 3
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  data: z.custom<Json>((value) => value !== undefined),
})

export type Problem = z.infer<typeof problem>
