import { check, compile, explain, formatIssue, parseRuleSet, ruleSetFingerprint, runTests } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, ruleSetText } from './rule-set-text.ts'

const batas = { type: 'integer', range: [0, 100], default: 10, values: [{ from: '2026-07-01', value: 20 }] }
const parent = parseRuleSet(
  ruleSetText({
    settings: { batas },
    inputs: { a: percent },
    steps: [{ id: 'nilai', kind: 'logic', logic: { min: [{ var: 'a' }, { setting: 'batas' }] } }],
    tests: [{ name: 'berhenti di batas', given: { a: 50 }, expect: { nilai: 10 } }],
  }),
)
const derivedFrom = { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) }
const derivedText = (part: object): string =>
  JSON.stringify(
    {
      format: 1,
      id: 'turunan',
      version: '1.0',
      title: { id: 'Turunan' },
      valid: { from: '2026-01-01' },
      derivedFrom,
      ...part,
    },
    null,
    1,
  )
const issuesOf = (part: object, parents = [parent]) => check(derivedText(part), { parents })
const codes = (part: object, parents = [parent]) => issuesOf(part, parents).map(({ code }) => code)
const scored = (settings: object, asOf?: string): string | undefined => {
  const derived = parseRuleSet(derivedText({ settings }), { parents: [parent] })
  return compile(derived, asOf === undefined ? {} : { asOf }).score({ a: 50 }).outcome['hasil']?.text
}

describe('a derived rule set', () => {
  it('is its parent with other settings', () => {
    expect(scored({})).toBe('10.00')
    expect(scored({ batas: 30 })).toBe('30.00')
  })
  it('replaces a setting whole, or from a day on', () => {
    expect(scored({ batas: 30 }, '2026-07-01')).toBe('30.00')
    const later = { batas: [{ from: '2026-03-01', value: 40 }] }
    expect([scored(later, '2026-02-28'), scored(later, '2026-03-01'), scored(later, '2026-07-01')]).toEqual([
      '10.00',
      '40.00',
      '40.00',
    ])
  })
  it('has its own name and fingerprint, and says where it comes from', () => {
    const derived = parseRuleSet(derivedText({ settings: {} }), { parents: [parent] })
    expect([derived.id, derived.derivedFrom?.id]).toEqual(['turunan', 'uji'])
    expect(ruleSetFingerprint(derived)).not.toBe(ruleSetFingerprint(parent))
  })
  it('has its own tests: those of the parent hold for its settings', () => {
    expect(codes({ settings: { batas: 30 } })).toEqual([])
    const tests = [{ name: 'batas baru', given: { a: 50 }, expect: { nilai: 30 } }]
    const derived = parseRuleSet(derivedText({ settings: { batas: 30 }, tests }), { parents: [parent] })
    expect(runTests(derived)).toMatchObject({ passed: 1, failed: 0 })
    expect(codes({ settings: {}, tests })).toEqual(['test_failed'])
  })
  it('needs the very parent that it was made from', () => {
    expect(codes({ settings: {} }, [])).toEqual(['parent_needed'])
    const changed = { ...parent, title: { id: 'Lain' } }
    expect(codes({ settings: {} }, [changed])).toEqual(['parent_changed'])
    expect(codes({ settings: {} }, [{ ...parent, version: '0.9' }])).toEqual(['parent_needed'])
  })
  it('changes settings that there are, to values that they take', () => {
    expect(codes({ settings: { bats: 30 } })).toEqual(['unknown_name'])
    expect(codes({ settings: { batas: 101 } })).toEqual(['setting_out_of_range'])
    expect(codes({ settings: {}, steps: [] })).toContain('unknown_key')
  })
  it('places what is wrong in its own text', () => {
    const [found] = issuesOf({ settings: { batas: 101 } })
    expect(found).toMatchObject({ path: ['settings', 'batas', 'default'], line: 17, column: 12 })
  })
})

