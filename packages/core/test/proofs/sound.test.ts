import { parseRuleSet, runPlan, safeCompile, type Plan } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { impossiblePoints } from '../../src/proofs/impossible.ts'
import { knowPlan } from '../../src/proofs/know-plan.ts'
import { pointsOf } from '../../src/proofs/points.ts'
import { has } from '../../src/proofs/span.ts'
import { watchPlan } from '../../src/proofs/watch-plan.ts'
import { toRecord } from '../../src/proofs/to-record.ts'
import { recordReader } from '../../src/scoring/read-inputs.ts'
import { randomRecord, randomRules } from './random-rules.ts'

const planOf = (text: string): Plan | undefined => safeCompile(parseRuleSet(text)).scorer?.plan
const records = fc.array(randomRecord, { minLength: 10, maxLength: 10 })
/** Also what is known when there was no time to know more must be true. */
const fuel = fc.oneof({ weight: 3, arbitrary: fc.constant(1e6) }, fc.nat(2000))

describe('what is known of a plan', () => {
  it('holds for every record: values, absence, and what is impossible', () => {
    let compiled = 0
    fc.assert(
      fc.property(randomRules, records, fuel, (text, many, fuel) => {
        const plan = planOf(text)
        if (!plan) return
        compiled++
        const [knowledge, points] = [knowPlan(plan, fuel), pointsOf(plan)]
        const impossible = impossiblePoints(plan, points, knowledge)
        const [read, watch] = [recordReader(plan), watchPlan(plan, points, new Map())]
        for (const record of many) {
          const frame = runPlan(plan, read(record).frame)
          for (const { id } of plan.steps) {
            const { span, mayBeAbsent } = knowledge.of(id)
            const value = frame[id] ?? null
            if (value === null) expect(mayBeAbsent, id).toBe(true)
            else expect(has(span, Number(value)), `${id} is ${String(value)} in ${JSON.stringify(record)}`).toBe(true)
          }
          const again = read(record).frame
          for (const point of watch(again))
            expect(impossible.has(point), `${point.what} ${point.path.join('.')}`).toBe(false)
          // As JSON, in which no zero is negative.
          expect(JSON.stringify(again)).toBe(JSON.stringify(frame))
        }
      }),
      { numRuns: 120 },
    )
    expect(compiled).toBeGreaterThan(30)
  })
})

describe('a record made from inputs', () => {
  it('is read as the same inputs', () => {
    fc.assert(
      fc.property(randomRules, randomRecord, (text, record) => {
        const plan = planOf(text)
        if (!plan) return
        const { frame } = recordReader(plan)(record)
        expect(recordReader(plan)(toRecord(plan, frame)).frame).toEqual(frame)
        expect(toRecord(plan, frame)).toEqual(record)
      }),
      { numRuns: 50 },
    )
  })
})
