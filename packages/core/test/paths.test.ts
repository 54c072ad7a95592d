import { formatIssue } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { issuesOf, percent, ruleSetText } from './rule-set-text.ts'

const steps = [{ id: 'x', kind: 'logic', logic: 1 }]
const found = (inputs: object) => issuesOf(ruleSetText({ inputs, steps }))

describe('the place of an input in a record', () => {
  it.each([
    ['declared twice', { a: { ...percent, path: ['k', 'v'] }, b: { type: 'text', path: ['k', 'v'] } }, 'b.path'],
    ['the name of another input', { a: percent, b: { ...percent, path: ['a'] } }, 'b.path'],
    ['its name, which another input has as its path', { b: { ...percent, path: ['a'] }, a: percent }, 'a'],
    ['within another value', { a: percent, b: { ...percent, path: ['a', 'v'] } }, 'b.path'],
    [
      'within a value declared later',
      { b: { ...percent, path: ['k', 'l', 'v'] }, a: { ...percent, path: ['k', 'l'] } },
      'b.path',
    ],
  ])('is its own: refused where it is %s', (_, inputs, path) => {
    expect(found(inputs).map((each) => [each.code, each.path.join('.')])).toEqual([['path_taken', `inputs.${path}`]])
  })
  it('may be beside others in one object, and may have keys that look like another path', () => {
    const inputs = {
      a: { ...percent, path: ['k', 'a'] },
      b: { ...percent, path: ['k', 'b'] },
      c: { ...percent, path: ['k.a'] },
    }
    expect(found(inputs)).toEqual([])
  })
  it('is said with both names, in both languages', () => {
    const [issue] = found({ a: percent, b: { ...percent, path: ['a'] } })
    for (const locale of ['id', 'en'] as const)
      for (const name of ['"a"', '"b"']) expect(issue && formatIssue(issue, locale)).toContain(name)
  })
})