describe('what is wrong in the parent by a setting of the derived rule set', () => {
  const weighing = parseRuleSet(
    ruleSetText({
      settings: {
        bobot: { type: 'number', digits: 2, range: [0, 1], default: 0.5 },
        ambang: { type: 'integer', range: [0, 100], default: 50 },
        lain: { type: 'integer', range: [0, 100], default: 50 },
      },
      scales: { mutu: { levels: ['a', 'b', 'c'] } },
      inputs: { a: percent, b: percent },
      steps: [
        {
          id: 'rata',
          kind: 'weighted',
          of: [
            { step: 'a', weight: { setting: 'bobot' } },
            { step: 'b', weight: '1/2' },
          ],
          round: { digits: 2 },
        },
        {
          id: 'mutu',
          kind: 'bands',
          of: 'rata',
          scale: 'mutu',
          bands: [{ level: 'a' }, { level: 'b', from: { setting: 'ambang' } }, { level: 'c', from: 80 }],
        },
      ],
    }),
  )
  const from = { id: weighing.id, version: weighing.version, fingerprint: ruleSetFingerprint(weighing) }
  const found = (settings: object) => issuesOf({ derivedFrom: from, settings }, [weighing])

  it('is placed at that setting, and says whose path it has', () => {
    const parent = { id: 'uji', version: weighing.version }
    const [weights] = found({ lain: 1, bobot: 0.6 })
    expect(weights).toMatchObject({ code: 'weights_not_one', path: ['steps', 0, 'of'], line: 18, column: 12, parent })
    const [bands] = found({ lain: 1, ambang: 90 })
    expect(bands).toMatchObject({ code: 'bands_not_ascending', line: 18, column: 13, parent })
    const [later] = found({ lain: 1, ambang: [{ from: '2026-05-01', value: 90 }] })
    expect(later).toMatchObject({ code: 'wrong_on_day', line: 18, column: 13, parent })
  })
  it('is the affair of the derived rule set where the path is in its own text', () => {
    const [own] = found({ bobot: 2 })
    expect(own).toMatchObject({ code: 'setting_out_of_range', line: 17, column: 12 })
    expect(own).not.toHaveProperty('parent')
  })
})

describe('the labels of a derived rule set', () => {
  const parent = parseRuleSet(
    ruleSetText({
      settings: { batas: { type: 'number', digits: 2, range: [0, 100], default: 60 } },
      scales: { mutu: { levels: ['kurang', { id: 'baik', label: { id: 'Baik' }, anchor: { id: 'Cukup.' } }] } },
      inputs: { a: percent },
      steps: [
        {
          id: 'nilai',
          kind: 'bands',
          of: 'a',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'baik', from: { setting: 'batas' } }],
        },
      ],
    }),
  )
  const reference = { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) }
  const text = (labels: object): string => derivedText({ derivedFrom: reference, settings: {}, labels })

  it('stand in place of those of the parent, and change nothing else', () => {
    const labels = {
      inputs: { a: { id: 'Skor' } },
      steps: { nilai: { id: 'Golongan' } },
      settings: { batas: { id: 'Ambang' } },
      scales: { mutu: { id: 'Mutu kita' } },
      levels: { mutu: { kurang: { id: 'Bakal' }, baik: { id: 'Bintang' } } },
    }
    const derived = parseRuleSet(text(labels), { parents: [parent] })
    expect(derived).not.toHaveProperty('labels')
    expect(derived.inputs['a']?.label).toEqual({ id: 'Skor' })
    expect(derived.settings?.['batas']?.label).toEqual({ id: 'Ambang' })
    expect(derived.scales?.['mutu']).toEqual({
      label: { id: 'Mutu kita' },
      levels: [
        { id: 'kurang', label: { id: 'Bakal' } },
        { id: 'baik', label: { id: 'Bintang' }, anchor: { id: 'Cukup.' } },
      ],
    })
    const result = compile(derived).score({ a: 70 })
    expect(result.outcome).toEqual(compile(parent).score({ a: 70 }).outcome)
    expect(explain(derived, result, { locale: 'id' }).sentences.join()).toMatch(/Golongan.*Bintang/)
    expect(check(text(labels), { parents: [parent] })).toEqual([])
  })
  it('belong to something that there is', () => {
    const labels = {
      inputs: { constructor: { id: 'X' } },
      steps: { nilia: { id: 'X' } },
      scales: { muti: { id: 'X' } },
      levels: { mutu: { baek: { id: 'X' } }, tiada: {} },
    }
    const found = check(text(labels), { parents: [parent] })
    expect(found.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['unknown_name', 'labels.steps.nilia'],
      ['unknown_name', 'labels.scales.muti'],
      ['unknown_level', 'labels.levels.mutu.baek'],
      ['unknown_name', 'labels.levels.tiada'],
      ['unknown_name', 'labels.inputs.constructor'],
    ])
    expect(found.map(({ data }) => ('suggestion' in data ? data.suggestion : undefined))).toContain('mutu')
  })
})

