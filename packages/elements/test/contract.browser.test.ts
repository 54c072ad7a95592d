import {
  SasandoCitationOpenEvent,
  SasandoLocaleChangeEvent,
  SasandoPrintEvent,
  SasandoRetryEvent,
} from '@sasando/elements'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'

import { full, part, partText, showCard, textOf } from './fixtures/cards.ts'

describe('events', () => {
  it('sasando-citation-open when the reader opens a citation, not when a program or a print does', async () => {
    const card = await showCard()
    const heard: SasandoCitationOpenEvent[] = []
    document.body.addEventListener('sasando-citation-open', (event) => heard.push(event), { once: true })
    const details = part(card, 'citation') as HTMLDetailsElement
    details.open = true
    details.open = false
    expect(heard).toEqual([])
    await userEvent.click(details.querySelector('summary')!)
    expect(details.open).toBe(true)
    expect(heard[0]).toBeInstanceOf(SasandoCitationOpenEvent)
    expect(heard[0]?.ref).toBe('p6#lampiran-bab-iv-b-3-a-3')
    expect(heard[0]?.composed).toBe(true)
  })

  it('sasando-locale-change, and the card speaks the other language', async () => {
    const card = await showCard()
    const heard = vi.fn<(event: SasandoLocaleChangeEvent) => void>()
    card.addEventListener('sasando-locale-change', heard)
    await page.getByRole('button', { name: 'EN, English' }).click()
    expect(heard.mock.calls[0]?.[0]).toBeInstanceOf(SasandoLocaleChangeEvent)
    expect(heard.mock.calls[0]?.[0].locale).toBe('en')
    expect(card.getAttribute('locale')).toBe('en')
    await card.updateComplete
    expect(partText(card, 'predicate')).toBe('Good')
    expect(textOf(card)).toContain('90.00')
    // The language that is shown already is no choice.
    await page.getByRole('button', { name: 'EN, English' }).click()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('sasando-locale-change can be cancelled', async () => {
    const card = await showCard()
    card.addEventListener('sasando-locale-change', (event) => event.preventDefault())
    await page.getByRole('button', { name: 'EN, English' }).click()
    expect(card.locale).toBeUndefined()
  })

  it('sasando-print before the page is printed, unless it is cancelled', async () => {
    const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined)
    const card = await showCard()
    await page.getByRole('button', { name: 'Cetak' }).click()
    expect(printed).toHaveBeenCalledTimes(1)
    card.addEventListener('sasando-print', (event) => {
      expect(event).toBeInstanceOf(SasandoPrintEvent)
      event.preventDefault()
    })
    await page.getByRole('button', { name: 'Cetak' }).click()
    expect(printed).toHaveBeenCalledTimes(1)
    printed.mockRestore()
  })

  it('sasando-retry from a card that could not be loaded', async () => {
    const card = await showCard({ status: 'failed' })
    const heard = vi.fn<(event: SasandoRetryEvent) => void>()
    card.addEventListener('sasando-retry', heard)
    await page.getByRole('button', { name: 'Coba lagi' }).click()
    expect(heard.mock.calls[0]?.[0]).toBeInstanceOf(SasandoRetryEvent)
  })
})

describe('the fingerprint', () => {
  it('is copied whole, and the card says so', async () => {
    const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    const card = await showCard()
    card.renderRoot.querySelector<HTMLElement>('.fingerprints summary')!.click()
    await page.getByRole('button', { name: 'Salin: Sidik hasil' }).click()
    expect(copied).toHaveBeenCalledWith(full.fingerprint)
    await vi.waitFor(() => expect(partText(card, 'receipt')).toContain('Tersalin'))
    copied.mockRestore()
  })

  it('can still be selected where there is no clipboard, and the card claims nothing', async () => {
    const none = vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as never)
    const card = await showCard()
    card.renderRoot.querySelector<HTMLElement>('.fingerprint button')!.click()
    await card.updateComplete
    expect(partText(card, 'receipt')).not.toContain('Tersalin')
    expect(getComputedStyle(card.renderRoot.querySelector('.fingerprint code')!).userSelect).toBe('all')
    none.mockRestore()
  })
})

describe('slots', () => {
  const shown = (card: Element, slot: string): boolean =>
    card.querySelector<HTMLElement>(`[slot=${slot}]`)!.offsetHeight > 0
  const innerHTML = ['name', 'actions', 'next', 'fallback'].map((slot) => `<p slot="${slot}">${slot}</p>`).join('')

  it('name, actions and next stand in the card; fallback gives way to the result', async () => {
    const card = await showCard({ innerHTML })
    for (const slot of ['name', 'actions', 'next']) expect(shown(card, slot), slot).toBe(true)
    expect(shown(card, 'fallback')).toBe(false)
  })

  it('fallback stands in until there is a result', async () => {
    const card = await showCard({ innerHTML, result: undefined })
    expect(shown(card, 'fallback')).toBe(true)
    expect(shown(card, 'next')).toBe(false)
    card.result = full
    await card.updateComplete
    expect(shown(card, 'fallback')).toBe(false)
  })

  it('leave no gap where they are empty', async () => {
    const card = await showCard()
    for (const name of ['fallback', 'next'])
      expect(card.renderRoot.querySelector<HTMLElement>(`slot[name=${name}]`)?.parentElement?.hidden, name).toBe(true)
  })
})

describe('attributes', () => {
  it('locale, theme, status and heading-level set what they name', async () => {
    const card = await showCard()
    card.setAttribute('locale', 'en')
    card.setAttribute('theme', 'dark')
    card.setAttribute('heading-level', '4')
    await card.updateComplete
    expect(partText(card, 'predicate')).toBe('Good')
    expect(part(card, 'base')?.className).toContain('dark')
    expect(part(card, 'predicate')?.ariaLevel).toBe('4')
    card.setAttribute('status', 'loading')
    await card.updateComplete
    expect(part(card, 'base')?.getAttribute('aria-busy')).toBe('true')
  })

  it('with nonsense in them are as if they were not there', async () => {
    const card = await showCard({
      locale: 'xx' as never,
      theme: 'pink' as never,
      headingLevel: Number.NaN,
      status: 'odd' as never,
    })
    expect(partText(card, 'predicate')).toBe('Baik')
    expect(part(card, 'predicate')?.ariaLevel).toBe('2')
  })
})

describe('the keyboard', () => {
  it('reaches everything that can be pressed, in reading order, and opens a citation', async () => {
    const card = await showCard()
    const pressed: string[] = []
    for (let index = 0; index < 6; index++) {
      await userEvent.tab()
      pressed.push(card.shadowRoot?.activeElement?.textContent?.trim() ?? '')
    }
    expect(pressed.slice(0, 5)).toEqual(['ID', 'EN', 'Lihat sebagai tabel', 'Apa artinya?', 'Apa artinya?'])
    expect(pressed[5]).toContain('Lampiran Bab IV.B.3.a.3')
    const focused = card.shadowRoot?.activeElement as HTMLElement
    expect(getComputedStyle(focused).outlineStyle).toBe('solid')
    await userEvent.keyboard('{Enter}')
    expect((part(card, 'citation') as HTMLDetailsElement).open).toBe(true)
  })

  it('finds targets of at least 44 by 44 px', async () => {
    const card = await showCard()
    for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
    for (const target of card.renderRoot.querySelectorAll('button, summary, a')) {
      const { width, height } = target.getBoundingClientRect()
      expect(Math.round(Math.min(width, height)), target.outerHTML.slice(0, 80)).toBeGreaterThanOrEqual(44)
    }
  })
})
