import { check, lint, mutateTests, parseRuleSet, ruleSetFingerprint, runTests, toDotPath } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { presets, presetText } from '../src/index.ts'
import { readRules } from './files.ts'

describe.each(presets.map(({ id }) => [id]))('the rule set %s', (id) => {
  const text = readRules(id)
  const ruleSet = parseRuleSet(text)

  it('has no issue, not even a warning', () => {
    expect(check(text)).toEqual([])
  })

  it('is proved whole: nothing is found, and nothing is left open', () => {
    expect(lint(ruleSet).findings.map(({ code, path, verdict }) => [code, toDotPath(path), verdict])).toEqual([])
  })

  it('has tests that notice every change of a number or cell', () => {
    const { mutants, survivors } = mutateTests(ruleSet)
    expect(survivors.map(({ path, data }) => `${toDotPath(path)} = ${JSON.stringify(data)}`)).toEqual([])
    expect(mutants.filter(({ fate }) => fate === 'noticed').length).toBeGreaterThan(0)
    // Thousands of records are tried for each change that makes no difference.
  }, 180_000)

  it('has tests that lead to every step, branch, cell and condition', () => {
    const { steps, branches } = runTests(ruleSet).coverage
    const places = [...steps, ...branches]
    expect(places.filter(({ tests }) => tests.length === 0).map(({ path }) => toDotPath(path))).toEqual([])
    expect(places.length).toBeGreaterThanOrEqual(ruleSet.steps.length)
  })

  it("passes its administrator's own tests", () => {
    const { outcomes, passed } = runTests(ruleSet)
    expect(outcomes.flatMap(({ issues }) => issues)).toEqual([])
    expect(passed).toBe(ruleSet.tests?.length)
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
