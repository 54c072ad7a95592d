import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { differOnlyIn } from './differ-only-in.ts'
import { day, fingerprint, instant, personId, ruleSetId, ruleSetVersionNumber } from './values.ts'

/**
 * One version of a rule set. Its text is kept as it was written, so that its fingerprint can be made again. What was
 * approved is what is published; once it is published it never changes, and another version takes its place.
 *
 * Whoever approves is not who wrote it.
 */
const ruleSetVersion = z
  .strictObject({
    /** As the rule set calls itself. */
    ruleSet: ruleSetId,
    version: ruleSetVersionNumber,
    text: z.string().check(z.minLength(2)),
    fingerprint,
    status: z.enum(['draft', 'tested', 'approved', 'published']),
    validFrom: day,
    validTo: z.exactOptional(day),
    author: personId,
    approver: z.exactOptional(personId),
    publishedAt: z.exactOptional(instant),
  })
  .check(
    z.refine(({ author, approver }) => author !== approver, { path: ['approver'], error: 'is the author' }),
    z.refine(({ status, approver }) => approver !== undefined || status === 'draft' || status === 'tested', {
      path: ['approver'],
      error: 'goes with the states "approved" and "published"',
    }),
    z.refine(({ status, publishedAt }) => (status === 'published') === (publishedAt !== undefined), {
      path: ['publishedAt'],
      error: 'goes with the state "published"',
    }),
  )
export type RuleSetVersion = z.infer<typeof ruleSetVersion>

/** The id of a version: `kupang-kinerja-lokal@2026.1.0`. No two records can be of one. */
export const ruleSetVersionId = ({ ruleSet, version }: Pick<RuleSetVersion, 'ruleSet' | 'version'>): string =>
  `${ruleSet}@${version}`

export const ruleSets = defineCollection({
  name: 'rule-sets',
  schema: ruleSetVersion,
  indexes: {
    'by-rule-set': [['ruleSet'], ['validFrom']],
    'by-status': [['status'], ['ruleSet'], ['validFrom']],
  },
  isId: (given, version) => given === ruleSetVersionId(version),
  permits(before, after) {
    if (before.status === 'published')
      return {
        id: 'versi yang sudah terbit tetap seperti adanya; buatlah versi baru',
        en: 'a published version stays as it is; make a new version',
      }
    const goesOn = after?.status === 'approved' || after?.status === 'published'
    if (before.status !== 'approved' || !goesOn || differOnlyIn(before, after, 'status', 'publishedAt')) return true
    return {
      id: 'yang disetujui itulah yang diterbitkan; kembalikan ke konsep untuk mengubahnya',
      en: 'what was approved is what is published; make it a draft again to change it',
    }
  },
})
