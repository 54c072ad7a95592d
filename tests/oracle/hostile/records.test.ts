import { compile, formatIssue, parseRuleSet, statuses, type Issue, generatedRoad } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { ruleSetWith } from './base.ts'

const ruleSet = parseRuleSet(
  ruleSetWith({
    inputs: {
      a: { type: 'number', digits: 2, range: [0, 120] },
      nama: { type: 'text', maxLength: 20, required: false },
      constructor: { type: 'boolean', required: false },
      daftar: {
        type: 'list',
        maxItems: 3,
        key: 'kode',
        required: false,
        item: { kode: { type: 'text' }, jam: { type: 'integer', range: [0, 9] } },
      },
    },
    steps: [
      { id: 'x', kind: 'logic', logic: { var: 'a' } },
      { id: 'kredit', kind: 'credit', over: 'daftar', points: { var: 'jam' }, cap: 5 },
    ],
  }),
)
const scorers = [compile(ruleSet), compile(ruleSet, { road: generatedRoad })]

const cyclic: Record<string, unknown> = { a: 90 }
cyclic['nama'] = cyclic
cyclic['daftar'] = [cyclic, cyclic]
let deep: unknown = 1
for (let level = 0; level < 100_000; level++) deep = [deep]

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}
const endless = (items: unknown[]): unknown[] =>
  Object.assign(items, {
    *[Symbol.iterator]() {
      for (;;) yield 1
    },
  })

/** What no record should hold, and the code with which it is refused. */
const cases: readonly (readonly [name: string, record: unknown, code: Issue['code']])[] = [
  ['no number', { a: Number.NaN }, 'input_wrong_type'],
  ['infinity', { a: Infinity }, 'input_wrong_type'],
  ['minus infinity', { a: -Infinity }, 'input_wrong_type'],
  ['a number beyond all ranges', { a: 1e300 }, 'input_out_of_range'],
  ['a text of a hundred million digits', { a: '1'.repeat(100_000_000) }, 'input_wrong_type'],
  ['a text of ten million digits with a comma', { a: `${'1'.repeat(10_000_000)},5` }, 'input_decimal_comma'],
  ['ten million dots', { a: `1${'.'.repeat(10_000_000)}` }, 'input_wrong_type'],
  ['an object with a way to be a number', { a: { valueOf: () => 90 } }, 'input_wrong_type'],
  ['a boxed number', { a: Object(90) as unknown }, 'input_wrong_type'],
  ['a BigInt', { a: 90n }, 'input_wrong_type'],
  ['a symbol', { a: Symbol('90') }, 'input_wrong_type'],
  ['a function', { a: () => 90 }, 'input_wrong_type'],
  ['itself, where a text is meant', { nama: cyclic }, 'input_wrong_type'],
  ['entries that contain the record', cyclic, 'input_field_missing'],
  ['a hundred thousand lists in each other', { daftar: deep }, 'input_wrong_type'],
  ['holes', { daftar: Array<unknown>(2) }, 'input_wrong_type'],
  ['a list of four thousand million entries', { daftar: Array<unknown>(2 ** 32 - 1) }, 'input_too_long'],
  ['a list that is none', { daftar: { length: 2, 0: {}, 1: {} } }, 'input_wrong_type'],
  ['an inherited name that is no value', { constructor: 'x' }, 'input_wrong_type'],
  ['a long text', { nama: 'x'.repeat(10_000_000) }, 'input_too_long'],
  ['half a letter', { nama: '\uDC00' }, 'input_broken_text'],
  [
    'two keys that look alike',
    {
      daftar: [
        { kode: 'Rekan', jam: 1 },
        { kode: 'rekan ', jam: 2 },
      ],
    },
    'input_alike_keys',
  ],
  [
    'a getter that throws',
    {
      get a() {
        throw new Error('no')
      },
    },
    'record_not_plain',
  ],
  [
    'a getter that throws in an entry',
    {
      a: 90,
      daftar: [
        {
          kode: 'x',
          get jam() {
            throw new Error('no')
          },
        },
      ],
    },
    'record_not_plain',
  ],
  ['a proxy that was taken back', revoked(), 'record_not_plain'],
  ['a list with an iterator without an end', { a: 90, daftar: endless([1]) }, 'input_wrong_type'],
  ['a list as the record', [1, 2, 3], 'record_not_object'],
  ['nothing as the record', null, 'record_not_object'],
  ['a text as the record', '{"a":90}', 'record_not_object'],
]
const sentences: string[] = []

describe('a record', () => {
  it.each(cases)('with %s is refused there, and no road throws', (name, record, code) => {
    const start = performance.now()
    for (const scorer of scorers) {
      const found = scorer.score(record).issues.find((each) => each.code === code)
      expect(found?.code).toBe(code)
      expect(scorer.outcome(record)['status']).toBe('refused')
      expect(scorer.scoreRows([record]).length).toBe(1)
      if (found && scorer === scorers[0])
        sentences.push(
          `${name}: ${code}\n  ${(['id', 'en'] as const).map((locale) => formatIssue(found, locale)).join('\n  ')}`,
        )
    }
    expect(performance.now() - start).toBeLessThan(10_000)
  })
  it('is refused in these words', async () => {
    await expect(`${sentences.join('\n')}\n`).toMatchFileSnapshot('record-sentences.txt')
  })
  it('that cannot be read leaves those beside it as they are', () => {
    const broken = Object.defineProperty({}, 'a', {
      get() {
        throw new Error('no')
      },
    })
    const rows = [{ a: 90 }, broken, { a: 80 }]
    for (const scorer of scorers) {
      const scored = scorer.scoreRows(rows)
      expect([...scored.status].map((each) => statuses[each])).toEqual(['complete', 'refused', 'complete'])
      expect([...(scored.outcome['hasil'] as Float64Array)]).toEqual([90, NaN, 80])
      expect([...scorer.scoreMany(rows)].map(({ status }) => status)).toEqual(['complete', 'refused', 'complete'])
    }
  })
  it('gives nothing that all objects have', () => {
    for (const scorer of scorers) {
      expect(scorer.score({ a: 90 }).inputs['constructor']).toBeNull()
      expect(scorer.score(JSON.parse('{"__proto__":{"a":1},"a":90}')).outcome['hasil']?.text).toBe('90.00')
    }
  })
})
