import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { differOnlyIn } from './differ-only-in.ts'
import { day, id, line, ruleSetRef, title } from './values.ts'

const window = z.strictObject({ from: day, to: day })

/** A period of appraisal. The rule set is pinned: every case of the cycle is scored by this version. */
const cycle = z
  .strictObject({
    title,
    kind: z.enum(['bulanan', 'triwulanan', 'tahunan']),
    start: day,
    end: day,
    ruleSet: ruleSetRef,
    /** Id and version of the calendar by which deadlines are counted. */
    calendar: line,
    windows: z.exactOptional(
      z.partialRecord(z.enum(['plan', 'self', 'feedback', 'rate', 'moderate', 'sign', 'object']), window),
    ),
    parent: z.exactOptional(id),
    status: z.enum(['planned', 'open', 'closed']),
  })
  .check(z.refine(({ start, end }) => start <= end, { path: ['end'], error: 'is before the start' }))
export type Cycle = z.infer<typeof cycle>

const states: readonly Cycle['status'][] = ['planned', 'open', 'closed']

/**
 * Until it is open, a cycle may change in everything. From then on what its cases are judged by stays, and it goes on and
 * never back; its title and its windows may still change.
 */
export const cycles = defineCollection({
  name: 'cycles',
  schema: cycle,
  indexes: { 'by-start': [['start']], 'by-parent': [['parent'], ['start']], 'by-status': [['status'], ['start']] },
  permits(before, after) {
    if (before.status === 'planned') return true
    if (after === undefined)
      return { id: 'siklus yang sudah dibuka tidak dapat dihapus', en: 'a cycle that was opened cannot be deleted' }
    if (states.indexOf(after.status) < states.indexOf(before.status))
      return { id: 'siklus tidak dapat mundur ke tahap sebelumnya', en: 'a cycle never goes back' }
    if (differOnlyIn(before, after, 'title', 'windows', 'status')) return true
    return {
      id: 'set aturan, kalender, jenis, induk, dan tanggal tetap sejak siklus dibuka',
      en: 'rule set, calendar, kind, parent and days stay as they are once a cycle is open',
    }
  },
})
