import * as z from 'zod/mini'

import { basis, civilDate, exactNumber, id, text } from './primitives.ts'

/** The value of a setting: what its type says it is. */
export const settingValue = z.union([exactNumber, id, z.boolean()], { error: () => 'form:setting' })
export type SettingValue = z.infer<typeof settingValue>

/** A value from a day on. */
export const datedValue = z.strictObject({ from: civilDate, value: settingValue })

const about = {
  label: z.optional(text),
  description: z.optional(text),
  basis: z.optional(z.array(basis)),
  default: settingValue,
  /** Later values, each from its day on; `default` holds before the first. */
  values: z.optional(z.array(datedValue).check(z.maxLength(200))),
}

/** A value that an agency may change without touching the rules. */
const setting = z.discriminatedUnion('type', [
  z.strictObject({
    ...about,
    type: z.literal('number'),
    digits: z.int().check(z.minimum(0), z.maximum(9)),
    range: z.tuple([exactNumber, exactNumber]),
  }),
  z.strictObject({ ...about, type: z.literal('integer'), range: z.tuple([exactNumber, exactNumber]) }),
  z.strictObject({ ...about, type: z.literal('fraction'), range: z.tuple([exactNumber, exactNumber]) }),
  z.strictObject({ ...about, type: z.literal('boolean') }),
  z.strictObject({ ...about, type: z.literal('level'), scale: id }),
])
export type Setting = z.infer<typeof setting>

export const settings = z.record(id, setting)
