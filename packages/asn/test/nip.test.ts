import { formatNip, formatNipFinding, parseNip, readNip, type NipFinding } from '@sasando/asn'
import * as fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const codes = (findings: readonly NipFinding[]): string[] => findings.map(({ code }) => code)
const pad = (number: number, digits: number): string => String(number).padStart(digits, '0')

/** The shared worked cases, as they were written; where the domain papers are, they are compared. */
const cases = [
  ['199602292019032001', { birth: '1996-02-29', start: '2019-03', sex: 'P', serial: '001', status: 'PNS' }],
  ['199001152024211001', { birth: '1990-01-15', start: '2024', sex: 'L', serial: '001', status: 'PPPK' }],
  ['199013152020121001', 'birth_not_a_day'],
  ['199001152020123001', 'sex_digit'],
] as const

describe('an NIP', () => {
  it.each(cases)('%s is as the worked cases say', (text, expected) => {
    const { nip, findings } = readNip(text)
    if (typeof expected === 'string') expect([nip, codes(findings)]).toEqual([null, [expected]])
    else expect([nip, findings]).toEqual([{ text, ...expected }, []])
  })

  it('has every shared worked case among ours, and with the same result', ({ skip }) => {
    const paper = resolve(import.meta.dirname, '../../../../shared/domain/worked-cases.json')
    if (!existsSync(paper)) {
      const note = `NOT COMPARED: worked-cases.json of the shared domain papers is not at ${paper}`
      console.warn(note)
      return skip(note)
    }
    const all = JSON.parse(readFileSync(paper, 'utf8')) as {
      preset: string
      input: string
      expected: Record<string, unknown>
    }[]
    const shared = all.filter(({ preset }) => preset === 'nip')
    expect(shared.map(({ input }) => input)).toEqual(cases.map(([text]) => text))
    for (const { input, expected } of shared) {
      const { nip, findings } = readNip(input)
      if (expected['valid'] === false) expect(codes(findings)).toHaveLength(1)
      else
        expect({ lahir: nip?.birth, tmt: nip?.start, jk: nip?.sex, urut: nip?.serial, jenis: nip?.status }).toEqual({
          ...expected,
          valid: undefined,
        })
    }
  })

  it('is taken apart and put together again, for every sound one', () => {
    const sound = fc.record({
      birth: fc.date({ min: new Date('1950-01-01'), max: new Date('2000-12-31'), noInvalidDate: true }),
      age: fc.integer({ min: 17, max: 50 }),
      month: fc.integer({ min: 1, max: 12 }),
      sex: fc.constantFrom('L', 'P'),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    fc.assert(
      fc.property(sound, ({ birth, age, month, sex, serial }) => {
        const day = birth.toISOString().slice(0, 10)
        const year = Number(day.slice(0, 4)) + age + 1
        const text = `${day.replaceAll('-', '')}${year}${pad(month, 2)}${sex === 'L' ? 1 : 2}${pad(serial, 3)}`
        const expected = {
          text,
          birth: day,
          start: `${year}-${pad(month, 2)}`,
          sex,
          serial: pad(serial, 3),
          status: 'PNS',
        }
        expect(readNip(text)).toEqual({ nip: expected, text, findings: [] })
        expect(readNip(`\u2019${formatNip(text)}`).nip).toEqual(expected)
        expect(readNip(`="${text}"`).nip).toEqual(expected)
      }),
    )
  })

  it.each([
    ['', ['nip_empty'], 'completion'],
    [null, ['nip_empty'], 'completion'],
    ["'", ['nip_empty'], 'completion'],
    ['-', ['nip_empty'], 'completion'],
    [' — ', ['nip_empty'], 'completion'],
    ['---', ['nip_empty'], 'completion'],
    ['\u200b', ['nip_empty'], 'completion'],
    ['131234567', ['nip_old'], 'completion'],
    [199_602_292_019_032_000, ['nip_as_number'], 'correction'],
    ['199602292019032000.00', ['nip_as_number'], 'correction'],
    ['199602292019032000,0', ['nip_as_number'], 'correction'],
    ['1,99602E+17', ['nip_scientific'], 'correction'],
    ['1.99602292019032E+17', ['nip_scientific'], 'correction'],
    ['199602292019032000', ['nip_rounded'], 'correction'],
    ['19960229201903200', ['nip_length'], 'correction'],
    ['1996022920190320011', ['nip_length'], 'correction'],
    ['19960229201903200I', ['nip_characters'], 'correction'],
    [{}, ['nip_characters'], 'correction'],
    ['199702292019032001', ['birth_not_a_day'], 'correction'],
    ['190002292019032001', ['birth_not_a_day'], 'correction'],
    ['199602292019132001', ['start_not_a_month'], 'correction'],
    ['199602292019002001', ['start_not_a_month'], 'correction'],
    ['199602292013012001', ['too_young'], 'correction'],
    ['200502292021211001', ['birth_not_a_day'], 'correction'],
    ['200502282021211001', ['too_young'], 'correction'],
    ['199001152018211001', ['pppk_too_early'], 'correction'],
    ['194801152018211001', ['pppk_too_early'], 'correction'],
    ['188001152005011001', ['too_old'], 'correction'],
    ['190001011944011001', ['start_too_early'], 'correction'],
    ['000101011919011001', ['too_old', 'start_too_early'], 'correction'],
    ['199013152018213000', ['birth_not_a_day', 'pppk_too_early', 'sex_digit', 'nip_rounded'], 'correction'],
  ])('%s is %s', (cell, expected, needs) => {
    const { nip, findings } = readNip(cell)
    expect(nip).toBeNull()
    expect(codes(findings)).toEqual(expected)
    expect(new Set(findings.map((each) => each.needs))).toEqual(new Set([needs]))
    for (const each of findings) {
      expect(formatNipFinding(each)).toMatch(/^Perlu (dibetulkan|dilengkapi): \S.*\.$/)
      expect(formatNipFinding(each, 'en')).toMatch(/^To be (corrected|completed): \S.*\.$/)
    }
  })

  it.each(['19960229\u2011201903\u20112\u2011001', '19960229 201903 2 001\u202c', '\u200b199602292019032001'])(
    '%j is read without what nobody sees',
    (cell) => expect(readNip(cell).nip?.text).toBe('199602292019032001'),
  )

  it('is not of seventy years of age and a month when the service begins', () => {
    expect(readNip('193001152000011001').nip?.start).toBe('2000-01')
    expect(codes(readNip('193001152000021001').findings)).toEqual(['too_old'])
    expect(readNip('195001152020211001').nip?.start).toBe('2020')
    expect(codes(readNip('194901152020211001').findings)).toEqual(['too_old'])
  })

  it('says of what begins more than a year after today that it does, and nothing without a day', () => {
    const found = (text: string, today?: string): string[] => codes(readNip(text, { today }).findings)
    const [august, september, nextYear] = ['200001152027081001', '200001152027091001', '200001152028211001']
    expect([found(august, '2026-08-31'), found(september, '2026-08-31')]).toEqual([[], ['start_too_late']])
    expect([found('200001152027211001', '2026-08-31'), found(nextYear, '2026-08-31')]).toEqual([[], ['start_too_late']])
    expect(found('200001159999121001')).toEqual(['too_old'])
    expect(found(nextYear)).toEqual([])
    const [late] = readNip(september, { today: '2026-08-31' }).findings
    expect(late && formatNipFinding(late)).toMatch(/^Perlu dibetulkan: .*2027-09.*2026-08-31/)
    expect(late && formatNipFinding(late, 'en')).toMatch(/2027-09.*2026-08-31/)
    expect(() => readNip(september, { today: 'kemarin' })).toThrow(TypeError)
  })

  it('is of age from the month of the seventeenth birthday on', () => {
    expect(readNip('199602292013022001').nip?.start).toBe('2013-02')
    expect(codes(readNip('199602292013012001').findings)).toEqual(['too_young'])
  })

  it('agrees with the sex that is recorded elsewhere, or says so', () => {
    expect(readNip('199602292019032001', { sex: 'P' }).findings).toEqual([])
    const [found] = readNip('199602292019032001', { sex: 'L' }).findings
    expect(found && formatNipFinding(found)).toBe(
      'Perlu dibetulkan: Menurut NIP pegawai ini perempuan, menurut data lain laki-laki.',
    )
  })

  it('keeps its digits where they say something impossible, so that the row can be found', () => {
    expect(parseNip('199013152020121001').text).toBe('199013152020121001')
    expect(parseNip('1990').text).toBeNull()
  })

  it('never throws, and never gives back more than it got', () => {
    fc.assert(
      fc.property(fc.anything(), (cell) => {
        const { nip, findings } = readNip(cell)
        expect(nip === null).toBe(findings.length > 0)
      }),
    )
    const [found] = readNip('9'.repeat(1_000_000)).findings
    expect(JSON.stringify(found).length).toBeLessThan(400)
  })

  it('is printed in four parts', () => {
    expect(formatNip('198003172005011002')).toBe('19800317 200501 1 002')
    expect(formatNip('belum ada')).toBe('belum ada')
  })
})
