import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { day, id, instant, line, sha256 } from './values.ts'

/**
 * One version of a rule set. Its text is kept as it was written, so that its fingerprint can be made again. Once it is
 * published it never changes; another version takes its place.
 *
 * Whoever approves is not who wrote it.
 */
const ruleSetVersion = z
  .strictObject({
    ruleSet: line,
    version: line,
    text: z.string().check(z.minLength(2)),
    fingerprint: sha256,
    status: z.enum(['draft', 'tested', 'approved', 'published']),
    validFrom: day,
    validTo: z.exactOptional(day),
    author: id,
    approver: z.exactOptional(id),
    publishedAt: z.exactOptional(instant),
  })
  .check(z.refine(({ author, approver }) => author !== approver, { path: ['approver'], error: 'is the author' }))
export type RuleSetVersion = z.infer<typeof ruleSetVersion>

export const ruleSets = defineCollection({
  name: 'rule-sets',
  schema: ruleSetVersion,
  indexes: {
    'by-rule-set': [['ruleSet'], ['validFrom']],
    'by-status': [['status'], ['ruleSet'], ['validFrom']],
  },
  isFrozen: ({ status }) => status === 'published',
})
