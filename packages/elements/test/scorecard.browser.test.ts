import type { RuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { full, part, partial, partText, record, ruleSet, scored, showCard, textOf } from './fixtures/cards.ts'

describe('the predicate', () => {
  it('comes first, in words, before any number', async () => {
    const text = textOf(await showCard({ innerHTML: '' }))
    expect(text.indexOf('Baik')).toBeGreaterThan(-1)
    expect(text.indexOf('Baik')).toBeLessThan(text.indexOf('90,00'))
  })

  it.each([
    ['di-atas-ekspektasi', 'di-atas-ekspektasi', 'Sangat Baik', 'highest'],
    ['sesuai-ekspektasi', 'sesuai-ekspektasi', 'Baik', 'high'],
    ['di-bawah-ekspektasi', 'sesuai-ekspektasi', 'Butuh Perbaikan', 'middle'],
    ['di-atas-ekspektasi', 'di-bawah-ekspektasi', 'Kurang/Misconduct', 'low'],
    ['di-bawah-ekspektasi', 'di-bawah-ekspektasi', 'Sangat Kurang', 'lowest'],
  ])('of %s and %s is told by word, sign and colour', async (hasil, perilaku, word, tone) => {
    const card = await showCard({ result: scored({ ...record, hasil, perilaku }) })
    expect(partText(card, 'predicate')).toBe(word)
    expect(part(card, 'outcome')?.className).toContain(`tone-${tone}`)
    expect(part(card, 'outcome')?.querySelector('svg.icon')?.childElementCount).toBeGreaterThan(1)
  })

  it('is followed by the two ratings that it came from', async () => {
    expect(partText(await showCard(), 'summary')).toBe(
      'Rating hasil kerja Sesuai ekspektasi Rating perilaku kerja Di atas ekspektasi',
    )
  })
})

describe('the quadrant', () => {
  it('has hasil kerja upwards and perilaku kerja to the right, the highest at the top right', async () => {
    const card = await showCard({
      result: scored({ ...record, hasil: 'di-atas-ekspektasi', perilaku: 'di-atas-ekspektasi' }),
    })
    const cells = [...card.renderRoot.querySelectorAll('.cell')]
    const at = (each: Element): [number, number] => [each.getBoundingClientRect().x, each.getBoundingClientRect().y]
    const marked = cells.find((each) => each.matches('.selected'))!
    expect(cells).toHaveLength(9)
    expect(at(marked)).toEqual([
      Math.max(...cells.map((each) => at(each)[0])),
      Math.min(...cells.map((each) => at(each)[1])),
    ])
  })

  it('marks one cell by a mark, an outline and a heavier word, not by colour alone', async () => {
    const card = await showCard()
    const marked = card.renderRoot.querySelectorAll('.cell.selected')
    expect(marked).toHaveLength(1)
    expect(card.renderRoot.querySelectorAll('.marker')).toHaveLength(1)
    expect(marked[0]?.querySelector('.marker .ring')).not.toBeNull()
    const look = (each: Element | null): string[] => {
      const { borderTopColor, borderTopWidth, fontWeight } = getComputedStyle(each!)
      return [borderTopColor, borderTopWidth, fontWeight]
    }
    expect(look(marked[0]!)).toEqual(['rgb(31, 31, 31)', '3px', '600'])
    expect(look(card.renderRoot.querySelector('.cell:not(.selected)'))).toEqual(['rgba(0, 0, 0, 0)', '3px', '400'])
  })

  it('marks none while a rating is missing, and says so', async () => {
    const card = await showCard({ result: partial })
    expect(card.renderRoot.querySelector('.cell.selected')).toBeNull()
    expect(partText(card, 'quadrant')).toContain('salah satu penilaian belum ada')
  })
})

describe('the reasons', () => {
  it('go from the facts to the predicate, each with its source and page', async () => {
    const card = await showCard()
    const steps = [...card.renderRoot.querySelectorAll('.step')].map((step) => step.textContent)
    expect(steps).toHaveLength(3)
    expect(steps[0]).toContain('Rating hasil kerja: Sesuai ekspektasi.')
    expect(steps[2]).toMatch(/PermenPANRB 6\/2022[\s\S]*hlm\.\s99/)
  })

  it('open down to the words of the law', async () => {
    expect(partText(await showCard(), 'quotation')).toContain(
      'Predikat kinerja periodik Pegawai diperoleh dari kuadran',
    )
  })

  it('show that local policy is not law', async () => {
    const card = await showCard()
    const sources = [...card.renderRoot.querySelectorAll('.source')]
    const [law, local] = [
      sources.find((each) => each.matches('.law'))!,
      sources.find((each) => each.matches('.not-law'))!,
    ]
    expect(law.querySelector('.kind')?.textContent?.trim()).toBe('Peraturan yang berlaku')
    expect(local.querySelector('.kind')?.textContent).toContain('bukan peraturan')
    expect(getComputedStyle(law).borderTopStyle).toBe('solid')
    expect(getComputedStyle(local).borderTopStyle).toBe('dashed')
  })
})

describe('the local score', () => {
  it('is a table that adds up', async () => {
    const card = await showCard()
    const rows = [...card.renderRoot.querySelectorAll('.sum:first-of-type tr')].map((row) =>
      [...row.querySelectorAll('td.number')].map((cell) => cell.textContent),
    )
    expect(rows).toContainEqual(['90,00', '0,5', '45,00'])
    expect(rows).toContainEqual(['80,00', '0,5', '40,00'])
    expect(rows).toContainEqual(['85,00'])
    expect(rows).toContainEqual(['90,00'])
  })

  it('leaves the names their room on a phone, however many digits the total has', async () => {
    const rules: RuleSet = {
      ...ruleSet,
      steps: ruleSet.steps.map((step) =>
        step.id === 'inti' && step.kind === 'weighted'
          ? {
              ...step,
              of: step.of.map((each, index) => ({ ...each, weight: ['2/7', '4/7', '1/7'][index] })),
              round: { digits: 8 },
            }
          : step,
      ) as RuleSet['steps'],
    }
    const card = await showCard({ ruleSet: rules, result: scored(record, rules) })
    card.style.width = '312px'
    const widthOf = (cell: string): number =>
      card.renderRoot.querySelector(`.sum tbody tr ${cell}`)!.getBoundingClientRect().width
    expect(card.renderRoot.querySelector('.sum .total td')?.textContent).toBe('86,6666…')
    expect(card.renderRoot.querySelector('.sum .result td')?.textContent).toBe('86,66666667')
    expect(widthOf('th')).toBeGreaterThan(1.2 * widthOf('td:last-child'))
  })

  it('shows what does not apply as such, and what was capped', async () => {
    const card = await showCard()
    expect(card.renderRoot.querySelector('tr.not-applicable')?.textContent?.replace(/\s+/g, ' ')).toContain(
      'Kepemimpinan tidak berlaku',
    )
    expect(partText(card, 'score')).toContain('6,50 melewati batas 5')
  })

  it('says in one sentence which steps are not for this person, and takes none of them apart', async () => {
    const rules: RuleSet = {
      ...ruleSet,
      steps: ruleSet.steps.map((step) =>
        ['inti', 'kredit'].includes(step.id) ? { ...step, applies: { var: 'memimpin' } } : step,
      ) as RuleSet['steps'],
    }
    const card = await showCard({ ruleSet: rules, result: scored({ ...record, memimpin: false }, rules) })
    const labels = ['inti', 'kredit'].map((id) => rules.steps.find((step) => step.id === id)!.label!.id)
    expect(partText(card, 'score')).toContain('Tidak berlaku bagi pegawai ini: ')
    for (const label of labels) expect(partText(card, 'score').split(`${label} tidak berlaku`)).toHaveLength(1)
    expect(card.renderRoot.querySelectorAll('[part~="score"] .score-part')).toHaveLength(0)
    expect(partText(card, 'score-value')).toBe('tidak berlaku')
  })

  it('stands beside the predicate and says that it does not change it', async () => {
    expect(partText(await showCard(), 'score')).toContain(
      'Ini berdiri di samping “Predikat kinerja” di atas dan tidak mengubahnya: hasilnya tetap Baik.',
    )
  })

  it('says once from where each band holds', async () => {
    const rules: RuleSet = {
      ...ruleSet,
      steps: [
        ...ruleSet.steps,
        {
          id: 'golongan',
          kind: 'bands',
          of: 'nilai',
          scale: 'predikat',
          bands: [{ level: 'kurang' }, { from: 50, level: 'baik' }],
        },
      ] as RuleSet['steps'],
      outcome: { level: 'predikat', golongan: 'golongan' },
    }
    const card = await showCard({ ruleSet: rules, result: scored(record, rules) })
    const said = [...card.renderRoot.querySelectorAll('.band .from')].map((each) => each.textContent)
    expect(said).toEqual(['mulai 50'])
    card.locale = 'en'
    await card.updateComplete
    expect(card.renderRoot.querySelector('.band .from')?.textContent).toBe('from 50')
  })

  it('says the opposite where the rules make the predicate out of it', async () => {
    const rules = {
      ...ruleSet,
      steps: ruleSet.steps.map((step) =>
        step.id === 'predikat'
          ? {
              id: 'predikat',
              kind: 'bands' as const,
              of: 'nilai',
              scale: 'predikat',
              bands: [{ level: 'kurang' }, { from: 50, level: 'baik' }],
            }
          : step,
      ),
    }
    const outcome = { ...full.outcome }
    const card = await showCard({ ruleSet: rules as never, result: { ...full, outcome } })
    expect(partText(card, 'score')).toContain('Ini ikut menentukan “predikat” di atas.')
  })
})

describe('what is not there', () => {
  it('is named, before the reasons', async () => {
    const card = await showCard({ result: partial })
    expect(partText(card, 'predicate')).toBe('Belum ada')
    expect(partText(card, 'summary')).toBe(
      'Predikat kinerja belum dapat dihitung karena rating perilaku kerja belum diisi.',
    )
    expect(partText(card, 'score')).not.toContain('hasilnya tetap')
    expect(partText(card, 'missing')).toMatch(/Rating perilaku kerja.*Kepemimpinan/)
    const order = part(card, 'missing')!.compareDocumentPosition(part(card, 'reasons')!)
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  it('includes what was refused', async () => {
    const card = await showCard({ result: scored({ ...record, teknis: 500 }) })
    expect(partText(card, 'issues')).toContain('Yang perlu diperiksa')
  })
})

describe('the receipt', () => {
  it('names the rules, their validity and the fingerprints', async () => {
    const text = partText(await showCard(), 'receipt')
    expect(text).toContain('2026.1.0')
    expect(text).toContain('sejak 1 Januari 2026')
    expect(text).toContain(full.fingerprint)
    expect(text).toContain(full.ruleSet.fingerprint)
  })

  it('gives no reasons for a result of other rules', async () => {
    const card = await showCard({ result: { ...full, ruleSet: { ...full.ruleSet, version: '2025.1.0' } } })
    expect(part(card, 'predicate')).toBeNull()
    expect(partText(card, 'message')).toContain('kupang-kinerja-lokal 2025.1.0')
  })
})

const longWords = JSON.parse(
  JSON.stringify(ruleSet).replaceAll('Kemampuan teknis', 'Kemempertanggungjawabkanpenyelenggaraan'),
) as RuleSet

it.each([
  ['as it is', {}, ''],
  ['in a wide font', {}, '--sasando-font: monospace'],
  ['in text twice as large', {}, '--sasando-font-size: 32px'],
  ['with long words in English', { ruleSet: longWords, locale: 'en' as const }, '--sasando-font: monospace'],
])('fits a phone of 320 and of 360 px without a sideways scroll, %s', async (_, properties, style) => {
  const card = await showCard(properties)
  for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
  for (const width of [320, 360]) {
    card.setAttribute('style', `${style}; width: ${width}px`)
    const { left, right } = part(card, 'base')!.getBoundingClientRect()
    const wide = [...part(card, 'base')!.querySelectorAll('*')].filter((each) => {
      const box = each.getBoundingClientRect()
      return each.closest('.scroll') === null && (box.right > right || box.left < left)
    })
    expect(wide.map((each) => each.outerHTML.slice(0, 80))).toEqual([])
  }
})
