import {
  compile,
  disclose,
  fingerprint,
  parseRuleSet,
  readReceipt,
  receipt,
  resultFingerprint,
  saltsFrom,
  verifyDisclosure,
  verifyReceipt,
  type Disclosure,
} from '@sasando/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { fromBase32, toBase32 } from '../src/receipt/base32.ts'
import { rootHash } from '../src/receipt/fact-tree.ts'
import { factsOf } from '../src/receipt/facts.ts'
import { writeReceipt } from '../src/receipt/receipt-text.ts'
import { scorerOf } from './rule-set-text.ts'
import { sample } from './sample.ts'

const ruleSet = parseRuleSet(sample)
const scorer = compile(ruleSet)
const record = ruleSet.tests?.[0]?.given ?? {}
const result = scorer.score(record)
const nip = '198503172010011002'
const options = { salts: saltsFrom('not so random, and long enough'), about: { nip, period: '2026-Q1' } }
const text = receipt(result, options)
const names = [...Object.keys(ruleSet.inputs), 'about:nip', 'about:period']

/** What is written on the receipt, with its commitment made again: what a forger does. */
const forged = (change: Partial<NonNullable<ReturnType<typeof readReceipt>>>): string => {
  const content = readReceipt(text)
  if (!content) throw new Error('unreadable')
  return writeReceipt({ ...content, ...change })
}

describe('receipt', () => {
  it('fits a QR code in its densest mode, with room', () => {
    expect(text).toMatch(/^[0-9A-Z $%*+./:-]+$/)
    expect(text.length).toBeLessThanOrEqual(300)
    expect(text.length).toBe(233)
  })
  it('says rule set, version, fingerprint and outcome in the clear', () => {
    expect(readReceipt(text)).toMatchObject({
      ruleSet: result.ruleSet,
      asOf: '2026-01-01',
      outcome: { level: 'kurang', score: '87.00' },
    })
  })
  it('is one text for one result, whatever the order of keys', () => {
    const turned = { ...result, inputs: Object.fromEntries(Object.entries(result.inputs).reverse()) }
    expect(receipt(turned, { ...options, about: { period: '2026-Q1', nip } })).toBe(text)
  })
  it('carries no value, also what a code does not hold', () => {
    const scored = scorerOf({
      inputs: { a: { type: 'text' }, b: { type: 'date' }, c: { type: 'boolean' } },
      steps: [{ id: 'nilai', kind: 'logic', logic: { present: 'a' } }],
      outcome: { words: 'a', day: 'b', none: 'c', is: 'nilai' },
    }).score({ a: 'Ñata/Ya:$ %41 z.', b: '2026-01-31' })
    const read = readReceipt(receipt(scored, { salts: options.salts }))
    expect(read?.outcome).toEqual({ words: 'Ñata/Ya:$ %41 z.', day: '2026-01-31', none: null, is: 'true' })
  })
  it('refuses what a code of this size does not hold', () => {
    const long = scorerOf({
      inputs: { a: { type: 'text' } },
      steps: [{ id: 'nilai', kind: 'logic', logic: { present: 'a' } }],
      outcome: { words: 'a' },
    }).score({ a: 'x'.repeat(200) })
    expect(() => receipt(long, { salts: options.salts })).toThrow(RangeError)
  })
  it('insists on salts that can protect', () => {
    const salts = Object.fromEntries(names.map((name) => [name, options.salts(name)]))
    expect(receipt(result, { ...options, salts })).toBe(text)
    const { hasil: _, ...without } = salts
    const bad = [without, { ...salts, hasil: 'short' }, { ...salts, hasil: salts['tim'] ?? '' }]
    for (const each of bad) expect(() => receipt(result, { ...options, salts: each })).toThrow(TypeError)
    expect(() => saltsFrom('short')).toThrow(TypeError)
    expect(() => receipt(result, { salts: Object.create(salts) as typeof salts })).toThrow(TypeError)
  })
})

