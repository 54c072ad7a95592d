import {
  compile,
  impact,
  parseRuleSet,
  ruleSetFingerprint,
  upgradeRuleSet,
  type RuleSet,
  type Upgrade,
} from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText } from '../rule-set-text.ts'

const batas = { type: 'integer', range: [0, 100], default: 10 }
const lama = { type: 'number', digits: 1, range: [0, 10], default: 0 }
const parts = {
  id: 'induk',
  settings: { batas, lama },
  inputs: { a: percent },
  steps: [
    { id: 'dua', kind: 'logic', logic: { '+': [{ var: 'a' }, { setting: 'lama' }] } },
    { id: 'nilai', kind: 'logic', logic: { min: [{ var: 'dua' }, { setting: 'batas' }] } },
  ],
}
const parentWith = (changed: object): RuleSet => parseRuleSet(ruleSetText({ ...parts, ...changed }))
const from = parentWith({})
const derivedText = (part: object, parent = from): string => `{
  "format": 1,   "id": "turunan", "version": "1.0",
  "title": { "id": "Turunan" }, "valid": { "from": "2026-01-01" },
  "derivedFrom": {"id": "induk", "fingerprint":"${ruleSetFingerprint(parent)}",
    "version" : "${parent.version}"},
${JSON.stringify({ settings: {}, ...part }).slice(1)}`

function upgraded(part: object, to: RuleSet): Upgrade {
  const outcome = upgradeRuleSet(derivedText(part), { from, to })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.upgrade
}
const refusal = (text: string, options: { from: RuleSet; to: RuleSet }): readonly string[] => {
  const outcome = upgradeRuleSet(text, options)
  return outcome.ok ? ['ok'] : outcome.issues.map(({ code, path }) => `${code} ${path.join('.')}`)
}
const states = ({ overrides }: Upgrade) => overrides.map(({ of, name, state }) => `${of} ${name} ${state}`)

describe('an upgrade of a derived rule set', () => {
  it('writes the new parent into the text, and leaves every other character', () => {
    const to = parentWith({ version: '1.1', title: { id: 'Induk' } })
    const { text, ...found } = upgraded({ settings: { batas: 30 } }, to)
    const expected = derivedText({ settings: { batas: 30 } })
      .replace('"version" : "1.0"', '"version" : "1.1"')
      .replace(ruleSetFingerprint(from), ruleSetFingerprint(to))
    expect(text).toBe(expected)
    expect(parseRuleSet(text, { parents: [to] })).toEqual(found.after)
    expect(found).toMatchObject({
      ruleSet: { id: 'turunan', version: '1.0' },
      from: { version: '1.0', fingerprint: ruleSetFingerprint(from) },
      to: { version: '1.1', fingerprint: ruleSetFingerprint(to) },
      isClean: true,
      issues: [],
    })
  })
  it('says which settings, labels, sources and tests it touches', () => {
    const to = parentWith({
      version: '1.1',
      settings: { batas: { ...batas, default: 20 }, lama: { ...lama, range: [0, 4] } },
      sources: { perwali: { kind: 'law', title: 'Perwali 1/2026' } },
    })
    const found = upgraded(
      {
        settings: { batas: 30, lama: 5 },
        labels: { steps: { dua: { id: 'Dua' } }, inputs: { a: { id: 'A' } } },
        sources: { perwali: { kind: 'policy', title: 'Perwali kita' } },
        tests: [{ name: 'batas kita', given: { a: 50 }, expect: { nilai: 30 } }],
      },
      to,
    )
    expect(states(found)).toEqual([
      'setting batas review',
      'setting lama conflict',
      'label inputs.a kept',
      'label steps.dua kept',
      'source perwali review',
      'test batas kita kept',
    ])
    expect(found.overrides[0]?.values).toEqual([{ path: ['default'], before: 10, after: 20 }])
    expect([found.isClean, found.issues.map(({ code }) => code)]).toEqual([false, ['setting_out_of_range']])
    expect(found.after).toBeUndefined()
  })
  it('finds every override that no longer fits in one go', () => {
    const to = parentWith({
      version: '2.0',
      settings: { batas: { type: 'boolean', default: true }, baru: lama },
      steps: [{ id: 'nilai', kind: 'logic', logic: { if: [{ setting: 'batas' }, { var: 'a' }, { setting: 'baru' }] } }],
    })
    const found = upgraded(
      {
        settings: { batas: 30, lama: 5 },
        labels: { steps: { dua: { id: 'Dua' }, nilai: { id: 'Nilai' } } },
        tests: [{ name: 'dua', given: { a: 50 }, expect: { nilai: 30 } }],
      },
      to,
    )
    expect(states(found)).toEqual([
      'setting batas conflict',
      'setting lama conflict',
      'label steps.dua conflict',
      'label steps.nilai kept',
      'test dua kept',
    ])
    for (const each of found.issues) expect(each.line).toBe(6)
  })
  it('runs the tests of the derived rule set by the new parent', () => {
    const to = parentWith({ version: '1.1', steps: [parts.steps[0], { ...parts.steps[1], logic: { var: 'dua' } }] })
    const tests = [
      { name: 'batas kita', given: { a: 50 }, expect: { nilai: 30 } },
      { name: 'langkah', given: { a: 5 }, expect: { dua: 5 } },
    ]
    const found = upgraded({ settings: { batas: 30 }, tests }, to)
    expect(states(found).slice(1)).toEqual(['test batas kita conflict', 'test langkah kept'])
    // It scores all the same: that people come out otherwise may be what is meant.
    const { before, after } = found
    if (!after) expect.unreachable()
    const { outcomes } = impact(compile(before), compile(after), [{ a: 20 }, { a: 50 }])
    expect(outcomes['hasil']).toMatchObject({ same: 1, up: 1, difference: '20.00' })
  })
})

describe('an upgrade that cannot be', () => {
  const to = parentWith({ version: '1.1' })

  it('is refused for another parent than the one that is cited, and to another rule set', () => {
    expect(refusal(derivedText({}), { from: to, to })).toEqual(['parent_needed derivedFrom'])
    const changed = parentWith({ title: { id: 'Lain' } })
    expect(refusal(derivedText({}), { from: changed, to })).toEqual(['parent_changed derivedFrom.fingerprint'])
    expect(refusal(derivedText({}), { from, to: parentWith({ id: 'lain' }) })).toEqual(['other_parent derivedFrom.id'])
    expect(refusal(ruleSetText(parts), { from, to })).toEqual(['not_derived '])
  })
  it('is refused for a text that does not derive, whatever it is', () => {
    expect(refusal('', { from, to })).toEqual(['json_syntax '])
    expect(refusal('null', { from, to })).toEqual(['wrong_type '])
    expect(refusal('{"derivedFrom":{}}', { from, to })).toContain('missing_key derivedFrom')
    expect(refusal(derivedText({ settings: { tiada: 1 } }), { from, to })).toEqual(['unknown_name settings.tiada'])
    expect(refusal(derivedText({ steps: [] }), { from, to })).toEqual(['unknown_key steps'])
  })
  it('is refused for parents that are no rule sets', () => {
    const itself: Record<string, unknown> = {}
    itself['title'] = itself
    for (const wrong of [null, 7, {}, itself, { ...from, steps: [() => 1] }]) {
      const [code = ''] = refusal(derivedText({}), { from, to: wrong as RuleSet })
      expect(code).toMatch(/ to/)
      expect(refusal(derivedText({}), { from: wrong as RuleSet, to })[0]).toMatch(/ from/)
    }
  })
})
