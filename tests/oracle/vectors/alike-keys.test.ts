import { compile, generatedRoad, parseRuleSet, statuses } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { compareRoads, emptyTally } from '../differential.ts'
import { judge } from '../judge/judge.ts'

const ruleSet = parseRuleSet(
  JSON.stringify({
    format: 1,
    id: 'kunci',
    version: '1.0',
    title: { id: 'Kunci yang serupa' },
    valid: { from: '2026-01-01' },
    inputs: {
      rating: {
        type: 'list',
        key: 'penilai',
        maxItems: 20,
        item: {
          penilai: { type: 'text' },
          hubungan: { type: 'choice', choices: ['rekan'] },
          nilai: { type: 'integer', range: [0, 100] },
        },
      },
    },
    steps: [
      {
        id: 'rerata',
        kind: 'raters',
        over: 'rating',
        rater: 'penilai',
        relation: 'hubungan',
        score: 'nilai',
        groups: [{ relation: 'rekan', weight: 1 }],
        round: { digits: 2 },
      },
    ],
    outcome: { hasil: 'rerata' },
  }),
)

/** The other raters bring the list over the length from which keys are compared in another way. */
const others = Array.from({ length: 9 }, (_, index) => `orang-${index}`)
const record = (raters: readonly string[]) => ({
  rating: raters.map((penilai, index) => ({ penilai, hubungan: 'rekan', nilai: 60 + index })),
})
const columns = (raters: readonly string[]) => ({
  rating: {
    offsets: Uint32Array.of(0, raters.length),
    fields: {
      penilai: raters,
      hubungan: new Int8Array(raters.length),
      nilai: Float64Array.from(raters, (_, index) => 60 + index),
    },
  },
})
const scorers = [compile(ruleSet), compile(ruleSet, { road: generatedRoad })]

/** What every road says of a list with these raters. */
function statusesOf(raters: readonly string[]): ReadonlySet<string> {
  compareRoads(ruleSet, [record(raters)], emptyTally())
  const found = scorers.flatMap((scorer) => [
    scorer.outcome(record(raters)).status,
    statuses[scorer.scoreRows([record(raters)]).status[0] ?? -1],
    statuses[scorer.scoreColumns(columns(raters)).status[0] ?? -1],
    statuses[scorer.scoreColumns(columns(raters), { tape: true }).status[0] ?? -1],
  ])
  return new Set([judge(ruleSet, record(raters)).isRefused ? 'refused' : 'complete', ...found.map(String)])
}

describe('two raters are refused on every road, and by the judge, when their names differ by', () => {
  it.each([
    ['capitals', 'Budi', 'budi'],
    ['an accent with capitals', 'ÉLOI', 'éloi'],
    ['letters that are two in capitals', 'weiß', 'WEISS'],
    ['a space before', ' budi', 'budi'],
    ['a space after', 'budi ', 'budi'],
    ['two spaces in a row', 'budi  santoso', 'budi santoso'],
    ['a space that does not break', 'budi\u00A0santoso', 'budi santoso'],
    ['a tab', 'budi\tsantoso', 'budi santoso'],
    ['how a letter is composed', 'Jos\u00E9', 'Jose\u0301'],
    ['wide letters', '\uFF22udi', 'Budi'],
    ['a space without width', 'bu\u200Bdi', 'budi'],
    ['a mark of the order of bytes', '\uFEFFbudi', 'budi'],
    ['a mark of the order of bytes within', 'bu\uFEFFdi', 'budi'],
    ['a soft hyphen', 'bu\u00ADdi', 'budi'],
    ['a direction of writing', '\u202Abudi\u202C', 'budi'],
    ['a control character', 'budi\u0000', 'budi'],
    ['all of it', ' JOS\u00C9 \u200D MARIA', 'jose\u0301 maria'],
  ])('%s', (_, one, other) => {
    expect(statusesOf([one, other])).toEqual(new Set(['refused']))
    expect(statusesOf([other, ...others, one])).toEqual(new Set(['refused']))
  })
})

describe('two raters are two voices when their names differ by', () => {
  it.each([
    ['a letter', 'budi', 'budo'],
    ['an accent', 'jose', 'josé'],
    ['a space within', 'budi santoso', 'budisantoso'],
    ['a digit', '19800101', '19800102'],
    ['a hyphen', 'budi-1', 'budi1'],
  ])('%s', (_, one, other) => {
    expect(statusesOf([one, other])).toEqual(new Set(['complete']))
    expect(statusesOf([other, ...others, one])).toEqual(new Set(['complete']))
  })
})