describe('whoever has only the receipt', () => {
  const levels = ['di-bawah-ekspektasi', 'sesuai-ekspektasi', 'di-atas-ekspektasi']
  const quadrant = scorerOf({
    inputs: { hasil: { type: 'level', scale: 'e' }, perilaku: { type: 'level', scale: 'e' } },
    scales: { e: { levels } },
    steps: [{ id: 'm', kind: 'logic', logic: { var: 'hasil' }, scale: 'e' }],
    outcome: { level: 'm' },
  })
  const secret = quadrant.score({ hasil: levels[1], perilaku: levels[2] })
  const guesses = levels.flatMap((hasil) => levels.map((perilaku) => quadrant.score({ hasil, perilaku })))
  const people = Array.from({ length: 50 }, (_, index) => `1985031720100110${String(index).padStart(2, '0')}`)

  /** Every hash that can be made of the guesses with the salts that an attacker might think of. */
  const made = (salts: readonly ((name: string) => string)[]): Set<string> => {
    const hashes = new Set<string>()
    for (const guess of guesses)
      for (const who of people) {
        for (const each of [guess.fingerprint, resultFingerprint(guess), fingerprint({ who, guess })])
          hashes.add(toBase32(Uint8Array.from(Buffer.from(each.slice(7), 'hex'))))
        for (const salt of salts)
          hashes.add(
            toBase32(
              rootHash([
                { name: 'about:nip', salt: salt('about:nip'), value: who },
                { name: 'hasil', salt: salt('hasil'), value: guess.inputs['hasil'] ? levelOf(guess, 'hasil') : null },
                { name: 'perilaku', salt: salt('perilaku'), value: levelOf(guess, 'perilaku') },
              ]),
            ),
          )
      }
    return hashes
  }
  const levelOf = (guess: typeof secret, name: string): string => (guess.inputs[name] as { text: string }).text
  const hashesIn = (each: string): string[] => each.split(':').slice(3)
  const usual = [() => '', (name: string) => name, () => '0'.repeat(32), saltsFrom('a secret of somebody else')]
  const about = { nip: people[7] ?? '' }

  it('cannot try levels and NIPs against it', () => {
    const hashes = made(usual)
    for (const each of hashesIn(receipt(secret, { salts: saltsFrom('the secret of this result'), about })))
      expect(hashes).not.toContain(each)
  })
  it('could, if the salts were known: the attack itself works', () => {
    const weak = receipt(secret, { salts: saltsFrom('the secret of this result'), about })
    expect(hashesIn(weak).some((each) => made([saltsFrom('the secret of this result')]).has(each))).toBe(true)
  })
  it('cannot tell that two receipts are of the same facts', () => {
    const [a, b] = ['the secret of one result', 'the secret of the other'].map((each) =>
      receipt(secret, { salts: saltsFrom(each), about }),
    )
    expect(hashesIn(a ?? '').slice(1)).not.toContain(hashesIn(b ?? '')[1])
  })
  it('learns nothing of the neighbours of a fact that it is shown', () => {
    const salts = saltsFrom('the secret of this result')
    const shown = disclose(secret, 'hasil', { salts, about })
    const known = usual.concat(
      (name) => (name === 'hasil' ? shown.salt : ''),
      () => shown.salt,
    )
    const guessed = new Set(
      known.flatMap((salt) => [
        ...people.map((who) => toBase32(rootHash([{ name: 'about:nip', salt: salt('about:nip'), value: who }]))),
        ...levels.map((each) => toBase32(rootHash([{ name: 'perilaku', salt: salt('perilaku'), value: each }]))),
      ]),
    )
    for (const { hash } of shown.neighbours) expect(guessed).not.toContain(hash)
    // The fact that is shown is found in this way, so the others would be.
    expect(levels.map((value) => toBase32(rootHash([{ name: 'hasil', salt: shown.salt, value }])))).toContain(
      toBase32(rootHash([shown])),
    )
  })
})

