import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { day, id, instant, line, personId, prose } from './values.ts'

const statement = z.strictObject({ by: personId, at: instant, text: prose })

/** An objection (_keberatan_) to a result, with what both sides say and what was decided. */
const objection = z
  .strictObject({
    assessment: id,
    result: id,
    person: personId,
    /** Who decides: the superior of the rater. */
    decider: personId,
    items: z.array(z.strictObject({ about: line, reason: prose, evidence: z.exactOptional(z.array(id)) })),
    state: z.enum(['filed', 'heard', 'decided', 'withdrawn']),
    filedOn: day,
    dueOn: day,
    raterStatement: z.exactOptional(statement),
    personStatement: z.exactOptional(statement),
    decision: z.exactOptional(
      z.strictObject({ kind: z.enum(['uphold', 'change']), reason: prose, on: day, newResult: z.exactOptional(id) }),
    ),
  })
  .check(
    z.refine(({ state, decision }) => (state === 'decided') === (decision !== undefined), {
      path: ['decision'],
      error: 'goes with the state "decided"',
    }),
  )
export type Objection = z.infer<typeof objection>

export const objections = defineCollection({
  name: 'objections',
  schema: objection,
  indexes: {
    'by-state': [['state'], ['dueOn']],
    'by-decider': [['decider'], ['state'], ['dueOn']],
    'by-assessment': [['assessment'], ['filedOn']],
  },
  permits({ state }) {
    if (state !== 'decided' && state !== 'withdrawn') return true
    return {
      id: 'keberatan yang sudah diputus atau dicabut tidak berubah lagi',
      en: 'an objection that was decided or withdrawn does not change any more',
    }
  },
})