describe('a newer parent', () => {
  const warned = (versions: readonly string[]) =>
    issuesOf({ settings: {} }, [parent, ...versions.map((version) => ({ ...parent, version }))]).map(
      ({ code, severity, data }) => ({ code, severity, data }),
    )

  it('is told of where one is at hand, the latest of several', () => {
    expect(warned(['1.10', '1.9', '0.9'])).toEqual([
      { code: 'newer_parent', severity: 'warning', data: { id: 'uji', version: '1.0', newer: '1.10' } },
    ])
    expect(warned(['0.9', '1.0'])).toEqual([])
  })
  it('is told of also where the parent itself is not given', () => {
    expect(codes({ settings: {} }, [{ ...parent, version: '2.0' }])).toEqual(['parent_needed', 'newer_parent'])
  })
})

describe('a setting with dates', () => {
  const scorer = compile(parent, { asOf: '2026-07-01' })
  const result = scorer.score({ a: 50 })

  it('is explained as it was on the day, also after a journey as JSON', () => {
    expect(result.outcome['hasil']?.text).toBe('20.00')
    const travelled = JSON.parse(JSON.stringify(result)) as typeof result
    expect(explain(parent, travelled, { locale: 'en' }).sentences).toEqual(['nilai 20.00 = 50.00 (a), 20 at most.'])
  })
  it('leaves the day in the result, so that it can be computed again', () => {
    expect([result.asOf, compile(parent).score({ a: 50 }).asOf]).toEqual(['2026-07-01', '2026-01-01'])
    expect(compile(parent, { asOf: result.asOf }).score({ a: 50 }).fingerprint).toBe(result.fingerprint)
  })
})

describe('what a setting of its own rests on', () => {
  const example = { kind: 'example', title: 'Contoh', provisions: { batas: { label: { id: 'Batas' } } } }
  const cited = parseRuleSet(
    ruleSetText({
      sources: { contoh: example, kode: { kind: 'unconfirmed', title: 'Program' } },
      settings: {
        batas: { ...batas, basis: ['contoh#batas', 'kode'] },
        ambang: { type: 'integer', range: [0, 100], default: 5, basis: ['kode'] },
        bebas: { type: 'integer', range: [0, 100], default: 5 },
      },
      inputs: { a: percent },
      steps: [
        {
          id: 'nilai',
          kind: 'logic',
          basis: ['contoh#batas'],
          logic: { min: [{ var: 'a' }, { setting: 'batas' }, { setting: 'ambang' }, { setting: 'bebas' }] },
        },
      ],
    }),
  )
  const parentOf = { id: cited.id, version: cited.version, fingerprint: ruleSetFingerprint(cited) }
  const found = (part: object) => issuesOf({ derivedFrom: parentOf, ...part }, [cited])
  const own = { kind: 'policy', title: 'Keputusan 12', provisions: { batas: { label: { id: 'Pasal 3' } } } }

  it('is asked for where all of it is the parent’s, with its place in the text', () => {
    const [issue, ...others] = found({ settings: { batas: 30 } })
    expect(others).toEqual([])
    expect(issue).toMatchObject({
      code: 'setting_basis_inherited',
      severity: 'warning',
      path: ['settings', 'batas'],
      line: 17,
      data: { name: 'batas', parent: 'uji', sources: ['contoh', 'kode'] },
    })
    for (const locale of ['id', 'en'] as const) expect(issue && formatIssue(issue, locale)).toMatch(/"batas".*"contoh"/)
    const all = found({ settings: { batas: [{ from: '2026-03-01', value: 40 }], ambang: 6 } })
    expect(all.map(({ path }) => path)).toEqual([
      ['settings', 'batas'],
      ['settings', 'ambang'],
    ])
  })
  it('is not asked for where one source is its own, the value is the parent’s, or it never rested on anything', () => {
    expect(found({ settings: { batas: 30 }, sources: { contoh: own } })).toEqual([])
    expect(found({ settings: { ambang: 5, bebas: 6 } })).toEqual([])
    expect(found({ settings: { batas: 30 }, sources: { lain: own } }).map(({ code }) => code)).toEqual([
      'setting_basis_inherited',
    ])
  })
  it('is shown in place of the parent’s', () => {
    const shownBasis = (sources: object): string => {
      const text = derivedText({ derivedFrom: parentOf, settings: { batas: 30 }, sources })
      const derived = parseRuleSet(text, { parents: [cited] })
      return JSON.stringify(explain(derived, compile(derived).score({ a: 50 }), { locale: 'id' }))
    }
    expect(shownBasis({ contoh: own })).toMatch(/Keputusan 12.*Pasal 3/)
    expect(shownBasis({ contoh: own })).not.toMatch(/"Contoh"/)
    expect(shownBasis({})).toMatch(/"Contoh"/)
  })
})
