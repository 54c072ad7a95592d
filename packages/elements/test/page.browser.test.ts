import { describe, expect, it, vi } from 'vitest'
import { cdp } from 'vitest/browser'

import { defineSasando, SasandoScorecard } from '@sasando/elements'

import { brands } from '../visual/brands.ts'
import { full, part, partText, placed, ruleSet, showCard, withPageStyle, withRoot } from './fixtures/cards.ts'

const styleOf = (card: Element, name: string): CSSStyleDeclaration => getComputedStyle(part(card, name)!)

describe('the language', () => {
  it('is its own, or that of the nearest lang, or Indonesian', async () => {
    withRoot({ lang: 'en' })
    const card = await showCard()
    expect(partText(card, 'predicate')).toBe('Good')
    card.locale = 'id'
    await card.updateComplete
    expect(partText(card, 'predicate')).toBe('Baik')
  })

  it.each(['fr', '', 'xx-YY'])('is Indonesian on a page in "%s"', async (lang) => {
    withRoot({ lang })
    expect(partText(await showCard(), 'predicate')).toBe('Baik')
  })

  it('follows the page when that changes, also out of a shadow root', async () => {
    withRoot({ lang: 'id' })
    const host = document.createElement('div')
    document.body.append(host)
    const card = document.createElement('sasando-scorecard')
    Object.assign(card, { ruleSet, result: full })
    host.attachShadow({ mode: 'open' }).append(card)
    await card.updateComplete
    document.documentElement.lang = 'en-GB'
    await vi.waitFor(() => expect(partText(card, 'predicate')).toBe('Good'))
    host.remove()
  })
})

describe('the theme', () => {
  const dark = 'rgb(27, 28, 30)'
  const light = 'rgb(255, 255, 255)'

  it('is its own, or that of data-theme', async () => {
    withRoot({ 'data-theme': 'dark' })
    const card = await showCard()
    expect(styleOf(card, 'base').backgroundColor).toBe(dark)
    card.theme = 'light'
    await card.updateComplete
    expect(styleOf(card, 'base').backgroundColor).toBe(light)
  })

  it('follows the reader where the page is made for it, and stays light where not', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: 'dark' }] })
    const card = await showCard()
    expect(styleOf(card, 'base').backgroundColor).toBe(light)
    withPageStyle(':root { color-scheme: light dark }')
    card.requestUpdate()
    await card.updateComplete
    expect(styleOf(card, 'base').backgroundColor).toBe(dark)
    await cdp().send('Emulation.setEmulatedMedia', { features: [] })
    await vi.waitFor(() => expect(styleOf(card, 'base').backgroundColor).toBe(light))
  })

  it('shows its forms in forced colours', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    const card = await showCard()
    const marked = getComputedStyle(card.renderRoot.querySelector('.cell.selected')!)
    const other = getComputedStyle(card.renderRoot.querySelector('.cell:not(.selected)')!)
    expect(marked.backgroundColor).not.toBe(other.backgroundColor)
    expect(marked.color).not.toBe(marked.backgroundColor)
    // Otherwise a plate in the colour of the page would lie behind words of that colour.
    expect(marked.forcedColorAdjust).toBe('none')
    await cdp().send('Emulation.setEmulatedMedia', { features: [] })
  })
})

describe('the tokens', () => {
  it('of INA Digital come in, our own win over them, and brands do not colour the predicate', async () => {
    const card = await showCard()
    const plain = styleOf(card, 'outcome').backgroundColor
    withRoot({
      style: Object.entries({ ...brands['panrb'], '--ina-background-primary': '#fffaf0' })
        .map((each) => each.join(':'))
        .join(';'),
    })
    expect(styleOf(card, 'base').borderTopColor).toBe('rgb(180, 43, 45)')
    expect(styleOf(card, 'base').backgroundColor).toBe('rgb(255, 250, 240)')
    expect(styleOf(card, 'base').borderTopLeftRadius).toBe('8px')
    expect(styleOf(card, 'outcome').backgroundColor).toBe(plain)
    card.style.setProperty('--sasando-color-accent', '#008000')
    expect(styleOf(card, 'base').borderTopColor).toBe('rgb(0, 128, 0)')
  })

  it('of a light page do not come into a card that is dark by its own wish', async () => {
    withRoot({ style: '--ina-content-primary: #1f1f1f' })
    const card = await showCard({ theme: 'dark' })
    expect(styleOf(card, 'base').color).toBe('rgb(242, 242, 240)')
  })
})

describe('a hostile page', () => {
  it('changes nothing inside', async () => {
    const card = await showCard()
    const names = ['base', 'predicate', 'summary', 'quotation', 'table', 'print-button']
    const properties = [
      'font',
      'color',
      'textTransform',
      'textShadow',
      'letterSpacing',
      'wordSpacing',
      'textAlign',
      'cursor',
      'whiteSpace',
      'textIndent',
      'lineHeight',
      'padding',
      'margin',
      'listStyle',
      'fontVariant',
      'hyphens',
      'borderSpacing',
    ] as const
    const look = (): string[] =>
      names.flatMap((name) => properties.map((property) => `${name} ${property}: ${styleOf(card, name)[property]}`))
    const before = look()
    withPageStyle(`
      html { font-size: 10px }
      *, ::before, ::after { margin: 0; padding: 0; box-sizing: border-box; border: 0 solid }
      body, sasando-scorecard { font: italic 700 9px/3 fantasy; color: red; text-transform: uppercase; text-shadow: 2px 2px red;
        letter-spacing: 9px; word-spacing: 9px; text-align: right; cursor: wait; white-space: pre; text-indent: 4em;
        list-style: square; font-variant: small-caps; hyphens: none; border-spacing: 9px; quotes: none; tab-size: 1;
        visibility: visible; line-height: 3; direction: ltr }
      button, p, h2, table { background: red !important; font-size: 99px !important }`)
    expect(look()).toEqual(before)
  })

  it('that hides the card, does', async () => {
    const card = await showCard()
    card.hidden = true
    expect(card.offsetHeight).toBe(0)
    card.hidden = false
    card.style.visibility = 'hidden'
    expect(styleOf(card, 'base').visibility).toBe('hidden')
  })

  it('that prefers another size or font can say so', async () => {
    const card = await showCard()
    card.style.cssText = '--sasando-font-size: 20px; --sasando-font: monospace'
    expect(styleOf(card, 'base').fontSize).toBe('20px')
    expect(styleOf(card, 'base').fontFamily).toBe('monospace')
  })
})

describe('two copies on one page', () => {
  it('work side by side under different prefixes', async () => {
    defineSasando('instansi')
    const other = document.createElement('instansi-scorecard') as SasandoScorecard
    expect(other).toBeInstanceOf(SasandoScorecard)
    Object.assign(other, { ruleSet, result: full })
    await placed(other)
    expect(partText(other, 'predicate')).toBe('Baik')
    expect(partText(await showCard(), 'predicate')).toBe('Baik')
  })

  it('under one prefix: the first stays, the second says so and does not throw', () => {
    class Older extends HTMLElement {}
    customElements.define('lama-scorecard', Older)
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    defineSasando('lama')
    expect(customElements.get('lama-scorecard')).toBe(Older)
    expect(warned.mock.calls[0]?.[0]).toContain('<lama-scorecard>')
    warned.mockClear()
    // The same copy, asked twice, has nothing to say.
    defineSasando()
    expect(warned).not.toHaveBeenCalled()
    warned.mockRestore()
  })
})
