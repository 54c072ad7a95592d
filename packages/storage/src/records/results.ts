import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { differOnlyIn } from './differ-only-in.ts'
import { day, fingerprint, id, instant, jsonByName, line, personId, prose, ruleSetRef } from './values.ts'

/**
 * What a case came to, with all that is needed to compute it again: `verifyResult` does. A change is a new result with a
 * reason; of one that is there only the status goes on, and its receipt may come to it.
 */
const result = z.strictObject({
  assessment: id,
  cycle: id,
  person: personId,
  unit: id,
  ruleSet: ruleSetRef,
  /** The day whose settings held. */
  asOf: day,
  /** What was judged, as it was given to the rule set: with rule set and day, its trace follows from it. */
  record: jsonByName,
  /** The outcome by name, as text; `null` where there is none. */
  outcome: z.record(line, z.nullable(line)),
  /** As core makes it, over rule set, inputs and outcome. */
  fingerprint,
  /** What the outcome is listed by: the predicate. */
  level: z.exactOptional(line),
  /** As it is printed. */
  receipt: z.exactOptional(z.string().check(z.regex(/^SASANDO1:[0-9A-Z $%*+./:-]+$/), z.maxLength(300))),
  computedAt: instant,
  status: z.enum(['draft', 'signed', 'final']),
  replaces: z.exactOptional(z.strictObject({ result: id, reason: prose })),
})
export type Result = z.infer<typeof result>

const states: readonly Result['status'][] = ['draft', 'signed', 'final']

export const results = defineCollection({
  name: 'results',
  schema: result,
  indexes: {
    'by-assessment': [['assessment'], ['computedAt']],
    'by-unit': [['cycle'], ['unit'], ['level'], ['person']],
    'by-person': [['person'], ['computedAt']],
  },
  permits(before, after) {
    if (after === undefined)
      return {
        id: 'hasil tidak dihapus; hasil baru menggantikannya',
        en: 'a result is not deleted; a new one replaces it',
      }
    if (states.indexOf(after.status) < states.indexOf(before.status))
      return { id: 'status hasil tidak dapat mundur', en: 'the status of a result never goes back' }
    const isAdded = before.receipt === undefined && before.status !== 'final'
    if (differOnlyIn(before, after, ...(isAdded ? (['status', 'receipt'] as const) : (['status'] as const))))
      return true
    return {
      id: 'hasil tidak diubah; hasil baru dengan alasannya menggantikannya',
      en: 'a result is not changed; a new one with its reason replaces it',
    }
  },
})
