import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { parseRuleSet } from '@sasando/core'
import { presetText } from '@sasando/presets'
import { describe, expect, it } from 'vitest'

const page = readFileSync(resolve(import.meta.dirname, '../../docs/guide/glossary.md'), 'utf8')
const law = parseRuleSet(presetText('permenpanrb-6-2022'))

/** The rows of all tables, without their heads. */
const rows = page
  .split('\n')
  .filter((line) => /^\| (?!-|Indonesian)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, indonesian = '', english = '', meaning = '', source = '']) => ({ indonesian, english, meaning, source }))
const wordFor = (indonesian: string): string | undefined =>
  rows.find((row) => row.indonesian.toLowerCase().startsWith(indonesian.toLowerCase()))?.english

describe('the glossary', () => {
  it('has each Indonesian word once', () => {
    const words = rows.map(({ indonesian }) => indonesian)
    expect(words.length).toBeGreaterThan(50)
    expect(new Set(words).size).toBe(words.length)
  })

  const labels = Object.values(law.scales ?? {}).flatMap((scale) => [
    scale.label,
    ...scale.levels.map((level) => (typeof level === 'string' ? undefined : level.label)),
  ])
  it.each(labels.map((label) => [label?.id, label?.en]))(
    'says "%s" as the rule set of the law does: %s',
    (id = '', en) => {
      // The law itself writes "Dibawah" and "Diatas" in one word.
      expect(wordFor(id.replace(/^Di (?=bawah|atas)/, 'Di'))?.toLowerCase()).toBe(en?.toLowerCase())
    },
  )

  it('cites each provision with the page that the rule set of the law has for it', () => {
    const provisions = Object.values(law.sources?.['p6']?.provisions ?? {})
    const pages = new Map(provisions.map(({ label, page: number }) => [label.id, number]))
    const cited = rows
      .flatMap(({ source }) => source.split('; '))
      .map((each) => /^(?<label>.*), pp?\. (?<page>\S+)$/.exec(each)?.groups)
      .filter((each) => each !== undefined && pages.has(each['label']!))
    expect(cited.length).toBeGreaterThan(20)
    for (const each of cited) expect(each?.['page'], each?.['label']).toBe(pages.get(each!['label']!))
  })
})
