import '@sasando/elements/define'
import { compile, parseRuleSet, type Result } from '@sasando/core'
import type { SasandoScorecard } from '@sasando/elements'
import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'

import kupang from '../../presets/rules/kupang-kinerja-lokal.json' with { type: 'json' }

const text = JSON.stringify(kupang)
const ruleSet = parseRuleSet(text)
const scorer = compile(ruleSet)
const given = ruleSet.tests?.[0]?.given
const full = scorer.score(given)

async function show(result: Result | undefined, attributes: Record<string, string> = {}): Promise<SasandoScorecard> {
  const card = document.createElement('sasando-scorecard')
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value)
  if (result) {
    card.ruleSet = ruleSet
    card.result = result
  }
  document.body.append(card)
  await card.updateComplete
  return card
}
const wordsOf = (card: SasandoScorecard): string => card.shadowRoot?.textContent ?? ''
const part = (card: SasandoScorecard, name: string): Element | null | undefined =>
  card.shadowRoot?.querySelector(`[part~="${name}"]`)
async function violations(root: Element): Promise<string[]> {
  const { violations: found } = await axe.run(root, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  })
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

beforeAll(() => {
  document.documentElement.lang = 'id'
})
afterEach(() => document.body.replaceChildren())

describe('accessible', () => {
  it.each(['id', 'en'])('with a whole result, in %s', async (locale) => {
    expect(await violations(await show(full, { locale }))).toEqual([])
  })
  it.each(['loading', 'failed', 'forbidden'])('while %s', async (status) => {
    expect(await violations(await show(undefined, { status }))).toEqual([])
  })
  it('with nothing known', async () => expect(await violations(await show(scorer.score({})))).toEqual([]))
  it('and the check finds what is wrong inside a shadow root', async () => {
    const host = document.createElement('div')
    host.attachShadow({ mode: 'open' }).append(document.createElement('input'))
    document.body.append(host)
    expect((await violations(host)).join()).toContain('label')
  })
})

describe('the score card', () => {
  it('says the predicate first, and in words', async () => {
    const card = await show(full)
    expect(part(card, 'predicate')?.textContent?.trim()).toBe('Kurang/Misconduct')
    const words = wordsOf(card)
    expect(words.indexOf('Kurang/Misconduct')).toBeLessThan(words.indexOf('87,00'))
  })
  it('opens down to the words of the law', async () => {
    const card = await show(full)
    expect(part(card, 'quotation')?.textContent).toMatch(/\S/)
    expect(wordsOf(card)).toContain('PermenPANRB 6/2022')
  })
  it('shows a table that adds up', async () => {
    const card = await show(full)
    const table = [...(card.shadowRoot?.querySelectorAll('[part~="table"]') ?? [])]
      .map((each) => each.textContent)
      .join(' ')
    for (const number of ['45,00', '40,00', '85,00']) expect(table).toContain(number)
  })
  it('changes its language with the page', async () => {
    const card = await show(full, { locale: 'id' })
    card.setAttribute('locale', 'en')
    await card.updateComplete
    expect(wordsOf(card)).toContain('87.00')
  })
  it('says what is missing, and gives no predicate', async () => {
    const card = await show(scorer.score({}))
    expect(wordsOf(card)).toContain('belum diisi')
  })
  it('takes its data from a JSON script child, and says so when it cannot be read', async () => {
    for (const [json, expected] of [
      [`{"ruleSet":${text},"result":${JSON.stringify(full)}}`, 'Kurang/Misconduct'],
      ['{', ''],
    ] as const) {
      const card = document.createElement('sasando-scorecard')
      const script = document.createElement('script')
      script.type = 'application/json'
      script.textContent = json
      card.append(script)
      document.body.append(card)
      await card.updateComplete
      expect(wordsOf(card)).toContain(expected)
      expect(part(card, 'predicate') === null).toBe(expected === '')
      card.remove()
    }
  })
  it('keeps markup in labels as text', async () => {
    const evil = '<img src=x onerror="globalThis.pwned = true">'
    const changed = parseRuleSet(text.replace('"Kurang/Misconduct"', JSON.stringify(evil)))
    const card = document.createElement('sasando-scorecard')
    card.ruleSet = changed
    card.result = compile(changed).score(given)
    document.body.append(card)
    await card.updateComplete
    expect(card.shadowRoot?.querySelector('img')).toBeNull()
    expect('pwned' in globalThis).toBe(false)
    expect(wordsOf(card)).toContain('onerror')
  })
  it('fits a phone of 360 px without a sideways scroll', async () => {
    await page.viewport(360, 740)
    await show(full)
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360)
  })
})
