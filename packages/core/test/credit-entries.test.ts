import { explain, type Locale } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { scorerOf } from './rule-set-text.ts'

const periods = {
  type: 'list',
  maxItems: 240,
  key: 'mulai',
  label: { id: 'Periode', en: 'Periods' },
  item: {
    mulai: { type: 'date', label: { id: 'Mulai', en: 'From' } },
    bulan: { type: 'integer', range: [1, 12], label: { id: 'Bulan', en: 'Months' } },
    predikat: { type: 'choice', choices: ['sb', { id: 'b', label: { id: 'Baik', en: 'Good' } }] },
  },
}
const worth = { if: [{ '==': [{ var: 'predikat' }, 'sb'] }, 1.5, 1] }
const points = { '*': [12.5, worth, { quotient: [{ var: 'bulan' }, 12] }] }
const year = { mulai: '2023-01-01', bulan: 12, predikat: 'sb' }
const twoMonths = { mulai: '2024-01-01', bulan: 2, predikat: 'b' }

function explained(step: object, periode: readonly object[], more: readonly object[] = [], locale: Locale = 'id') {
  const scorer = scorerOf({
    inputs: { periode: periods },
    steps: [{ id: 'ak', kind: 'credit', over: 'periode', points, ...step }, ...more],
  })
  return explain(scorer.ruleSet, scorer.score({ periode }), { locale }).outcomes[0]!.node
}

