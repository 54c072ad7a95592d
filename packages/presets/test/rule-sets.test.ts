import { check, compile, parseRuleSet, ruleSetFingerprint, runTests, type Result } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { presets, presetText } from '../src/index.ts'
import { readCases, readRules } from './files.ts'

const textOf = (result: Result, step: string): string | null | undefined =>
  result.steps.find(({ id }) => id === step)?.value?.text ?? null

describe.each(presets.map(({ id }) => [id]))('the rule set %s', (id) => {
  const text = readRules(id)
  const ruleSet = parseRuleSet(text)

  it('has no issue, not even a warning', () => {
    expect(check(text)).toEqual([])
  })

  it("passes its administrator's own tests", () => {
    const { outcomes, passed } = runTests(ruleSet)
    expect(outcomes.flatMap(({ issues }) => issues)).toEqual([])
    expect(passed).toBe(ruleSet.tests?.length)
    expect(passed).toBeGreaterThanOrEqual(12)
  })

  it('has the same fingerprint as the preset that is published', () => {
    expect(ruleSetFingerprint(parseRuleSet(presetText(id)))).toBe(ruleSetFingerprint(ruleSet))
  })

  it('speaks Indonesian and English wherever a person reads', () => {
    const { scales = {}, settings = {}, inputs, steps, title, description } = ruleSet
    const labels = [
      title,
      description,
      ...Object.values(scales).flatMap(({ label, levels }) => [
        label,
        ...levels.map((level) => (typeof level === 'string' ? undefined : level.label)),
      ]),
      ...Object.values(settings).map(({ label }) => label),
      ...Object.values(inputs).flatMap((input) => [
        input.label,
        ...(input.type === 'list' ? Object.values(input.item).map(({ label }) => label) : []),
      ]),
      ...steps.flatMap((step) => [step.label, step.description]),
    ]
    for (const label of labels)
      expect(label).toEqual({ id: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) })
  })

  it('rests every step on a provision', () => {
    for (const step of ruleSet.steps) expect(step.basis?.length, step.id).toBeGreaterThan(0)
  })
})

describe('the worked cases of kupang-kinerja-lokal', () => {
  const scorer = compile(parseRuleSet(readRules('kupang-kinerja-lokal')))

  it.each(readCases('kupang-kinerja-lokal').map((each) => [each.id, each] as const))('%s', (_, { input, expected }) => {
    const result = scorer.score(input)
    for (const [step, value] of Object.entries(expected as Record<string, string | null>))
      expect(textOf(result, step), step).toBe(value)
  })
})
