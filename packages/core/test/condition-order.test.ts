import { formatIssue, toDotPath } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { issuesOf, percent, ruleSetText, scorerOf, textOf } from './rule-set-text.ts'

const above = (name: string, bound: number) => ({ '>': [{ var: name }, bound] })
const steps = [{ id: 'n', kind: 'round', of: 'x', round: { digits: 0 } }]
const circles = (inputs: object) =>
  issuesOf(ruleSetText({ inputs, steps })).map((found) => {
    expect(found.code).toBe('applies_in_circle')
    expect(formatIssue(found, 'id')).not.toBe(formatIssue(found, 'en'))
    return `${toDotPath(found.path)}: ${found.code === 'applies_in_circle' ? found.data.names.join(' ') : ''}`
  })

describe('the conditions of inputs', () => {
  it('that ask for themselves are refused, with the way round and the place of each', () => {
    expect(circles({ x: { ...percent, applies: above('x', 5) } })).toEqual(['inputs.x.applies: x x'])
    const two = { x: { ...percent, applies: above('y', 1) }, y: { ...percent, applies: { present: 'x' } } }
    expect(circles(two)).toEqual(['inputs.x.applies: x y x', 'inputs.y.applies: y x y'])
    const more = {
      ...two,
      z: { ...percent, applies: above('x', 1) },
      u: { ...percent, applies: above('u', 1) },
    }
    expect(circles(more)).toHaveLength(3)
  })
  it('see to whom another belongs, in whatever order they stand', () => {
    const x = { ...percent, applies: above('y', 50) }
    const y = { ...percent, applies: { var: 'p' } }
    const p = { type: 'boolean' }
    for (const inputs of [
      { x, y, p },
      { p, y, x },
    ]) {
      const scorer = scorerOf({ inputs, steps })
      expect(textOf(scorer.score({ x: 10, y: 60, p: true }), 'n')).toBe('10')
      // What is not for the person was given by mistake, and decides nothing.
      expect(textOf(scorer.score({ x: 10, y: 60, p: false }), 'n')).toBeUndefined()
    }
  })
  it('may form a long chain', () => {
    const many = Array.from({ length: 3000 }, (_, index) => [
      `i${index}`,
      { ...percent, ...(index < 2999 ? { applies: above(`i${index + 1}`, 0) } : {}) },
    ])
    const issues = issuesOf(ruleSetText({ inputs: { ...Object.fromEntries(many), x: percent }, steps }))
    expect(issues).toEqual([])
  })
})
