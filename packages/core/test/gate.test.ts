import { describe, expect, it } from 'vitest'

import { scorerOf, textOf } from './rule-set-text.ts'

const scales = { s: { levels: ['rendah', 'sedang', 'tinggi'] } }
const level = { type: 'level', scale: 's' }

describe('gate', () => {
  const gated = (...rules: readonly object[]) =>
    scorerOf({
      inputs: { l: level, p: { type: 'boolean' }, q: { type: 'boolean' } },
      scales,
      steps: [{ id: 'g', kind: 'gate', of: 'l', rules }],
    })
  const value = (scorer: ReturnType<typeof gated>, record: object) => textOf(scorer.score(record), 'g')

  it('lifts a level to its least, and lowers it to its most', () => {
    const scorer = gated({ when: { var: 'p' }, atLeast: 'sedang' }, { when: { var: 'q' }, atMost: 'sedang' })
    const all = ['rendah', 'sedang', 'tinggi'].map((l) => [
      value(scorer, { l, p: true, q: false }),
      value(scorer, { l, p: false, q: true }),
      value(scorer, { l, p: true, q: true }),
      value(scorer, { l, p: false, q: false }),
    ])
    expect(all).toEqual([
      ['sedang', 'rendah', 'sedang', 'rendah'],
      ['sedang', 'sedang', 'sedang', 'sedang'],
      ['tinggi', 'sedang', 'sedang', 'tinggi'],
    ])
  })
  it('lets the later rule have the last word', () => {
    const scorer = gated({ when: { var: 'p' }, atLeast: 'tinggi' }, { when: { var: 'q' }, atMost: 'rendah' })
    expect(value(scorer, { l: 'sedang', p: true, q: true })).toBe('rendah')
  })
  it('has no value while one of its conditions is unknown', () => {
    const scorer = gated({ when: { var: 'p' }, atMost: 'rendah' }, { when: { var: 'q' }, atMost: 'rendah' })
    expect(value(scorer, { l: 'tinggi', p: true })).toBeUndefined()
    expect(value(scorer, { l: 'tinggi', q: true })).toBeUndefined()
    expect(value(scorer, { p: true, q: true })).toBeUndefined()
  })
})
