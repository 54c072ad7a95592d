import type { SasandoScorecard } from '@sasando/elements'
import { describe, expect, it } from 'vitest'

import { full, part, partial, partText, placed, ruleSet, ruleSetText, showCard } from './fixtures/cards.ts'

const json = (result: unknown = full): string => `{"ruleSet":${ruleSetText},"result":${JSON.stringify(result)}}`

async function cardWith(text: string, type = 'application/json'): Promise<[SasandoScorecard, HTMLScriptElement]> {
  const card = document.createElement('sasando-scorecard')
  const script = document.createElement('script')
  script.type = type
  script.textContent = text
  card.append(script)
  return [await placed(card), script]
}
/** After the observer has told the element, and it has drawn itself anew. */
async function redrawn(card: SasandoScorecard): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  await card.updateComplete
}

describe('a JSON script child', () => {
  it('is the data, and is read again when it changes', async () => {
    const [card, script] = await cardWith(json())
    expect(partText(card, 'predicate')).toBe('Baik')
    script.textContent = json(partial)
    await redrawn(card)
    expect(partText(card, 'predicate')).toBe('Belum ada')
    script.firstChild!.nodeValue = json()
    await redrawn(card)
    expect(partText(card, 'predicate')).toBe('Baik')
    script.remove()
    await redrawn(card)
    expect(partText(card, 'message')).toBe('Belum ada hasil penilaian untuk ditampilkan.')
  })

  it('may come after the element', async () => {
    const card = await placed(document.createElement('sasando-scorecard'))
    card.innerHTML = `<script type="application/json">${json().replaceAll('<', '\\u003c')}</script>`
    await redrawn(card)
    expect(partText(card, 'predicate')).toBe('Baik')
  })

  it.each([
    ['is no JSON', '{"ruleSet":', /JSON/],
    ['is null', 'null', /"ruleSet", "result"/],
    ['is a list', '[]', /"ruleSet", "result"/],
    ['lacks the result', `{"ruleSet":${ruleSetText}}`, /"result"/],
    ['holds something else', '{"ruleSet":{"id":"x"},"result":7}', /"ruleSet", "result"/],
    ['only looks right', json({ ...full, missing: [null], steps: [null] }), /./],
  ])('that %s is told in a sentence, with the detail for those who can mend it', async (_, text, detail) => {
    const [card] = await cardWith(text)
    expect(part(card, 'predicate')).toBeNull()
    expect(partText(card, 'message')).toContain('Data hasil tidak dapat dibaca')
    expect(part(card, 'message')?.querySelector('code')?.textContent).toMatch(detail)
    expect(part(card, 'message')?.getAttribute('role')).toBe('alert')
  })

  it('of another type is none of ours', async () => {
    const [card] = await cardWith('{', 'application/ld+json')
    expect(partText(card, 'message')).toContain('Belum ada hasil')
  })

  it('gives way to properties', async () => {
    const [card] = await cardWith(json(partial))
    card.result = full
    await card.updateComplete
    expect(partText(card, 'predicate')).toBe('Baik')
  })
})

describe('properties', () => {
  it('may come one after the other, and before the element is known', async () => {
    const card = await showCard({ result: undefined })
    expect(partText(card, 'message')).toContain('Belum ada hasil')
    card.result = full
    await card.updateComplete
    expect(partText(card, 'predicate')).toBe('Baik')
    card.result = undefined
    await card.updateComplete
    expect(part(card, 'predicate')).toBeNull()
  })

  it('of a wrong form are told, not thrown', async () => {
    const card = await showCard({ ruleSet: { ...ruleSet, steps: 'none' } as never })
    expect(partText(card, 'message')).toContain('Data hasil tidak dapat dibaca')
  })
})
