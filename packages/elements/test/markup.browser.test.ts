import { parseRuleSet } from '@sasando/core'
import { expect, it } from 'vitest'

import { record, ruleSetText, scored, showCard, textOf } from './fixtures/cards.ts'

const payloads = [
  '<img src=x onerror="globalThis.pwned = true">',
  '"><script>globalThis.pwned = true</script>',
  '${globalThis.pwned = true}',
  "');globalThis.pwned = true;//",
  '<svg onload="globalThis.pwned = true">',
]

/** The rule set with a payload at the end of every text that people read. */
const poisoned = (payload: string): string =>
  ruleSetText.replaceAll(/"(id|en|title|text|page)":"([^"\\]*[ A-Z][^"\\]*)"/g, (_, key: string, text: string) =>
    JSON.stringify({ [key]: text.slice(0, 20) + payload }).slice(1, -1),
  )

it.each(payloads)('keeps %s in every text of a rule set a text', async (payload) => {
  const ruleSet = parseRuleSet(poisoned(payload))
  const pelayanan = [{ kode: payload.slice(0, 40), kegiatan: payload, jam: 8, terverifikasi: true }]
  const card = await showCard({ ruleSet, result: scored({ ...record, pelayanan }, ruleSet) })
  for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(card.renderRoot.querySelector('img, script, [onload], [onerror]')).toBeNull()
  expect('pwned' in globalThis).toBe(false)
  expect(textOf(card)).toContain(payload.replace(/\s+/g, ' '))
})

it('makes a link of a web address only', async () => {
  for (const [url, isLink] of [
    ['https://jdih.menpan.go.id/', true],
    ['javascript:globalThis.pwned=true', false],
    ['data:text/html,<script>globalThis.pwned=true</script>', false],
    ['  javascript:globalThis.pwned=true', false],
  ] as const) {
    // Past the parser, which would refuse it: a page may bring a rule set that nobody checked.
    const ruleSet = JSON.parse(ruleSetText.replaceAll('https://jdih.menpan.go.id/', url))
    const card = await showCard({ ruleSet, result: scored(record) })
    expect(card.renderRoot.querySelector('a[href]') !== null, url).toBe(isLink)
    card.remove()
  }
})
