import { describe, expect, it } from 'vitest'

import { part, showCard, textOf } from './fixtures/cards.ts'
import { decided, decisions } from './fixtures/decisions.ts'

const given = { ruleSet: decisions, result: decided }

describe('a decision table', () => {
  it('is a table of conditions and results, with the headings of both', async () => {
    const card = await showCard(given)
    const [table, ...others] = card.renderRoot.querySelectorAll<HTMLTableElement>('table.decisions')
    expect(others).toHaveLength(0)
    expect([...table!.tHead!.rows[0]!.cells].map((cell) => cell.textContent)).toEqual([
      'Baris',
      'Hukuman disiplin',
      'Nilai 360',
      'Predikat',
    ])
    expect([...table!.tBodies[0]!.rows].map((row) => [...row.cells].map((cell) => cell.textContent?.trim()))).toEqual([
      ['1', 'ya', 'apa saja', 'Kurang'],
      ['2', 'tidak', 'di bawah 6', 'Cukup'],
      ['3', 'tidak', 'mulai 6', 'Baik (letak hasil ini)'],
    ])
  })
  it('marks the row that applied by words, weight and outline, not by colour alone', async () => {
    const card = await showCard(given)
    const rows = [...card.renderRoot.querySelectorAll<HTMLTableRowElement>('.decisions tbody tr')]
    const marked = rows.filter((row) => row.classList.contains('here'))
    expect(marked).toHaveLength(1)
    expect(marked[0]?.querySelector('strong')?.textContent).toBe('Baik')
    expect(getComputedStyle(marked[0]!).outlineWidth).toBe('3px')
    expect(getComputedStyle(marked[0]!.cells[1]!).fontWeight).toBe('600')
  })
  it('follows the reasons, which name the row', async () => {
    const card = await showCard({ ...given, locale: 'en' })
    const reasons = part(card, 'reasons')!
    expect(reasons.textContent).toContain(
      'Table “Predicate”, row 3: Good, because of disciplinary sanction no; 360 score 8.50 (from 6).',
    )
    const order = reasons.compareDocumentPosition(card.renderRoot.querySelector('.decisions')!)
    expect(order & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })
})

describe('ratings by several people', () => {
  it('show the groups that count, and of the others only that they are too small', async () => {
    const text = textOf(await showCard(given))
    expect(text).toContain('Atasan 1 penilai')
    expect(text).toContain('Rekan kerja: penilainya belum mencapai 3 orang')
  })
  it.each(['Yohana', 'Marthen', 'Selfina', '3,7', '2,9', '3,30'])(
    'never show who said what: not %s',
    async (secret) => {
      const card = await showCard(given)
      for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
      expect(textOf(card)).not.toContain(secret)
    },
  )
})