describe('entries that count', () => {
  it('are each told with their rounding, and add up', () => {
    expect(explained({ roundEach: { digits: 2 } }, [year, twoMonths]).sentences).toEqual([
      'ak 20,83 = 18,75 + 2,08, dari 2 periode.',
      'Mulai 1 Januari 2023, predikat (sb): 12,5 × 1,5 × 12 (bulan) ÷ 12 = 18,75.',
      'Mulai 1 Januari 2024, predikat (Baik): 12,5 × 1 × 2 (bulan) ÷ 12 = 2,0833…, dibulatkan ke 2 angka di belakang koma (tepat setengah ke atas): 2,08.',
    ])
    expect(explained({ roundEach: { digits: 2 } }, [twoMonths, year], [], 'en').sentences).toEqual([
      'ak 20.83 = 2.08 + 18.75 (periods: 2).',
      'From 1 January 2024, predikat (Good): 12.5 × 1 × 2 (months) ÷ 12 = 2.0833…, rounded to 2 decimals (an exact half goes up): 2.08.',
      'From 1 January 2023, predikat (sb): 12.5 × 1.5 × 12 (months) ÷ 12 = 18.75.',
    ])
  })
  it('rest on what their points look at outside the list', () => {
    const scorer = scorerOf({
      inputs: { periode: periods, lama: { type: 'boolean' }, lain: { type: 'boolean' } },
      steps: [
        { id: 'koefisien', kind: 'logic', logic: 12.5 },
        {
          id: 'ak',
          kind: 'credit',
          over: 'periode',
          when: { var: 'lama' },
          points: { '*': [{ var: 'koefisien' }, { var: 'bulan' }] },
        },
      ],
    })
    const [outcome] = explain(scorer.ruleSet, scorer.score({ periode: [twoMonths], lama: true })).outcomes
    expect(outcome?.node.children.map(({ id }) => id)).toEqual(['periode', 'koefisien', 'lama'])
  })
  it('stand as rows that add up', () => {
    expect(explained({ roundEach: { digits: 2 } }, [year, twoMonths]).figure).toEqual({
      type: 'sum',
      rows: [
        {
          label: 'Mulai 1 Januari 2023, predikat (sb)',
          value: '18,75',
          contribution: '18,75',
          status: 'counted',
          note: '12,5 × 1,5 × 12 (bulan) ÷ 12 = 18,75',
        },
        {
          label: 'Mulai 1 Januari 2024, predikat (Baik)',
          value: '2,08',
          contribution: '2,08',
          status: 'counted',
          note: '12,5 × 1 × 2 (bulan) ÷ 12 = 2,0833…, dibulatkan ke 2 angka di belakang koma',
        },
      ],
      total: '20,83',
    })
  })
  it('are told unrounded where only their sum is rounded', () => {
    expect(explained({ round: { digits: 4 } }, [year, twoMonths])).toMatchObject({
      sentences: [
        'ak 20,8333… = 18,75 + 2,0833…, dari 2 periode.',
        'Mulai 1 Januari 2023, predikat (sb): 12,5 × 1,5 × 12 (bulan) ÷ 12 = 18,75.',
        'Mulai 1 Januari 2024, predikat (Baik): 12,5 × 1 × 2 (bulan) ÷ 12 = 2,0833…',
        'Jumlah 20,8333… dibulatkan ke 4 angka di belakang koma (tepat setengah ke atas): 20,8333.',
      ],
      figure: { total: '20,8333…', result: '20,8333', resultNote: 'dibulatkan ke 4 angka di belakang koma' },
    })
  })
  it('are told before a limit cuts their sum', () => {
    const node = explained({ roundEach: { digits: 2 }, cap: 20 }, [year, twoMonths])
    expect(node.sentences[0]).toBe('ak 20,83 = 18,75 + 2,08, dari 2 periode.')
    expect(node.sentences.at(-1)).toBe('20,83 melewati batas 20, jadi yang dihitung 20,00.')
    expect(node.figure).toMatchObject({ total: '20,83', result: '20,00', resultNote: 'paling tinggi 20' })
  })
  it('are only those that meet the conditions', () => {
    const when = { '==': [{ var: 'predikat' }, 'b'] }
    expect(explained({ roundEach: { digits: 2 }, when }, [year, twoMonths]).sentences).toEqual([
      'ak 2,08: 1 dari 2 periode memenuhi syarat, jumlah nilainya 2,08.',
      'Mulai 1 Januari 2024, predikat (Baik): 12,5 × 1 × 2 (bulan) ÷ 12 = 2,0833…, dibulatkan ke 2 angka di belakang koma (tepat setengah ke atas): 2,08.',
    ])
  })
  it('that are given as they count are summed in one line', () => {
    const node = explained({ points: { var: 'bulan' } }, [year, twoMonths])
    expect(node.sentences).toEqual(['ak 14 = 12 + 2, dari 2 periode.'])
    expect(node.figure).toBeUndefined()
  })
  it('are counted and not told where each is worth the same', () => {
    expect(explained({ points: 1 }, [year, twoMonths]).sentences).toEqual(['ak 2 dari 2 periode.'])
    const when = { '==': [{ var: 'predikat' }, 'b'] }
    const node = explained({ points: 1, when }, [year, twoMonths])
    expect(node.sentences).toEqual(['ak 1: 1 dari 2 periode memenuhi syarat.'])
  })
  it('are not told where they are too many', () => {
    const many = Array.from({ length: 25 }, (_, index) => ({ ...year, mulai: `${2000 + index}-01-01` }))
    expect(explained({ roundEach: { digits: 2 } }, many).sentences).toEqual(['ak 468,75 dari 25 periode.'])
    expect(explained({ roundEach: { digits: 2 } }, many.slice(1)).sentences).toHaveLength(25)
  })
  it('are not told of a list in which people rate others', () => {
    const who = { type: 'text', maxLength: 9 }
    const voices = {
      id: 'suara',
      kind: 'raters',
      over: 'penilaian',
      rater: 'siapa',
      relation: 'hubungan',
      score: 'skor',
      groups: [{ relation: 'rekan', weight: 1 }],
      round: { digits: 2 },
    }
    const item = {
      siapa: who,
      hubungan: { type: 'choice', choices: ['rekan'] },
      skor: { type: 'integer', range: [1, 5] },
    }
    const said = (steps: readonly object[]) => {
      const scorer = scorerOf({ inputs: { penilaian: { type: 'list', maxItems: 9, key: 'siapa', item } }, steps })
      const penilaian = ['p', 'q'].map((siapa, index) => ({ siapa, hubungan: 'rekan', skor: index + 1 }))
      return explain(scorer.ruleSet, scorer.score({ penilaian })).sentences.join(' ')
    }
    const sum = { id: 'jumlah', kind: 'credit', over: 'penilaian', points: { var: 'skor' } }
    expect(said([sum])).toContain('jumlah 3 = 1 + 2, dari 2 penilaian.')
    expect(said([voices, sum])).toContain('jumlah 3 dari 2 penilaian.')
  })
})
