// Every worked case of every preset on every road, and before the judge.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { parseRuleSet } from '@sasando/core'
import { presets } from '@sasando/presets'
import { describe, expect, it } from 'vitest'

import { differences } from '../compare.ts'
import { judge } from '../judge/judge.ts'
import { roads } from '../roads/roads.ts'

const casesFolder = resolve(import.meta.dirname, '../../../packages/presets/cases')
const recordsOf = (id: string): readonly unknown[] =>
  (JSON.parse(readFileSync(resolve(casesFolder, `${id}.json`), 'utf8')) as { given: unknown }[]).map(
    ({ given }) => given,
  )

describe.each(presets.map(({ id, text }) => [id, text] as const))('the worked cases of %s', (id, text) => {
  const ruleSet = parseRuleSet(text)
  const records = recordsOf(id)

  it.each(roads.map((road) => [road.name, road] as const))('are the same by the judge and by %s', (_, road) => {
    const answers = road.prepare(ruleSet)(records)
    expect(answers).toHaveLength(records.length)
    for (const [index, record] of records.entries()) {
      const seen = road.sees ? road.sees(ruleSet, record) : record
      expect(differences(ruleSet, judge(ruleSet, seen), answers[index]!), JSON.stringify(record)).toEqual([])
    }
  })
})
