import { compile, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { readCases, readRules } from './files.ts'

const ruleSet = parseRuleSet(readRules('permenpanrb-6-2022'))
const scorer = compile(ruleSet)
const predicateOf = (hasil: string, perilaku: string): string | undefined =>
  scorer.score({ hasil, perilaku }).outcome['level']?.text

describe('the statutory predicate', () => {
  it('has a case for each of the nine cells', () => {
    const cells = readCases('permenpanrb-6-2022').map(({ given }) => JSON.stringify(given))
    expect(cells).toHaveLength(9)
    expect(new Set(cells).size).toBe(9)
  })

  it('has no number: the regulation has none', () => {
    expect(Object.values(ruleSet.inputs).map(({ type }) => type)).toEqual(['level', 'level'])
    expect(ruleSet.steps.map(({ kind }) => kind)).toEqual(['matrix'])
    expect(ruleSet.outcome).toEqual({ level: 'predikat' })
    expect(ruleSet.settings).toBeUndefined()
  })

  it.each([['hasil'], ['perilaku']])('is not there while the rating %s is missing, and says so', (absent) => {
    const { [absent]: _, ...record } = { hasil: 'di-atas-ekspektasi', perilaku: 'di-atas-ekspektasi' } as Record<
      string,
      string
    >
    const result = scorer.score(record)
    expect(result.outcome['level']).toBeNull()
    expect(result.missing).toMatchObject([{ input: absent, reason: 'absent' }])
  })

  it('is not symmetric, and not the worse of the two', () => {
    expect(predicateOf('di-atas-ekspektasi', 'di-bawah-ekspektasi')).toBe('kurang')
    expect(predicateOf('di-bawah-ekspektasi', 'di-atas-ekspektasi')).toBe('butuh-perbaikan')
  })
})
