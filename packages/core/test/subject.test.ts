import {
  check,
  compile,
  explain,
  parseRuleSet,
  ruleSetFingerprint,
  ruleSetJsonSchema,
  sayWhatIf,
  whatIf,
} from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { codesOf, percent, ruleSetText } from './rule-set-text.ts'

const leads = { type: 'boolean' }
const optional = { ...percent, applies: { var: 'memimpin' }, label: { id: 'Bonus', en: 'Bonus' } }
const sheet = (part: object = {}): string =>
  ruleSetText({
    inputs: { a: { ...percent, better: 'up', by: 'rater' }, bonus: optional, memimpin: leads },
    steps: [
      {
        id: 'rata',
        kind: 'weighted',
        label: { id: 'Rata-rata', en: 'Mean' },
        of: [
          { step: 'a', weight: '1/2' },
          { step: 'bonus', weight: '1/2', applies: { var: 'memimpin' } },
        ],
        round: { digits: 2 },
      },
      {
        id: 'nilai',
        kind: 'round',
        of: 'rata',
        label: { id: 'Nilai', en: 'Score' },
        round: { digits: 0 },
        applies: { var: 'memimpin' },
      },
    ],
    ...part,
  })
const said = (part: object, locale: 'id' | 'en'): string => {
  const ruleSet = parseRuleSet(sheet(part))
  const { summary, sentences } = explain(ruleSet, compile(ruleSet).score({ a: 80, memimpin: false }), { locale })
  return [summary, ...sentences].join(' ')
}

describe('whose score it is', () => {
  it('is a person’s where nothing is said', () => {
    expect(said({}, 'id')).toContain('Nilai tidak berlaku bagi pegawai ini.')
    expect(said({ subject: 'person' }, 'en')).toBe(said({}, 'en'))
    expect(said({}, 'en')).toContain('Score does not apply to this person.')
  })
  it('is a unit’s where the rule set says so, in every sentence', () => {
    const id = said({ subject: 'unit' }, 'id')
    expect(id).toContain('Nilai tidak berlaku bagi unit ini.')
    expect(id).toContain('Bonus tidak berlaku bagi unit ini, jadi bobotnya')
    expect(id).not.toContain('pegawai')
    const en = said({ subject: 'unit' }, 'en')
    expect(en).toContain('Score does not apply to this unit.')
    expect(en).toContain('Bonus does not apply to this unit, so its weight')
    expect(en).not.toContain('person')
  })
  it('is one of two', () => {
    expect(codesOf(sheet({ subject: 'unit' }))).toEqual([])
    expect(codesOf(sheet({ subject: 'tim' }))).toEqual(['not_one_of'])
    expect(JSON.stringify(ruleSetJsonSchema())).toContain('["person","unit"]')
  })
  it('is what a derived rule set takes from its parent, and cannot change', () => {
    const parent = parseRuleSet(sheet({ subject: 'unit' }))
    const derived = {
      format: 1,
      id: 'turunan',
      version: '1.0',
      title: { id: 'Turunan' },
      valid: { from: '2026-01-01' },
      derivedFrom: { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) },
      settings: {},
    }
    expect(parseRuleSet(JSON.stringify(derived), { parents: [parent] }).subject).toBe('unit')
    const codes = check(JSON.stringify({ ...derived, subject: 'person' }), { parents: [parent] }).map(
      ({ code }) => code,
    )
    expect(codes).toEqual(['unknown_key'])
  })
  it('is whose own data a what-if speaks of', () => {
    const own = { inputs: { a: { ...percent, by: 'rater', better: 'up' } } }
    const step = {
      id: 'nilai',
      kind: 'bands',
      of: 'a',
      scale: 'mutu',
      bands: [{ level: 'kurang' }, { level: 'baik', from: 50 }],
    }
    const ruleSet = parseRuleSet(
      ruleSetText({ subject: 'unit', ...own, scales: { mutu: { levels: ['kurang', 'baik'] } }, steps: [step] }),
    )
    const found = whatIf(compile(ruleSet), { a: 40 }, { by: 'employee', outcome: 'hasil' })
    expect(sayWhatIf(ruleSet, found, { locale: 'id' }).join(' ')).not.toContain('pegawai')
    expect(sayWhatIf(ruleSet, found, { locale: 'en' }).join(' ')).not.toContain('employee')
  })
})
