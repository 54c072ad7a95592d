import { describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'

import { part, showCard } from './fixtures/cards.ts'

describe('a print', () => {
  it('has every reason open, and leaves the screen as it was', async () => {
    const card = await showCard()
    const all = [...card.renderRoot.querySelectorAll('details')]
    all[2]!.open = true
    const before = all.map(({ open }) => open)
    dispatchEvent(new Event('beforeprint'))
    expect(all.every(({ open }) => open)).toBe(true)
    dispatchEvent(new Event('afterprint'))
    expect(all.map(({ open }) => open)).toEqual(before)
  })

  it('is on white paper, without what cannot be pressed there', async () => {
    const card = await showCard({ theme: 'dark', innerHTML: '<button slot="actions">Unduh</button>' })
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' })
    expect(getComputedStyle(part(card, 'base')!).backgroundColor).toBe('rgb(255, 255, 255)')
    for (const name of ['languages', 'print-button']) expect(part(card, name)!.offsetHeight, name).toBe(0)
    expect(part(card, 'predicate')!.offsetHeight).toBeGreaterThan(0)
    await cdp().send('Emulation.setEmulatedMedia', { media: '' })
  })

  it('does not open anything after the card has left the page', async () => {
    const card = await showCard()
    card.remove()
    dispatchEvent(new Event('beforeprint'))
    expect([...card.renderRoot.querySelectorAll('details')].some(({ open }) => open)).toBe(false)
    dispatchEvent(new Event('afterprint'))
  })
})
