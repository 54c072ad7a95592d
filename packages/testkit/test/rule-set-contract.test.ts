import { readFileSync } from 'node:fs'

import { ruleSetContract } from '@sasando/testkit'
import { describe, expect, it } from 'vitest'

const presets = ['permenpanrb-6-2022', 'kupang-kinerja-lokal']
const textOf = (preset: string): string =>
  readFileSync(new URL(`../../presets/rules/${preset}.json`, import.meta.url), 'utf8')
// A mutant may break the form, so its type is open.
// oxlint-disable-next-line typescript/no-explicit-any
const edit = (change: (ruleSet: any) => void): string => {
  const ruleSet = JSON.parse(textOf('kupang-kinerja-lokal')) as unknown
  change(ruleSet)
  return JSON.stringify(ruleSet)
}

/** Rule sets with one fault each. Every fault must be caught, and every case must catch one. */
const mutants: Record<string, string> = {
  'a name that does not exist': edit((it) => void (it.outcome.score = 'nlai')),
  'no tests': edit((it) => void delete it.tests),
  'a test that is missing': edit((it) => void it.tests.pop()),
  'a test that fails': edit((it) => void (it.tests[0].expect.nilai = '1.00')),
  'a step without a source': edit((it) => void delete it.steps[0].basis),
  'a label in one language': edit((it) => void delete it.inputs.teknis.label.en),
  'a value where nothing is known': edit((it) => {
    it.steps.push({
      id: 'tetap',
      kind: 'logic',
      label: { id: 'Tetap', en: 'Constant' },
      basis: it.steps[0].basis,
      logic: 1,
    })
    it.outcome.tetap = 'tetap'
  }),
  'an outcome without reasons': edit((it) => void (it.outcome.teknis = 'teknis')),
}
const failures = (text: string): string[] =>
  ruleSetContract
    .filter(({ run }) => {
      try {
        run(text)
        return false
      } catch {
        return true
      }
    })
    .map(({ name }) => name)

describe('the rule set contract', () => {
  it.each(presets)('accepts %s', (preset) => expect(failures(textOf(preset))).toEqual([]))
  it.each(Object.keys(mutants))('catches: %s', (name) => expect(failures(mutants[name] ?? '')).not.toEqual([]))
  it('has no case that catches nothing', () => {
    const caught = new Set(Object.values(mutants).flatMap(failures))
    expect(ruleSetContract.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([])
  }, 180_000)
})
