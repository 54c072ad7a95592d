import * as z from 'zod/mini'

import { defineCollection } from '../store/collection.ts'
import { day, id, instant, jsonByName, line, prose, ruleSetRef, sha256 } from './values.ts'

/** What a case came to. A change is a new result with a reason; a final one never changes. */
const result = z.strictObject({
  assessment: id,
  cycle: id,
  person: id,
  unit: id,
  ruleSet: ruleSetRef,
  /** Of the inputs, as the engine makes it. */
  inputs: sha256,
  /** The outcome, by name. */
  outcome: jsonByName,
  /** What the outcome is listed by: the predicate. */
  level: z.exactOptional(line),
  /** As it is printed. */
  receipt: z.exactOptional(z.string().check(z.maxLength(2000))),
  computedAt: instant,
  status: z.enum(['draft', 'signed', 'final']),
  replaces: z.exactOptional(z.strictObject({ result: id, reason: prose })),
})
export type Result = z.infer<typeof result>

export const results = defineCollection({
  name: 'results',
  schema: result,
  indexes: {
    'by-assessment': [['assessment'], ['computedAt']],
    'by-unit': [['cycle'], ['unit'], ['level'], ['person']],
    'by-person': [['person'], ['computedAt']],
  },
  isFrozen: ({ status }) => status === 'final',
})

const statement = z.strictObject({ by: id, at: instant, text: prose })

/** An objection (_keberatan_) to a result, with what both sides say and what was decided. */
const objection = z
  .strictObject({
    assessment: id,
    result: id,
    person: id,
    /** Who decides: the superior of the rater. */
    decider: id,
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
})
