import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { contenderNames } from '../contenders.ts'
import { growingRoads } from '../growth/rule-set-figures.ts'
import { isGrowth, parseResults } from '../report/results.ts'
import { fittedExponent } from '../statistics/fitted-exponent.ts'

const bench = resolve(import.meta.dirname, '..')
const committed = (): unknown => JSON.parse(readFileSync(join(bench, 'results.json'), 'utf8'))

let out = ''
let printed = ''

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), 'sasando-bench-'))
  const command = ['--conditions=@sasando/source', join(bench, 'run.ts'), '--quick', '--out', out]
  printed = (await promisify(execFile)(process.execPath, command)).stdout
}, 300_000)
afterAll(() => rmSync(out, { recursive: true, force: true }))

test('a quick run compares the answers of every contender', () => {
  expect(printed).toContain(`all answers are equal (${contenderNames.length * 300} compared)`)
})

test('its results have the form of the file, with every contender in both modes', () => {
  const results = parseResults(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')))
  for (const job of ['appraisal', 'appraisal, streamed'])
    expect(results.filter((each) => each.job === job).map(({ contender }) => contender)).toEqual(contenderNames)
})

test('it fits an exponent to the growth of each road, and of compiling', () => {
  const results = parseResults(JSON.parse(readFileSync(join(out, 'results.json'), 'utf8')))
  const growing = results.filter(isGrowth)
  expect(growing.filter(({ job }) => job === 'growth in records').length).toBeGreaterThan(0)
  expect(growing.filter(({ job }) => job === 'growth in steps').map(({ contender }) => contender)).toEqual([
    ...growingRoads,
    'compile',
  ])
  for (const { exponent, points } of growing) expect(exponent).toBeCloseTo(fittedExponent(points), 1)
})

test('its page has a row for every contender and every bar', () => {
  const page = readFileSync(join(out, 'benchmark.md'), 'utf8')
  for (const name of contenderNames) expect(page).toContain(`| \`${name}\` `)
  for (const bar of ['objects out', 'streamed', 'tape', 'zen-engine', 'impact', 'memory kept'])
    expect(page).toMatch(new RegExp(`^\\| [^|]*${bar}[^|]*\\| +[≥≤]\\s`, 'm'))
})

test('the committed results have the form of the file, with every contender', () => {
  const results = parseResults(committed())
  expect(results.filter(({ job }) => job === 'appraisal').map(({ contender }) => contender)).toEqual(contenderNames)
})

test('results of another form are refused', () => {
  const [first] = parseResults(committed())
  for (const wrong of [
    { contender: 'another' },
    { records: 0 },
    { peakBytes: -1 },
    { traceCost: '1' },
    { more: 1 },
    { exponent: 1 },
  ])
    expect(() => parseResults([{ ...first, ...wrong }])).toThrow()
})
