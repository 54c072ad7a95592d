import { describe, expect, it } from 'vitest'

import { percent, scorerOf } from '../rule-set-text.ts'

const { scoreMany, outcome } = scorerOf({
  inputs: { a: percent },
  steps: [{ id: 'n', kind: 'logic', logic: { '+': [{ var: 'a' }, 1] } }],
})
const records = (): { a: number }[] => [{ a: 1 }, { a: 2 }, { a: 3 }]
const expected = records().map((record) => outcome(record))
function* oneByOne<T>(items: Iterable<T>): Generator<T> {
  yield* items
}

describe('the outcomes of a list', () => {
  it('are those of a generator over the same records', () => {
    expect([...scoreMany(records())]).toEqual(expected)
    expect([...scoreMany(oneByOne(records()))]).toEqual(expected)
    expect([...scoreMany([])]).toEqual([])
  })
  it('end once and for all', () => {
    const list = records()
    const outcomes = scoreMany(list)
    list.push({ a: 4 })
    expect([...outcomes]).toHaveLength(4)
    list.push({ a: 5 })
    expect(outcomes.next()).toEqual({ done: true, value: undefined })
  })
  it('end where a loop is left, and where they are told to', () => {
    const outcomes = scoreMany(records())
    for (const first of outcomes) {
      expect(first).toEqual(expected[0])
      break
    }
    expect(outcomes.next().done).toBe(true)
    const others = scoreMany(records())
    expect(() => others.throw(new Error('enough'))).toThrow('enough')
    expect(others.next().done).toBe(true)
  })
  it('are made one at a time, when they are asked for', () => {
    const list = records()
    const outcomes = scoreMany(list)
    list[0] = { a: 9 }
    expect(outcomes.next().value).toEqual(outcome({ a: 9 }))
  })
  it('have what iterators of the platform have', () => {
    const outcomes = scoreMany(records())
    expect(outcomes[Symbol.iterator]()).toBe(outcomes)
    const shared = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object
    expect(shared.isPrototypeOf(outcomes)).toBe(true)
  })
  it('go the way of a list that has its own', () => {
    const list = Object.assign(records(), { [Symbol.iterator]: () => oneByOne([{ a: 3 }]) })
    expect([...scoreMany(list)]).toEqual(expected.slice(2))
  })
})
