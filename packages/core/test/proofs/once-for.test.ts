import { compile, parseRuleSet } from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { knowPlan } from '../../src/proofs/know-plan.ts'
import { planMover } from '../../src/proofs/monotone/move-plan.ts'
import type { Moves } from '../../src/proofs/monotone/move.ts'
import { onceFor } from '../../src/proofs/monotone/once-for.ts'
import { datedRules } from './random-rules.ts'

const moving = (...names: readonly string[]): Moves => ({
  of: (name) => (names.includes(name) ? 'up' : 'same'),
  comesAndGoes: (name) => names.includes(`${name}?`),
})

describe('what follows from moves', () => {
  it('is computed once for the same answers, and anew for others', () => {
    const computed: string[] = []
    const once = onceFor((moves) => {
      const answers = moves.of('a') === 'up' ? `up ${moves.comesAndGoes('b')}` : 'same'
      computed.push(answers)
      return answers
    })
    const given = [moving(), moving('c'), moving('a'), moving('a', 'c'), moving('a', 'b?'), moving('b'), moving('a')]
    expect(given.map(once)).toEqual(['same', 'same', 'up false', 'up false', 'up true', 'same', 'up false'])
    expect(computed).toEqual(['same', 'up false', 'up true'])
  })
  it('is what it would be without what was found for other inputs', () => {
    let moved = 0
    fc.assert(
      fc.property(datedRules, (text) => {
        const { plan, ruleSet } = compile(parseRuleSet(text))
        const knowledge = knowPlan(plan, 2_000_000)
        const shared = planMover(plan, [], knowledge)
        for (const [input, { better }] of Object.entries(ruleSet.inputs))
          for (const way of [better ?? 'up', 'down', 'up'] as const) {
            const [ours, alone] = [shared(input, way), planMover(plan, [], knowledge)(input, way)]
            for (const { id } of plan.steps) {
              expect([ours.of(id), ours.comesAndGoes(id)], `${input} ${id}`).toEqual([
                alone.of(id),
                alone.comesAndGoes(id),
              ])
              if (alone.of(id) !== 'same') moved++
            }
          }
      }),
      { numRuns: 60 },
    )
    expect(moved).toBeGreaterThan(0)
  })
})
