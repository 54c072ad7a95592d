import {
  compile,
  createImpact,
  explain,
  formatIssue,
  impact,
  parseRuleSet,
  readReceipt,
  receipt,
  redact,
  redactor,
  saltsFrom,
  sayWhatIf,
  verifyDisclosure,
  verifyReceipt,
  whatIf,
} from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { sample } from './sample.ts'

const ruleSet = parseRuleSet(sample)
const scorer = compile(ruleSet)
const record = ruleSet.tests?.[0]?.given ?? {}
const result = scorer.score(record)
const salts = saltsFrom('not so random, and long enough')

/** As a call from JavaScript passes it. */
const any = (value: unknown): never => value as never

describe('an option that a function cannot take is named', () => {
  it.each([undefined, 'pegawai', 'constructor', '__proto__', null, 5])('by: %s', (by) => {
    expect(() => whatIf(scorer, record, { by: any(by) })).toThrow(/^by must be one of roster, employee, .*, not /)
  })
  it.each([-1, Number.NaN, 0.5, Infinity, '10', null])('limit: %s', (limit) => {
    expect(() => whatIf(scorer, record, { by: 'rater', limit: any(limit) })).toThrow(
      new RangeError(`limit must be a whole number from 0, not "${String(limit)}"`),
    )
  })
  it.each([undefined, 'nobody', '__proto__', 5, {}])('viewer: %s', (viewer) => {
    const said = /^viewer must be one of everyone, person, rater, agency, not /
    expect(() => redact(result, any(viewer), scorer)).toThrow(said)
    expect(() => redactor(scorer, any(viewer))).toThrow(said)
    if (viewer !== undefined) expect(() => whatIf(scorer, record, { by: 'rater', viewer: any(viewer) })).toThrow(said)
  })
  it.each(['fr', '__proto__', 'constructor', null, 5])('locale: %s', (locale) => {
    const said = /^locale must be one of id, en, not /
    const answer = whatIf(scorer, record, { by: 'rater' })
    const [issue] = scorer.score(null).issues
    expect(() => explain(ruleSet, result, { locale: any(locale) })).toThrow(said)
    expect(() => sayWhatIf(ruleSet, answer, { locale: any(locale) })).toThrow(said)
    expect(() => issue && formatIssue(issue, any(locale))).toThrow(said)
  })
  it.each([
    ['top', { top: -1 }, 'top must be a whole number from 0, not "-1"'],
    ['top', { top: Number.NaN }, 'top must be a whole number from 0, not "NaN"'],
    ['mostGroups', { mostGroups: 0.5 }, 'mostGroups must be a whole number from 0, not "0.5"'],
    ['identify', { identify: 'nip' }, 'identify must be a function, not "nip"'],
    ['groupBy', { groupBy: { unit: 'unit' } }, 'groupBy.unit must be a path as a list, or a function, not "unit"'],
    ['groupBy', { groupBy: { unit: null } }, 'groupBy.unit must be a path as a list, or a function, not "null"'],
  ])('%s of an impact: %j', (_, options, said) => {
    expect(() => impact(scorer, scorer, [record], any(options))).toThrow(said)
    expect(() => createImpact(scorer, scorer, any(options))).toThrow(said)
  })
  it.each([null, undefined, 5, {}, 'ab', { length: 2 }])('records: %j', (records) => {
    expect(() => scorer.scoreRows(any(records))).toThrow(/^records must be a list, not /)
  })
  it('columns: null', () => {
    expect(() => scorer.scoreColumns(any(null))).toThrow('columns must be an object, not "null"')
  })
  it.each([5, null, { a: 1 }])('about: %j', (nip) => {
    expect(() => receipt(result, { salts, about: { nip: any(nip) } })).toThrow(/^about\.nip must be a text, not /)
  })
  it.each([5, null, undefined])('salts: %s', (given) => {
    expect(() => receipt(result, { salts: any(given) })).toThrow(/^salts must be an object or a function, not /)
    expect(() => saltsFrom(any(given))).toThrow(/^the secret must be a text, not /)
  })
})

describe('a group of people', () => {
  it('is a text, also where a function gives a number, and none where it gives anything else', () => {
    const { groups } = impact(scorer, scorer, [1, 2, 3], {
      groupBy: { a: any((each: number) => (each > 1 ? each : {})) },
    })
    expect(groups['a']?.map(({ group }) => group)).toEqual(['2', '3', null])
  })
})

describe('a receipt from outside', () => {
  it.each([null, undefined, 5, {}, []])('that is no text is none: %j', (text) => {
    expect(readReceipt(any(text))).toBeUndefined()
    expect(verifyDisclosure(any(text), any({}))).toBe(false)
    expect(verifyReceipt(any(text), ruleSet, record, { salts })).toMatchObject({ ok: false, differences: ['form'] })
  })
})
