import { compile, parseRuleSet, redact, type Result } from '@sasando/core'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { readRules } from './files.ts'

const law = parseRuleSet(readRules('permenpanrb-6-2022'))
const kupang = parseRuleSet(readRules('kupang-kinerja-lokal'))
const statutory = compile(law)
const local = compile(kupang)

const rating = fc.constantFrom('di-bawah-ekspektasi', 'sesuai-ekspektasi', 'di-atas-ekspektasi')
const points = (most: number, digits: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most * 10 ** digits }).map((numerator) => (numerator / 10 ** digits).toFixed(digits))
const ratings = fc.record({ hasil: rating, perilaku: rating }, { requiredKeys: [] })
const activity = fc.record({
  kode: fc.constantFrom('a', 'b', 'c', 'd'),
  jam: points(500, 1),
  terverifikasi: fc.boolean(),
})
const attested = fc.record({
  kode: fc.constantFrom('a', 'b', 'c', 'd'),
  jam: points(500, 1),
  terverifikasi: fc.boolean(),
  pengesah: fc.constantFrom('penerima-manfaat', 'penyelenggara', 'diri-sendiri'),
})
const view = fc.record({
  penilai: fc.stringMatching(/^[a-z]{6}$/),
  hubungan: fc.constantFrom('atasan', 'rekan', 'bawahan'),
  pandangan: fc.integer({ min: 0, max: 120 }),
})
/** What stands beside the score, as information. */
const information = fc.record(
  { 'umpan-balik': fc.array(view, { maxLength: 12 }), 'ikm-unit': fc.integer({ min: 25, max: 100 }) },
  { requiredKeys: [] },
)
const everythingLocal = fc.record(
  {
    memimpin: fc.boolean(),
    teknis: fc.oneof(points(120, 2), fc.constant('121')),
    kepemimpinan: points(120, 2),
    tim: points(120, 2),
    pelayanan: fc.array(fc.oneof(activity, attested), { maxLength: 6 }),
    'umpan-balik': fc.array(view, { maxLength: 6 }),
    'ikm-unit': fc.integer({ min: 25, max: 100 }),
  },
  { requiredKeys: [] },
)

const settledStaff = {
  hasil: 'sesuai-ekspektasi',
  perilaku: 'sesuai-ekspektasi',
  memimpin: false,
  teknis: 90,
  tim: 80,
}

const predicateOf = (result: Result): string | undefined => result.outcome['level']?.text
const scoreOf = (result: Result): number | undefined => {
  const value = result.outcome['score']
  return value?.type === 'number' ? value.number : undefined
}

