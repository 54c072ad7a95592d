import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { differOnlyIn } from './differ-only-in.ts'
import { day, id, instant, json, line, personId, prose, sha256 } from './values.ts'

/** How far a case is: the stages of `@sasando/appraisal`. Some come by the passing of days; lists ask for `dueOn` too. */
const assessmentState = z.enum([
  'planned',
  'running',
  'to-evaluate',
  'evaluated',
  'overdue',
  'signed',
  'delivered',
  'received',
  'returned',
  'objected',
  'final',
  'reported',
  'cancelled',
])

/** The case of one person in one cycle, with what held of them when it began. */
const assessment = z.strictObject({
  cycle: id,
  person: personId,
  snapshot: z.strictObject({
    name: line,
    unit: id,
    unitName: line,
    position: line,
    rank: z.exactOptional(line),
    rater: z.exactOptional(personId),
    superior: z.exactOptional(personId),
  }),
  /** Who rates now; `snapshot` says who did when it began. */
  rater: z.exactOptional(personId),
  superior: z.exactOptional(personId),
  state: assessmentState,
  /** The next day on which something is due. */
  dueOn: z.exactOptional(day),
  /** The predicate, as it stands now. */
  level: z.exactOptional(line),
})
export type Assessment = z.infer<typeof assessment>

export const assessments = defineCollection({
  name: 'assessments',
  schema: assessment,
  indexes: {
    'by-unit': [['cycle'], ['snapshot', 'unit'], ['state'], ['person']],
    'by-state': [['cycle'], ['state'], ['dueOn']],
    'by-person': [['person'], ['cycle']],
    'by-rater': [['rater'], ['cycle'], ['state']],
    'by-superior': [['superior'], ['cycle'], ['state']],
  },
  permits(before, after) {
    if (before.state === 'planned') return true
    if (after === undefined)
      return { id: 'kasus yang sudah berjalan tidak dapat dihapus', en: 'a case that has begun cannot be deleted' }
    if (differOnlyIn(before, after, 'state', 'dueOn', 'rater', 'superior', 'level')) return true
    return {
      id: 'siklus, pegawai, dan keadaannya dicatat saat kasus dimulai dan tetap begitu',
      en: 'cycle, person and what held of them are noted when a case begins, and stay so',
    }
  },
})

/** What one person judged of one criterion. Another judgement of theirs is another record, which supersedes it. */
const rating = z.strictObject({
  assessment: id,
  rater: personId,
  role: z.enum(['penilai', 'atasan_penilai', 'rekan', 'bawahan', 'pihak_lain', 'diri']),
  criterion: line,
  value: z.union([z.string().check(z.maxLength(500)), z.number(), z.boolean(), z.null()]),
  comment: z.exactOptional(prose),
  evidence: z.exactOptional(z.array(id).check(z.maxLength(200))),
  submittedAt: instant,
  supersedes: z.exactOptional(id),
})
export type Rating = z.infer<typeof rating>

export const ratings = defineCollection({
  name: 'ratings',
  schema: rating,
  indexes: {
    'by-assessment': [['assessment'], ['criterion'], ['submittedAt']],
    'by-rater': [['rater'], ['submittedAt']],
  },
  permits: () => ({
    id: 'penilaian yang sudah dikirim tetap seperti adanya; penilaian baru menggantikannya',
    en: 'a rating that was given stays as it is; a new one supersedes it',
  }),
})

/** What shows that something was done. Files are kept elsewhere; their digest stands here. */
const evidenceItem = z.strictObject({
  assessment: id,
  about: z.strictObject({ kind: z.enum(['target', 'criterion', 'credit', 'objection']), id }),
  kind: z.enum(['file', 'photo', 'link', 'attestation']),
  title: line,
  sha256: z.exactOptional(sha256),
  mediaType: z.exactOptional(line),
  bytes: z.exactOptional(z.int().check(z.nonnegative())),
  link: z.exactOptional(z.url().check(z.regex(/^https?:/))),
  details: z.exactOptional(json),
  capturedAt: z.exactOptional(instant),
  addedAt: instant,
  addedBy: personId,
  withdrawn: z.exactOptional(z.strictObject({ at: instant, by: personId, reason: prose })),
})
export type EvidenceItem = z.infer<typeof evidenceItem>

export const evidence = defineCollection({
  name: 'evidence',
  schema: evidenceItem,
  indexes: { 'by-assessment': [['assessment'], ['about', 'kind'], ['about', 'id'], ['addedAt']] },
  permits: (before, after) =>
    (after !== undefined && before.withdrawn === undefined && differOnlyIn(before, after, 'withdrawn')) || {
      id: 'bukti tidak diubah atau dihapus; tariklah dengan alasannya',
      en: 'evidence is not changed or deleted; withdraw it, with the reason',
    },
})
