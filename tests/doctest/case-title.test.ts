import { compile, type Locale, parseRuleSet } from '@sasando/core'
import { presets, presetText } from '@sasando/presets'
import { globSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import { caseTitles } from '../../docs/.vitepress/theme/case-title.ts'

const folder = resolve(import.meta.dirname, '../../packages/presets/cases')
const casesOf = (id: string): readonly { readonly id: string; readonly given: object }[] =>
  JSON.parse(readFileSync(resolve(folder, `${id}.json`), 'utf8')) as ReturnType<typeof casesOf>
const titlesOf = (id: string, locale: Locale = 'id'): readonly string[] => {
  const scorer = compile(parseRuleSet(presetText(id)))
  return caseTitles(
    scorer.ruleSet,
    casesOf(id).map(({ given }) => scorer.score(given)),
    locale,
  )
}

describe('the title of a worked case', () => {
  it('says by the labels of the rule set what tells it apart, and what comes of it', () => {
    expect(titlesOf('permenpanrb-6-2022')[0]).toBe(
      '1. Rating hasil kerja: Di atas ekspektasi; Rating perilaku kerja: Di atas ekspektasi; Predikat kinerja: Sangat Baik',
    )
    expect(titlesOf('permenpanrb-6-2022', 'en')[0]).toBe(
      '1. Work results rating: Above expectations; Work behaviour rating: Above expectations; Performance predicate: Very Good',
    )
    expect(titlesOf('skm-14-2017')[0]).toMatch(/^1\. .*; [^;]+: \S+$|^1\. .*A \(Sangat baik\)$/)
  })
  it.each(globSync('*.json', { cwd: folder }).map((file) => basename(file, '.json')))('is words, in %s', (id) => {
    expect(presets.map((each) => each.id)).toContain(id)
    const titles = titlesOf(id)
    expect(titles).toHaveLength(casesOf(id).length)
    for (const [index, each] of casesOf(id).entries()) {
      expect(titles[index]).toMatch(new RegExp(`^${index + 1}\\. .+`))
      expect(titles[index]).not.toContain(each.id)
      expect(titles[index]).not.toMatch(/undefined|\[object/)
    }
  })
})