describe('the local example beside the statutory predicate', () => {
  it('never changes the predicate, whatever is rated or done locally', () => {
    fc.assert(
      fc.property(ratings, everythingLocal, everythingLocal, (rated, one, other) => {
        const predicate = predicateOf(statutory.score(rated))
        expect(predicateOf(local.score({ ...rated, ...one }))).toBe(predicate)
        expect(predicateOf(local.score({ ...rated, ...other }))).toBe(predicate)
      }),
    )
  })

  it('is not changed by the predicate', () => {
    fc.assert(
      fc.property(ratings, ratings, everythingLocal, (one, other, record) => {
        expect(scoreOf(local.score({ ...record, ...one }))).toBe(scoreOf(local.score({ ...record, ...other })))
      }),
    )
  })

  it('has a score that neither the views of others nor public satisfaction ever change', () => {
    fc.assert(
      fc.property(everythingLocal, information, information, (record, one, other) => {
        const { 'umpan-balik': _, 'ikm-unit': __, ...own } = record
        const [first, second] = [one, other].map((more) => local.score({ ...own, ...more }))
        expect(first?.outcome).toEqual(second?.outcome)
        const needs = [first, second].map((each) => each?.steps.filter(({ id }) => id.startsWith('pengembangan-')))
        expect(needs[0]).toEqual(needs[1])
      }),
    )
  })

  it('is whole without views and without an index: they are information', () => {
    const result = local.score({ ...settledStaff, pelayanan: [] })
    expect(result.missing).toEqual([])
    expect(result.steps.filter(({ status }) => status === 'not-applicable').map(({ id }) => id)).toEqual([
      'pengembangan-kepemimpinan',
      'pandangan-360',
      'mutu-unit',
    ])
  })

  it('gives nothing for what only the employee attests', () => {
    fc.assert(
      fc.property(points(500, 1), fc.boolean(), (jam, terverifikasi) => {
        const own = { kode: 'bakti-1', jam, terverifikasi, pengesah: 'diri-sendiri' }
        const [none, some] = [[], [own]].map((pelayanan) => scoreOf(local.score({ ...settledStaff, pelayanan })))
        expect(some).toBe(none)
      }),
    )
  })

  it('shows the person no view of a group that is too small, and never who said what', () => {
    const views = [
      { penilai: 'Yosefina', hubungan: 'atasan', pandangan: 100 },
      { penilai: 'Markus', hubungan: 'rekan', pandangan: 31 },
      { penilai: 'Welmince', hubungan: 'rekan', pandangan: 37 },
    ]
    const result = local.score({ ...settledStaff, pelayanan: [], 'umpan-balik': views })
    const seen = JSON.stringify(redact(result, 'person', local))
    expect(seen).not.toMatch(/Yosefina|Markus|Welmince|"number":(?:31|34|37|68)\b/)
    expect(result.steps.find(({ id }) => id === 'pandangan-360')?.value?.text).toBe('100.00')
  })

  it('has the same quadrant, levels and words as the law', () => {
    const quadrant = (ruleSet: typeof law) => {
      const step = ruleSet.steps.find(({ kind }) => kind === 'matrix')
      return step?.kind === 'matrix'
        ? { rows: step.rows, columns: step.columns, scale: step.scale, cells: step.cells }
        : undefined
    }
    expect(quadrant(kupang)).toEqual(quadrant(law))
    for (const scale of ['hasil-kerja', 'perilaku-kerja', 'predikat'])
      expect(kupang.scales?.[scale]).toEqual(law.scales?.[scale])
    // Of one who moved, the law's rule set may ask for no rating; the example has no such rule.
    for (const input of ['hasil', 'perilaku'])
      expect({ ...kupang.inputs[input], applies: law.inputs[input]?.applies }).toEqual(law.inputs[input])
  })

  it('someone who also serves the community scores higher than one who does only routine work', () => {
    fc.assert(
      fc.property(points(110, 2), points(110, 2), points(500, 1), (teknis, tim, jam) => {
        fc.pre(Number(jam) >= 0.1)
        const routine = { memimpin: false, teknis, tim, pelayanan: [] }
        const active = { ...routine, pelayanan: [{ kode: 'bakti-1', jam, terverifikasi: true }] }
        const [less = 0, more = 0] = [routine, active].map((record) => scoreOf(local.score(record)))
        expect(more).toBeGreaterThan(less)
        expect(more - less).toBeLessThanOrEqual(5 + 1e-9)
      }),
    )
  })

  it('a leader whose leadership is not rated has no local score, and the result says why', () => {
    const result = local.score({ memimpin: true, teknis: 90, tim: 80, pelayanan: [] })
    expect(result.outcome['score']).toBeNull()
    expect(result.missing).toContainEqual(expect.objectContaining({ input: 'kepemimpinan', reason: 'absent' }))
  })

  it('the leadership of someone who does not lead is not missing and does not count', () => {
    const record = {
      hasil: 'sesuai-ekspektasi',
      perilaku: 'sesuai-ekspektasi',
      memimpin: false,
      teknis: 90,
      tim: 80,
      pelayanan: [],
    }
    const result = local.score(record)
    expect(result.missing).toEqual([])
    expect(scoreOf(local.score({ ...record, kepemimpinan: 10 }))).toBe(scoreOf(result))
  })

  it('says of everything local that it is an example', () => {
    expect(kupang.sources?.['lokal']?.kind).toBe('example')
    expect(kupang.title).toEqual({ id: expect.stringContaining('(contoh)'), en: expect.stringContaining('(example)') })
    for (const provision of Object.values(kupang.sources?.['lokal']?.provisions ?? {})) {
      expect(provision.label.id).toMatch(/^Contoh /)
      expect(provision.note?.en).toMatch(/^Example, not a regulation\./)
    }
  })
})
