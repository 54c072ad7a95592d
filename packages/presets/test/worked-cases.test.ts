import { compile, parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { presets } from '../src/index.ts'
import { noDomainPaper, readCases, readDomainPaper, readRules } from './files.ts'
import { settled } from './settled.ts'
import { sharedCases } from './shared-cases/index.ts'
import type { SharedCase } from './shared-cases/shared-case.ts'
import { shown } from './shown.ts'

describe.each(presets.map(({ id }) => [id]))('the worked cases of %s', (id) => {
  const ruleSet = parseRuleSet(readRules(id))

  it.each(readCases(id).map((each) => [each.id, each] as const))('%s', (_, { given, expect: expected, settings }) => {
    const result = compile(settled(ruleSet, settings)).score(given)
    expect(result.issues.filter(({ severity }) => severity === 'error')).toEqual([])
    const found = Object.entries(expected).map(([name, value]) => [name, shown(result, name, value)])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  it('have names of their own, and say where they come from', () => {
    const cases = readCases(id)
    expect(cases.length).toBeGreaterThan(0)
    expect(new Set(cases.map((each) => each.id)).size).toBe(cases.length)
    for (const { source, expect: expected } of cases) {
      expect(source).toMatch(/\S/)
      expect(Object.keys(expected).length).toBeGreaterThan(0)
    }
  })
})

describe('the worked cases that the domain papers gather', () => {
  const paper = readDomainPaper('worked-cases.json')
  const shared = paper === undefined ? [] : (JSON.parse(paper) as SharedCase[])
  const ours = shared.filter(({ preset }) => presets.some(({ id }) => id === preset))

  it('are found', ({ skip }) => {
    if (paper === undefined) skip(noDomainPaper('worked-cases.json'))
    expect(ours).not.toEqual([])
  })

  it.each(ours.map((each) => [each.id, each] as const))('%s is ours too, and with the same evidence', (_, each) => {
    const cases = readCases(each.preset)
    const same = cases.find(({ id }) => id === each.id)
    const { given, expect: expected, settings } = sharedCases[each.preset]?.(each) ?? {}
    expect(same).toMatchObject({ given, expect: expected, evidence: each.evidence })
    expect(same?.settings).toEqual(settings)
  })
})
