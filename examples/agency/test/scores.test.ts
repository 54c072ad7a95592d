import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { readAgency } from '../server/read-agency.ts'
import { scoreAgency } from '../server/score-agency.ts'
import { summarize } from '../server/summary.ts'

const agency = scoreAgency(readAgency(join(import.meta.dirname, '../data')))
const summary = summarize(agency)
const total = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0)

describe('the scores of the agency', () => {
  test('have no mistake in a row: at most a warning about the entry made twice', () => {
    const issues = agency.people.flatMap(({ results }) => Object.values(results).flatMap((result) => result.issues))
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('have the same predicate by both rule sets for everyone', () => {
    expect(summary.disagreements).toEqual([])
  })

  test('add up to everyone, by both rule sets', () => {
    for (const tally of Object.values(summary.tallies)) expect(total(tally.values())).toBe(300)
    expect(summary.tallies['permenpanrb-6-2022'].get(null)).toBe(8)
  })

  test('have all five predicates', () => {
    expect([...summary.tallies['permenpanrb-6-2022'].keys()].filter((key) => key !== null)).toHaveLength(5)
  })

  test('give credit up to the cap, and nothing for what nobody verified', () => {
    const { credit } = summary
    expect(credit.people).toBeGreaterThan(80)
    expect(credit.people).toBeLessThan(120)
    expect(credit.atCap).toBeGreaterThan(0)
    expect(credit.unverified).toBeGreaterThan(0)
  })

  test('say what is missing, and give no score where it blocks one', () => {
    expect(summary.missing.get('kepemimpinan')).toBeGreaterThan(0)
    expect(summary.scores.length).toBeLessThan(300)
  })
})
