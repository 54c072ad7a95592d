import type { SasandoScorecard } from '@sasando/elements'
import axe from 'axe-core'
import { describe, expect, it } from 'vitest'

import { full, part, partial, showCard, withRoot } from './fixtures/cards.ts'
import { decided, decisions } from './fixtures/decisions.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, { runOnly: rules })
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}

const states: Readonly<Record<string, Partial<SasandoScorecard>>> = {
  'a whole result': { result: full },
  'an incomplete result': { result: partial },
  'a decision table': { ruleSet: decisions, result: decided },
  'no result': { result: undefined },
  'a result on its way': { status: 'loading' },
  'a result that did not load': { status: 'failed' },
  'a result for others': { status: 'forbidden' },
  'data that cannot be read': { result: {} as never },
}

describe.each(Object.entries(states))('a card with %s', (_, properties) => {
  it.each([
    ['light', 'id'],
    ['light', 'en'],
    ['dark', 'id'],
    ['dark', 'en'],
  ] as const)('breaks no rule of WCAG 2.2 AA in %s %s', async (theme, locale) => {
    withRoot({ lang: locale })
    const card = await showCard({ ...properties, theme, locale })
    // What is closed is checked as well.
    for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
    expect(await violations(card)).toEqual([])
  })
})

describe('the check itself', () => {
  it('sees into the card: a button without a name, a text without contrast', async () => {
    const card = await showCard()
    const button = part(card, 'print-button')!
    button.textContent = ''
    part(card, 'predicate')!.style.color = '#e0f0ea'
    const found = (await violations(card)).join('\n')
    expect(found).toContain('button-name')
    expect(found).toContain('color-contrast')
  })
})

describe('for those who hear it', () => {
  it('the drawing is a sentence, and the table beside it says the same', async () => {
    const card = await showCard()
    const drawing = card.renderRoot.querySelector('.drawing[role=img]')
    expect(drawing?.getAttribute('aria-label')).toBe(
      'Predikat kinerja: Baik, karena rating hasil kerja “Sesuai ekspektasi” dan rating perilaku kerja “Di atas ekspektasi”.',
    )
    expect(card.renderRoot.querySelector('.matrix .here')?.textContent).toContain('(letak hasil ini)')
  })

  it('headings stand in order below the one that the page gives', async () => {
    const card = await showCard({ headingLevel: 3 })
    const levels = [...card.renderRoot.querySelectorAll('h2, h3, h4, h5')].map((each) => Number(each.ariaLevel))
    expect(levels[0]).toBe(3)
    for (const [index, level] of levels.entries())
      if (index > 0) expect(level - levels[index - 1]!).toBeLessThanOrEqual(1)
  })

  it('quoted law is marked as Indonesian in the English card', async () => {
    const card = await showCard({ locale: 'en' })
    expect(part(card, 'base')?.lang).toBe('en')
    expect(part(card, 'quotation')?.lang).toBe('id')
  })
})
