import { parseRuleSet, type Provision, type RuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { noDomainPaper, readDomainPaper, readRules, readText } from './files.ts'
import { missingParts, normalise, pageRange, readPages } from './law-text.ts'

const law = parseRuleSet(readRules('permenpanrb-6-2022'))
const distribution = parseRuleSet(readRules('distribusi-predikat'))
const examples = ['kupang-kinerja-lokal', 'perilaku-360'].map((id) => parseRuleSet(readRules(id)))
const provisionsOf = (ruleSet: RuleSet): [string, Provision][] =>
  Object.entries(ruleSet.sources?.['p6']?.provisions ?? {})
const guidance = 'Contoh panduan, bukan rumus: '

describe('quotations of PermenPANRB 6/2022', () => {
  // The pages that the presets cite, so that a checkout that stands alone compares them too.
  const pages = readPages(readText('test/fixtures/permenpanrb-6-2022-pages.txt'))

  it('are compared with as many pages as are cited', () => expect(pages.size).toBe(41))

  it('are compared with pages as the whole text has them', ({ skip }) => {
    const whole = readDomainPaper('permenpanrb-6-2022.txt')
    if (whole === undefined) return skip(noDomainPaper('permenpanrb-6-2022.txt'))
    const all = readPages(whole)
    for (const [number, page] of pages) expect(all.get(number)?.trim()).toBe(page.trim())
  })

  it.each([law, distribution, ...examples].flatMap(provisionsOf))(
    '%s stands word for word on its page',
    (_, provision) => {
      expect(provision.text).toBeTypeOf('string')
      expect(provision.page).toMatch(/^\d+(?:–\d+)?$/)
      expect(missingParts(provision.text ?? '', provision.page ?? '', pages)).toEqual([])
    },
  )

  it('each begins on the first page it cites and ends on the last', () => {
    for (const [locator, { text: quotation = '', page = '' }] of [law, distribution].flatMap(provisionsOf)) {
      const [first, last] = pageRange(page)
      if (first === last) continue
      expect(missingParts(quotation, `${first + 1}–${last}`, pages), locator).not.toEqual([])
      expect(missingParts(quotation, `${first}–${last - 1}`, pages), locator).not.toEqual([])
    }
  })

  it('one changed word or one wrong page is noticed', () => {
    const { text: quotation = '', page = '' } = law.sources?.['p6']?.provisions?.['pasal-29'] ?? {}
    expect(missingParts(quotation, page, pages)).toEqual([])
    expect(missingParts(quotation.replace('dapat', 'harus'), page, pages)).toHaveLength(1)
    expect(missingParts(quotation, '17', pages)).toHaveLength(1)
  })

  it.each([
    ['hasil-kerja', 'lampiran-bab-iv-b-3-a-1'],
    ['perilaku-kerja', 'lampiran-bab-iv-b-3-a-2'],
  ])('the anchors of %s are the guidance that the law gives as an example', (scale, locator) => {
    const quoted = normalise(law.sources?.['p6']?.provisions?.[locator]?.text ?? '')
    for (const level of law.scales?.[scale]?.levels ?? []) {
      const anchor = typeof level === 'string' ? undefined : level.anchor?.id
      expect(anchor?.startsWith(guidance)).toBe(true)
      expect(quoted).toContain(normalise(anchor?.slice(guidance.length) ?? ''))
    }
  })

  it('the examples quote the law exactly as the statutory preset does', () => {
    const statutory = Object.fromEntries(provisionsOf(law))
    for (const [locator, { label, page, text: quoted }] of examples.flatMap(provisionsOf))
      expect({ label, page, text: quoted }).toEqual({
        label: statutory[locator]?.label,
        page: statutory[locator]?.page,
        text: statutory[locator]?.text,
      })
  })

  it('every English text says that it is not official', () => {
    for (const [, provision] of [law, distribution].flatMap(provisionsOf))
      expect(provision).toHaveProperty('note.en', expect.stringMatching(/^Unofficial /))
  })
})