describe('tampering', () => {
  it('with any character is noticed by the receipt alone', () => {
    for (let at = 0; at < text.length; at++)
      for (const character of ['A', 'B', '7', '-', '.', '/', ':', '%', '$', 'a', ''])
        if (text[at] !== character)
          expect(readReceipt(text.slice(0, at) + character + text.slice(at + 1)), `at ${at}`).toBeUndefined()
    for (const each of ['', text + 'A', text.slice(1), text.repeat(2), `${text}:`])
      expect(readReceipt(each)).toBeUndefined()
  })
  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((each) => `SASANDO1:${each}`),
        ),
        (each) => {
          expect(readReceipt(each)).toBeUndefined()
        },
      ),
    )
  })
  it('with a new commitment is noticed by who scores again, and told apart', () => {
    const differences = (each: string, given: unknown = record, more = {}): unknown =>
      verifyReceipt(each, ruleSet, given, { ...options, ...more }).differences
    expect(verifyReceipt(text, ruleSet, record, options)).toMatchObject({ ok: true, differences: [] })
    expect(differences(forged({ outcome: { level: 'baik', score: '87.00' } }))).toEqual(['outcome'])
    expect(differences(forged({ ruleSet: { ...result.ruleSet, version: '2026.2.0' } }))).toEqual(['rule-set'])
    expect(differences(forged({ facts: 'A'.repeat(52) }))).toEqual(['facts'])
    expect(differences(forged({ asOf: '2026-07-01' }), record, { asOf: '2026-01-01' })).toEqual(['day'])
    expect(readReceipt(forged({ asOf: '2026-02-30' }))).toBeUndefined()
    expect(differences(text.slice(0, -1))).toEqual(['form'])
    expect(differences(text, { ...record, memimpin: true })).toEqual(['outcome', 'facts'])
    expect(differences(text, record, { about: { nip: '198503172010011003', period: '2026-Q1' } })).toEqual(['facts'])
    expect(differences(text, record, { about: { nip } })).toEqual(['facts'])
    expect(differences(text, record, { salts: saltsFrom('the secret of somebody else') })).toEqual(['facts'])
  })
  it('is scored with the settings of the day that the receipt says', () => {
    const rules = scorerOf({
      settings: { batas: { type: 'integer', range: [0, 9], default: 1, values: [{ from: '2026-07-01', value: 2 }] } },
      inputs: { a: { type: 'integer', range: [0, 9] } },
      steps: [{ id: 'nilai', kind: 'logic', logic: { min: [{ var: 'a' }, { setting: 'batas' }] } }],
    }).ruleSet
    const later = receipt(compile(rules, { asOf: '2026-08-01' }).score({ a: 5 }), { salts: options.salts })
    expect(verifyReceipt(later, rules, { a: 5 }, { salts: options.salts })).toMatchObject({
      ok: true,
      result: { asOf: '2026-08-01' },
    })
    const { differences } = verifyReceipt(later, rules, { a: 5 }, { salts: options.salts, asOf: '2026-01-01' })
    expect(differences).toEqual(['day', 'outcome'])
  })
  it('with any input is noticed, also where the outcome stays', () => {
    const given = record as Record<string, unknown>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12_000 }), fc.constantFrom('teknis', 'tim', 'kepemimpinan'), (n, name) => {
        const changed = { ...given, [name]: n / 100 }
        expect(verifyReceipt(text, ruleSet, changed, options).ok).toBe(given[name] === n / 100)
      }),
      { numRuns: 50 },
    )
  })
})

describe('disclosure', () => {
  const shown = names.map((name) => disclose(result, name, options))

  it('shows each fact alone, as JSON as well', () => {
    for (const each of shown) expect(verifyDisclosure(text, JSON.parse(JSON.stringify(each)) as Disclosure)).toBe(true)
    expect(disclose(result, 'about:nip', options).value).toBe(nip)
    expect(disclose(result, 'kepemimpinan', options).value).toBeNull()
    expect(disclose(result, 'pelayanan', options).value).toEqual([
      { kode: 'bakti-1', jam: '16.0', terverifikasi: 'true' },
      { kode: 'bakti-2', jam: '8.0', terverifikasi: 'false' },
    ])
    expect(() => disclose(result, 'nope', options)).toThrow(TypeError)
  })
  it('is refused with anything about it changed', () => {
    for (const each of shown) {
      const [first, ...rest] = each.neighbours
      const wrong = [
        { ...each, name: `${each.name}x` },
        { ...each, value: 'sesuai-ekspektasi' },
        { ...each, salt: `${each.salt}0` },
        { ...each, neighbours: rest },
        { ...each, neighbours: [...each.neighbours, first] },
        { ...each, neighbours: [{ ...first, side: first?.side === 'left' ? 'right' : 'left' }, ...rest] },
        { ...each, neighbours: [{ ...first, hash: 'A'.repeat(52) }, ...rest] },
      ]
      for (const bad of wrong) expect(verifyDisclosure(text, bad as Disclosure)).toBe(false)
    }
  })
  it('is refused for a fact of another receipt, and for a receipt whose outcome was changed by hand', () => {
    const other = receipt(scorer.score({ ...record, tim: 81 }), options)
    const [first] = shown
    expect(first && verifyDisclosure(other, first)).toBe(false)
    expect(first && verifyDisclosure(text.replace('KURANG', 'BAIK'), first)).toBe(false)
  })
  it('takes no knot for a fact, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (given) => {
        expect(verifyDisclosure(text, given as Disclosure)).toBe(false)
      }),
    )
    const cyclic: { self?: unknown } = {}
    cyclic.self = cyclic
    expect(verifyDisclosure(text, { ...shown[0], value: Number.NaN } as Disclosure)).toBe(false)
    expect(verifyDisclosure(text, { ...shown[0], value: cyclic } as unknown as Disclosure)).toBe(false)
  })
  it('works for any number of facts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.nat(), (size, at) => {
        const about = Object.fromEntries(Array.from({ length: size }, (_, index) => [`f${index}`, String(index)]))
        const bare = {
          ruleSet: result.ruleSet,
          asOf: result.asOf,
          outcome: result.outcome,
          inputs: { only: null },
          issues: [],
        }
        const all = factsOf(bare, { ...options, about })
        const name = all[at % all.length]?.name ?? ''
        expect(
          verifyDisclosure(receipt(bare, { ...options, about }), disclose(bare, name, { ...options, about })),
        ).toBe(true)
      }),
    )
  })
})

