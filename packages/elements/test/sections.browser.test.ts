import { compile, parseRuleSet, type RuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { part, partText, placed } from './fixtures/cards.ts'

const rules: RuleSet = parseRuleSet(
  JSON.stringify({
    format: 1,
    id: 'kredit',
    version: '1.0',
    title: { id: 'Angka kredit', en: 'Credit points' },
    valid: { from: '2023-01-01' },
    scales: { predikat: { levels: ['kurang', { id: 'baik', label: { id: 'Baik', en: 'Good' } }] } },
    inputs: {
      periode: {
        type: 'list',
        maxItems: 9,
        key: 'mulai',
        label: { id: 'Periode', en: 'Periods' },
        item: {
          mulai: { type: 'date', label: { id: 'Mulai', en: 'From' } },
          bulan: { type: 'integer', range: [1, 12], label: { id: 'Bulan', en: 'Months' } },
          predikat: { type: 'level', scale: 'predikat', label: { id: 'Predikat', en: 'Predicate' } },
        },
      },
    },
    steps: [
      { id: 'koefisien', kind: 'logic', label: { id: 'Koefisien', en: 'Coefficient' }, logic: 12.5 },
      {
        id: 'ak',
        kind: 'credit',
        label: { id: 'Hasil konversi', en: 'Converted' },
        over: 'periode',
        points: { '*': [{ var: 'koefisien' }, { quotient: [{ var: 'bulan' }, 12] }] },
        roundEach: { digits: 2 },
      },
      {
        id: 'kurang',
        kind: 'logic',
        label: { id: 'Masih kurang', en: 'Still lacking' },
        logic: { '-': [50, { var: 'ak' }] },
      },
      {
        id: 'lebih',
        kind: 'logic',
        label: { id: 'Setengahnya', en: 'Half of it' },
        logic: { '*': [0.5, { var: 'kurang' }] },
      },
    ],
    outcome: { ak: 'ak', kurang: 'kurang', lebih: 'lebih' },
  }),
)
const periode = [
  { mulai: '2023-01-01', bulan: 12, predikat: 'baik' },
  { mulai: '2024-01-01', bulan: 2, predikat: 'kurang' },
]

async function shown(given: object = { periode }) {
  const card = document.createElement('sasando-scorecard')
  Object.assign(card, { ruleSet: rules, result: compile(rules).score(given) })
  return placed(card)
}
const sections = (card: Element): Element[] => [...card.shadowRoot!.querySelectorAll('.score')]
const labelsIn = (section: Element | undefined): (string | null)[] =>
  [...(section?.querySelectorAll('.part-label') ?? [])].map((each) => each.textContent)

describe('a first outcome that is a sum', () => {
  it('is said in one line, and added up in a table', async () => {
    const card = await shown()
    expect(partText(card, 'summary')).toBe('Hasil konversi 14,58 = 12,50 + 2,08, dari 2 periode.')
    const rows = [...part(card, 'table')!.querySelectorAll('tr')].map((row) =>
      [...row.cells].map((cell) => cell.innerText),
    )
    expect(rows).toEqual([
      ['Unsur', 'Nilai'],
      ['Mulai 1 Januari 2023\n12,5 (koefisien) × 12 (bulan) ÷ 12 = 12,50', '12,50'],
      [
        'Mulai 1 Januari 2024\n12,5 (koefisien) × 2 (bulan) ÷ 12 = 2,0833…, dibulatkan ke 2 angka di belakang koma',
        '2,08',
      ],
      ['Jumlah', '14,58'],
    ])
  })
  it('has no table where there is nothing to add up', async () => {
    const card = await shown({})
    expect(part(card, 'table')).toBeNull()
  })
})

describe('the sections of a card', () => {
  it('tell no step twice, and name those that were told', async () => {
    const card = await shown()
    const [, second, third] = sections(card)
    expect(labelsIn(second)).toEqual(['Masih kurang'])
    expect(second?.textContent).toContain('Sudah diterangkan di atas: Koefisien; Hasil konversi.')
    expect(labelsIn(third)).toEqual(['Setengahnya'])
    expect(third?.textContent).toContain('Sudah diterangkan di atas: Koefisien; Hasil konversi; Masih kurang.')
    card.locale = 'en'
    await card.updateComplete
    expect(sections(card)[1]?.textContent).toContain('Told above: Coefficient; Converted.')
  })
})

describe('the outcome that a card puts first', () => {
  const parts: RuleSet = {
    ...rules,
    steps: [
      ...rules.steps,
      {
        id: 'mutu',
        kind: 'bands',
        label: { id: 'Mutu' },
        of: 'kurang',
        scale: 'predikat',
        bands: [{ level: 'kurang' }, { from: 10, level: 'baik' }],
      },
    ] as RuleSet['steps'],
    outcome: { mutu: 'mutu', ak: 'ak' },
  }
  const shownBy = async (ruleSet: RuleSet) => {
    const card = document.createElement('sasando-scorecard')
    Object.assign(card, { ruleSet, result: compile(ruleSet).score({ periode }) })
    return placed(card)
  }
  it('is one that is for this person', async () => {
    const card = await shownBy(parts)
    expect(partText(card, 'predicate')).toBe('Baik')
    const others: RuleSet = {
      ...parts,
      steps: parts.steps.map((step) => (step.id === 'mutu' ? { ...step, applies: false } : step)) as RuleSet['steps'],
    }
    expect(partText(await shownBy(others), 'predicate')).toBe('14,58')
  })
  it('has no sign of good or bad where it is a number', async () => {
    expect(part(await shownBy(parts), 'outcome')!.querySelector('.icon')).not.toBeNull()
    const card = await shown()
    expect(part(card, 'outcome')!.querySelector('.icon')).toBeNull()
    expect(part(await shown({}), 'outcome')!.querySelector('.icon')).not.toBeNull()
  })
})

describe('an outcome behind a gate', () => {
  it('is on the scale of what the gate limits', async () => {
    const gate = { id: 'batas', kind: 'gate', of: 'mutu', rules: [{ when: false, atMost: 'kurang' }] }
    const mutu = {
      id: 'mutu',
      kind: 'bands',
      of: 'kurang',
      scale: 'predikat',
      bands: [{ level: 'kurang' }, { from: 10, level: 'baik' }],
    }
    const gated: RuleSet = {
      ...rules,
      steps: [...rules.steps, mutu, gate] as RuleSet['steps'],
      outcome: { ak: 'ak', batas: 'batas' },
    }
    const card = document.createElement('sasando-scorecard')
    Object.assign(card, { ruleSet: gated, result: compile(gated).score({ periode }) })
    await placed(card)
    expect(partText(card, 'predicate')).toBe('Baik')
    expect([...part(card, 'outcome')!.classList]).toContain('tone-highest')
  })
})
