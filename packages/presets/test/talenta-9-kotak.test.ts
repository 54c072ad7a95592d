import { compile, parseRuleSet, RuleSetError, type Scorer } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'
import { settled } from './settled.ts'

const ruleSet = parseRuleSet(readRules('talenta-9-kotak'))
const scorer = compile(ruleSet)

/** By performance, then potential, lowest first. */
const boxes = [
  [1, 3, 6],
  [2, 5, 8],
  [4, 7, 9],
] as const
const performance = ['di-bawah-ekspektasi', 'sesuai-ekspektasi', 'di-atas-ekspektasi'] as const
const potential = ['rendah', 'menengah', 'tinggi'] as const

const hundredths = fc.integer({ min: 0, max: 10_000 })
const text = (score: number): string => (score / 100).toFixed(2)
const rankOf = (score: number, middle: number, high: number): number => (score >= high ? 2 : score >= middle ? 1 : 0)
const byScores = (by: Scorer, a: number, b: number) =>
  by.score({
    'bentuk-kinerja': 'skor',
    'skor-kinerja': text(a),
    'bentuk-potensial': 'skor',
    'skor-potensial': text(b),
  }).outcome

describe('the nine boxes of talent management', () => {
  it('are nine, and say what each is for', () => {
    const { levels = [] } = ruleSet.scales?.['kotak'] ?? {}
    expect(levels).toHaveLength(9)
    for (const level of levels) expect(level).toHaveProperty('anchor.id', expect.stringMatching(/\.$/))
  })

  it('hold for any cut-offs of an agency, and a higher score never leads to a lower box', () => {
    const cuts = fc
      .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 2 })
      .map((pair) => pair.toSorted((a, b) => a - b) as [number, number])
    fc.assert(
      fc.property(cuts, cuts, hundredths, hundredths, (first, second, a, b) => {
        const agency = compile(
          settled(ruleSet, {
            'batas-kinerja-sesuai': text(first[0]),
            'batas-kinerja-di-atas': text(first[1]),
            'batas-potensial-menengah': text(second[0]),
            'batas-potensial-tinggi': text(second[1]),
          }),
        )
        const box = boxes[rankOf(a, ...first)]?.[rankOf(b, ...second)] ?? 0
        const outcome = byScores(agency, a, b)
        expect(outcome['level']?.text).toBe(`kotak-${box}`)
        expect(outcome['succession']?.text).toBe(String(box >= 7))
        const higher = byScores(agency, Math.min(a + 700, 10_000), b)['level']?.text ?? ''
        expect(Number(higher.slice('kotak-'.length))).toBeGreaterThanOrEqual(box)
      }),
      { numRuns: 30 },
    )
  })

  it('are the same from a level as from a score of that level', () => {
    for (const [k, kinerja] of performance.entries())
      for (const [p, potensial] of potential.entries()) {
        const levels = { 'bentuk-kinerja': 'tingkat', kinerja, 'bentuk-potensial': 'tingkat', potensial }
        const scores = byScores(scorer, [0, 6000, 8000][k] ?? 0, [5999, 7999, 10_000][p] ?? 0)
        expect(scorer.score(levels).outcome).toEqual(scores)
        expect(scores['level']?.text).toBe(`kotak-${boxes[k]?.[p] ?? 0}`)
      }
  })

  it('take one axis as a level and the other as a score', () => {
    const mixed = { 'bentuk-kinerja': 'tingkat', kinerja: 'sesuai-ekspektasi', 'bentuk-potensial': 'skor' }
    const result = scorer.score({ ...mixed, 'skor-potensial': '80' })
    expect([result.outcome['level']?.text, result.missing]).toEqual(['kotak-8', []])
  })

  it('are refused with cut-offs in the wrong order', () => {
    const inverted = settled(ruleSet, { 'batas-kinerja-sesuai': '80.01' })
    expect(() => compile(inverted)).toThrow(RuleSetError)
  })

  it('say that the day from which they hold has not been checked', () => {
    expect(ruleSet.description?.id).toContain('Hari mulai berlakunya belum dicocokkan')
    expect(ruleSet.description?.en).toContain('The day from which it holds has not been checked')
  })

  it('say that the cut-offs given are an example', () => {
    expect(ruleSet.sources?.['batas-contoh']?.kind).toBe('example')
    const settings = Object.values(ruleSet.settings ?? {})
    expect(settings).toHaveLength(4)
    for (const { label, description, basis } of settings) {
      expect(label?.id).toContain('(contoh)')
      expect(description?.id).toContain('ganti dengan keputusan instansi')
      expect(basis).toEqual(['batas-contoh#batas'])
    }
  })
})