describe('base32', () => {
  it('reads what it wrote, as RFC 4648 does it, and nothing else', () => {
    expect(toBase32(new TextEncoder().encode('foobar'))).toBe('MZXW6YTBOI')
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(bytes)
      }),
    )
    for (const bad of ['MZXW6YTBOJ', 'mzxw6ytboi', 'M', 'MZXW6YTBO1']) expect(fromBase32(bad)).toBeUndefined()
  })
})

describe('a receipt of a record of which a value was refused', () => {
  const rules = scorerOf({
    inputs: {
      nilai: { type: 'integer', range: [0, 100] },
      catatan: { type: 'integer', range: [0, 9], required: false },
      daftar: {
        type: 'list',
        maxItems: 3,
        key: 'kode',
        required: false,
        item: { kode: { type: 'text' }, n: { type: 'integer', range: [0, 9] } },
      },
    },
    steps: [{ id: 'x', kind: 'logic', logic: { var: 'nilai' } }],
  })
  const [absent, ...refused] = [
    { nilai: 80 },
    { nilai: 80, catatan: 10 },
    { nilai: 80, catatan: 'x' },
    { nilai: 80, daftar: 5 },
    {
      nilai: 80,
      daftar: [
        { kode: 'a', n: 1 },
        { kode: 'A', n: 1 },
      ],
    },
  ]
  it('is not that of a record without the value, nor of one with another mistake', () => {
    const texts = [absent, ...refused].map((each) => receipt(rules.score(each), options))
    expect(new Set(texts).size).toBe(texts.length)
    for (const [index, each] of refused.entries()) {
      const made = texts[index + 1] ?? ''
      expect(verifyReceipt(made, rules.ruleSet, each, options)).toMatchObject({ ok: true })
      expect(verifyReceipt(made, rules.ruleSet, absent, options)).toMatchObject({ ok: false, differences: ['facts'] })
      expect(verifyReceipt(texts[0] ?? '', rules.ruleSet, each, options).ok).toBe(false)
    }
  })
  it('can show what was refused, and where, and no value', () => {
    const result = rules.score({ nilai: 80, catatan: 10 })
    const shown = disclose(result, 'record:refused', options)
    expect(shown.value).toEqual([['input_out_of_range', 'catatan']])
    expect(verifyDisclosure(receipt(result, options), shown)).toBe(true)
    expect(() => disclose(rules.score(absent), 'record:refused', options)).toThrow(TypeError)
  })
  it('is as it was where an entry was only given twice', () => {
    const twice = {
      nilai: 80,
      daftar: [
        { kode: 'a', n: 1 },
        { kode: 'a', n: 1 },
      ],
    }
    const once = { nilai: 80, daftar: [{ kode: 'a', n: 1 }] }
    expect(receipt(rules.score(twice), options)).toBe(receipt(rules.score(once), options))
  })
})
