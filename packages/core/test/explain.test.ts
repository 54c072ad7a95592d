import { explain } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { percent, scorerOf } from './rule-set-text.ts'

const inputs = { a: { ...percent, label: { id: 'Nilai A', en: 'Score A' } }, b: percent, lead: { type: 'boolean' } }
const scales = { s: { levels: [{ id: 'rendah', label: { id: 'Rendah', en: 'Low' } }, 'tinggi'] } }

function said(part: Partial<Parameters<typeof scorerOf>[0]> & { steps: readonly object[] }, record: object) {
  const scorer = scorerOf({ inputs, scales, ...part })
  const [id, en] = (['id', 'en'] as const).map((locale) => explain(scorer.ruleSet, scorer.score(record), { locale }))
  if (!id || !en) throw new Error('no explanation')
  // Both languages say as much.
  expect(id.sentences).toHaveLength(en.sentences.length)
  return { id: id.sentences.join(' '), en: en.sentences.join(' '), figure: en.outcomes[0]?.node.figure, whole: en }
}

describe('explain', () => {
  it('says into which band a value falls', () => {
    const bands = [{ level: 'rendah' }, { level: 'tinggi', above: '60.5' }]
    const steps = [{ id: 'x', kind: 'bands', of: 'a', scale: 's', bands }]
    const low = said({ steps }, { a: 60.5 })
    expect([low.en, low.id]).toEqual([expect.stringContaining('Low'), expect.stringContaining('Rendah')])
    expect(low.figure).toMatchObject({ bands: [{ isReached: true }, { isReached: false, from: 'above 60.5' }] })
    expect(said({ steps }, { a: 60.51 }).en).toContain('60.5')
  })
  it('says which gate held, and what it changed', () => {
    const rules = [
      { when: { var: 'lead' }, atMost: 'rendah', label: { id: 'Hukuman disiplin', en: 'Discipline' } },
      { when: { '>': [{ var: 'b' }, 50] }, atLeast: 'tinggi' },
    ]
    const part = {
      inputs: { ...inputs, l: { type: 'level', scale: 's' } },
      steps: [{ id: 'x', kind: 'gate', of: 'l', rules }],
    }
    const held = said(part, { l: 'tinggi', lead: true, b: 10 })
    expect(held.en).toContain('Discipline')
    expect(held.en).toContain('x: Low. Without that limit it would be tinggi.')
    expect(held.en).not.toMatch(/at least/i)
    expect(said(part, { l: 'rendah', lead: false, b: 60 }).en).not.toContain('Discipline')
  })
  it('says how a ratio came about, and what bounded it', () => {
    const ratio = (more: object) => [
      { id: 'x', kind: 'ratio', actual: 'a', target: 'b', direction: 'higher', round: { digits: 1 }, ...more },
    ]
    const plain = said({ steps: ratio({}) }, { a: 30, b: 40 })
    expect(plain.en).toBe('x 75.0: score A 30.00 against a target of 40.00.')
    expect(said({ steps: ratio({ cap: 70, atLeast: 10 }) }, { a: 30, b: 40 }).en).toMatch(/75\.0.*70.*70\.0/)
    expect(said({ steps: ratio({ cap: 70, atLeast: 70 }) }, { a: 4, b: 40 }).en).toMatch(/10\.0.*70.*70\.0/)
    expect(said({ steps: ratio({ target: { low: 'b', high: 'b' } }) }, { a: 30, b: 40 }).en).toContain('40.00–40.00')
  })
  it('says what was counted, and what the limit took', () => {
    const item = { k: { type: 'text' }, n: { type: 'integer', range: [0, 9] } }
    const part = {
      inputs: { l: { type: 'list', maxItems: 5, item } },
      steps: [{ id: 'x', kind: 'credit', over: 'l', when: { '>': [{ var: 'n' }, 1] }, points: { var: 'n' }, cap: 5 }],
    }
    const entries = (...all: number[]) => ({ l: all.map((n) => ({ k: `k${n}`, n })) })
    expect(said(part, entries(1, 3)).en).toBe('x 3: 1 of 2 l meet the conditions and give 3 (limit 5).')
    expect(said(part, entries(3, 4)).en).toBe(
      'x 5: 2 of 2 l meet the conditions and give 7 = 3 + 4. 7 is beyond the limit of 5, so 5 counts.',
    )
  })
  it('says how a value was rounded', () => {
    const steps = [{ id: 'x', kind: 'round', of: 'a', round: { digits: 0, mode: 'down' } }]
    expect(said({ steps }, { a: 60.99 }).en).toBe('x 60: 60.99 rounded to a whole number (always down).')
  })
  it('shows a sum under a bound as a bill that adds up', () => {
    const logic = { min: [{ '+': [{ var: 'a' }, { var: 'b' }] }, 100] }
    const steps = [{ id: 'x', kind: 'logic', logic }]
    expect(said({ steps }, { a: 70, b: 20.5 }).figure).toMatchObject({
      rows: [{ contribution: '70.00' }, { contribution: '20.50' }],
      total: '90.50',
    })
    expect(said({ steps }, { a: 70, b: 40 }).figure).toMatchObject({ total: '110.00', result: '100.00' })
  })
  it('shows weights as they count for this person', () => {
    const of = [
      { step: 'a', weight: '1/2' },
      { step: 'b', weight: '1/4', applies: { var: 'lead' } },
      { step: 'b', weight: '1/4', missing: 'zero' },
    ]
    const steps = [{ id: 'x', kind: 'weighted', of, round: { digits: 1 } }]
    const { figure, en } = said({ steps }, { a: 90, b: 30, lead: false })
    expect(figure).toMatchObject({
      rows: [
        { weight: '2/3', contribution: '60.00', status: 'counted' },
        { weight: '0.25', status: 'not-applicable' },
        { weight: '1/3', contribution: '10.00', status: 'counted' },
      ],
    })
    expect(en).toContain('b does not apply to this person, so its weight (0.25) is shared by the others.')
    expect(said({ steps }, { a: 90, lead: false }).en).toContain(
      'b is missing. By the rules, x is computed with 0.00 in its place.',
    )
  })
  it('has the sentence about several steps that are not for this person by itself as well', () => {
    const parts = ['p', 'q'].map((id) => ({ id, kind: 'logic', logic: { var: 'a' }, applies: { var: 'lead' } }))
    const of = (lead: boolean, steps = parts) =>
      said({ steps: [...steps, { id: 'x', kind: 'logic', logic: { var: 'a' } }] }, { a: 90, b: 1, lead }).whole
    const { sentences, notApplicable } = of(false)
    expect(notApplicable).toBe('Not for this person: p; q.')
    expect(sentences.at(-1)).toBe(notApplicable)
    expect(of(true)).not.toHaveProperty('notApplicable')
    expect(of(false, parts.slice(1))).not.toHaveProperty('notApplicable')
  })
  it('says why there is no value', () => {
    const steps = [{ id: 'x', kind: 'logic', logic: { '+': [{ var: 'a' }, { var: 'b' }] }, applies: { var: 'lead' } }]
    expect(said({ steps }, { b: 1, lead: true }).en).toBe('x cannot be computed yet. Not filled in: score A.')
    expect(said({ steps }, { a: 1, b: 1, lead: false }).en).toBe('x does not apply to this person.')
    const { whole } = said({ steps }, { a: '1,5', lead: true })
    expect(whole.missing).toEqual([
      'Score A: filled in, but not usable as it is. So x cannot be computed yet.',
      'b: not filled in. So x cannot be computed yet.',
    ])
    expect([whole.summary, whole.issues]).toEqual([
      'x cannot be computed yet. Not filled in: b. Not usable: score A.',
      ['Score A: "1,5" has a decimal comma. Write 1.5.'],
    ])
  })
  it('writes formulas as people read them', () => {
    const logic = {
      if: [
        { and: [{ var: 'lead' }, { '>=': [{ var: 'b' }, 50] }] },
        { max: [{ var: 'a' }, 60] },
        { quotient: [{ var: 'b' }, 2] },
      ],
    }
    const { id, en } = said({ steps: [{ id: 'x', kind: 'logic', logic }] }, { a: 70, b: 60, lead: true })
    expect(en).toMatch(/^x 70\.00.*70\.00 \(score A\)/)
    expect(id).toMatch(/^x 70,00.*70,00 \(nilai A\)/)
  })
  it('calls levels and choices in formulas by their labels, also those that the rule set only names', () => {
    const post = { type: 'choice', choices: [{ id: 'jf', label: { id: 'Fungsional', en: 'Functional' } }, 'jpt'] }
    const logic = { if: [{ '==': [{ var: 'post' }, 'jf'] }, 'rendah', 'tinggi'] }
    const steps = [
      { id: 'x', kind: 'logic', scale: 's', logic },
      { id: 'y', kind: 'logic', logic: { in: [{ var: 'x' }, ['rendah', 'tinggi']] } },
    ]
    const { id, en } = said({ inputs: { post }, steps }, { post: 'jf' })
    expect(id).toMatch(/^x: Rendah, karena post \(Fungsional\)\. y: ya\. /)
    expect(id).toContain('Rendah, tinggi')
    expect(en).toMatch(/^x: Low, because of post \(Functional\)\. y: yes\. /)
  })
})
