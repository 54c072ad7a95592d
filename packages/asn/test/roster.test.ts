import {
  findRosterColumns,
  formatRosterFinding,
  isRosterHeading,
  readRoster,
  rosterFields,
  type Roster,
  type RosterField,
} from '@sasando/asn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const headings = ['NIP BARU', 'NAMA', 'JENIS KELAMIN', 'TANGGAL LAHIR', 'TMT CPNS', 'GOL AKHIR NAMA', 'JABATAN NAMA']
const all = [...headings, 'UNOR ID', 'UNOR NAMA', 'KEDUDUKAN HUKUM NAMA', 'NIP ATASAN']
const maria = '199602292019032001'
const yusuf = '198003172005011002'
const ani = '197501012000032003'

const good: Readonly<Partial<Record<RosterField, unknown>>> = {
  nip: maria,
  name: 'MARIA NINO',
  sex: 'P',
  birth: '29-02-1996',
  serviceStart: '2019-03-01',
  rank: 'III/a',
  position: 'Analis Pajak',
  unitCode: 'A8',
  unit: 'Bapenda',
  standing: 'Aktif',
  superior: yusuf,
}
const chief = { ...good, nip: yusuf, name: 'YUSUF', sex: 'M', birth: 29297, serviceStart: '01/01/2005', superior: '' }

/** A roster of these people from row 2 on, with Yusuf at its head. */
const rosterOf = (...people: readonly (typeof good)[]): Roster =>
  readRoster(
    people.map((cells, index) => ({ number: index + 2, cells })),
    findRosterColumns(all),
    { heads: [yusuf] },
  )
/** What is found when Maria's row differs from a good one in this. */
const found = (change: typeof good, ...others: readonly (typeof good)[]): readonly string[] =>
  rosterOf(chief, { ...good, ...change }, ...others).findings.map(
    ({ code, field, needs, row }) => `${row} ${field} ${code} ${needs}`,
  )

describe('a roster that is read on a day', () => {
  it('asks about a service that begins more than a year later', () => {
    const row = { number: 2, cells: { nip: '200001152027091001', name: 'Beni', unit: 'Bapenda' } }
    const codesOn = (today?: string): readonly string[] =>
      readRoster(
        [row],
        findRosterColumns(['NIP', 'NAMA', 'UNIT']),
        today === undefined ? {} : { today },
      ).findings.flatMap(({ code, data }) => (code === 'nip' ? [data.finding.code] : []))
    expect([codesOn('2026-08-31'), codesOn('2026-09-01'), codesOn()]).toEqual([['start_too_late'], [], []])
  })
})

describe('a roster without mistakes', () => {
  it('gives people, units and lines', () => {
    const roster = rosterOf(chief, { ...good, titleBefore: 'Dr.', titleAfter: 'S.E.' })
    expect(roster.findings).toEqual([])
    expect(roster.rows).toBe(2)
    expect(roster.people[1]).toMatchObject({
      row: 3,
      name: 'Dr. MARIA NINO, S.E.',
      rank: 'III/a',
      unit: 'A8',
      needs: null,
    })
    expect(roster.units).toEqual([{ id: 'A8', name: 'Bapenda', people: 2 }])
    expect(roster.lines).toEqual([{ row: 3, person: maria, superior: yusuf }])
  })

  it('may write cells as spreadsheets and people do', () => {
    for (const change of [
      { nip: `'19960229 201903 2 001` },
      { sex: 'F' },
      { sex: 'Perempuan' },
      { sex: 2 },
      { birth: 35124 },
      { birth: '35124' },
      { birth: '1996-02-29T00:00:00' },
      { birth: "'29/2/1996" },
      { rank: 'Penata Muda (III/a)' },
      { rank: 'Penata Muda, III/a' },
      { rank: 'Gol. III a' },
      { superior: '19800317 200501 1 002' },
      { unitCode: '' },
    ])
      expect(found(change), JSON.stringify(change)).toEqual([])
  })

  it('may have rows that hold nothing but a number', () => {
    expect(rosterOf(chief, good, {}, { rank: 'III/a' }).rows).toBe(2)
  })
})

describe('what must be put right, or filled in, is told by row', () => {
  it.each<[typeof good, string]>([
    [{ nip: '' }, '3 nip nip completion'],
    [{ nip: 1.99602292019032e17 }, '3 nip nip correction'],
    [{ sex: 'L' }, '3 nip nip correction'],
    [{ sex: 'X' }, '3 sex sex_form correction'],
    [{ name: ' - ' }, '3 name name_empty completion'],
    [{ name: '#N/A' }, '3 name cell_error correction'],
    [{ birth: '30-02-1996' }, '3 birth day_form correction'],
    [{ birth: '28-02-1996' }, '3 birth birth_differs correction'],
    [{ serviceStart: '2019-04-01' }, '3 serviceStart start_differs correction'],
    [{ rank: '' }, '3 rank rank_empty completion'],
    [{ rank: 'IX' }, '3 rank rank_unknown correction'],
    [{ rank: 'constructor' }, '3 rank rank_unknown correction'],
    [{ position: '' }, '3 position position_empty completion'],
    [{ unit: '' }, '3 unit unit_empty completion'],
    [{ superior: '' }, '3 superior superior_empty completion'],
    [{ superior: 'Yusuf' }, '3 superior superior_nip correction'],
    [{ superior: maria }, '3 superior superior_self correction'],
    [{ superior: ani }, '3 superior superior_unknown correction'],
  ])('%j', (change, expected) => {
    expect(found(change)).toEqual([expected])
  })

  it('a person in two rows, in both', () => {
    expect(found({}, { ...good, name: 'MARIA' })).toEqual(['3 nip nip_twice correction', '4 nip nip_twice correction'])
  })

  it('a wrong superior also where the own NIP is wrong or stands twice', () => {
    expect(found({ nip: '1', superior: ani })).toEqual([
      '3 nip nip correction',
      '3 superior superior_unknown correction',
    ])
    expect(found({ superior: ani }, good)).toContain('3 superior superior_unknown correction')
  })

  it('a unit with two names, where the rarer one stands', () => {
    const third = { ...good, nip: ani, birth: '1975-01-01', serviceStart: '2000-03-01' }
    expect(found({ unit: 'BAPENDA' }, third)).toEqual(['3 unit unit_name_differs correction'])
  })

  it('a superior who has left', () => {
    const gone = { ...good, nip: ani, birth: '1975-01-01', serviceStart: '2000-03-01', standing: 'Pensiun BUP' }
    expect(found({ superior: ani }, gone)).toEqual(['3 superior superior_left correction'])
  })

  it('a superior is known also where their own row has a mistake', () => {
    const other = { ...good, nip: ani, birth: '1975-01-02', serviceStart: '2000-03-01' }
    expect(found({ superior: ani }, other)).toEqual(['4 birth birth_differs correction'])
  })

  it('columns that are absent or doubled', () => {
    const columns = findRosterColumns(['NIP', 'NAMA', 'NAMA'])
    const { findings } = readRoster([], columns, { headingRow: 4 })
    expect(findings.map(({ code, field, row }) => `${row} ${field} ${code}`)).toEqual([
      '4 name column_twice',
      '4 unit column_absent',
      '4 superior superiors_absent',
    ])
  })

  it('nothing is asked of columns that are not there', () => {
    const columns = findRosterColumns(['NIP', 'NAMA', 'UNIT KERJA', 'NIP ATASAN'])
    const { findings } = readRoster([{ number: 2, cells: { nip: yusuf, name: 'Yusuf', unit: 'Bapenda' } }], columns)
    expect(findings.map(({ code }) => code)).toEqual(['superior_empty'])
  })

  it('in sentences of both languages that say what to do', () => {
    const roster = rosterOf(chief, { ...good, superior: ani, birth: '28-02-1996', rank: 'x' })
    expect(roster.findings.map((each) => formatRosterFinding(each))).toEqual([
      'Tanggal lahir menurut NIP 29-02-1996, menurut kolom ini 28-02-1996. Betulkan yang keliru.',
      '"x" bukan golongan PNS. Tulis seperti III/a.',
      'Atasan 19750101 200003 2 003 tidak ada dalam daftar ini. Betulkan NIP-nya, atau tambahkan orangnya.',
    ])
    expect(formatRosterFinding(roster.findings[2]!, 'en')).toBe(
      'The superior 19750101 200003 2 003 is not in this list. Correct the NIP, or add the person.',
    )
  })
})

const nipOf = (n: number): string => `198001012005011${String(n + 1).padStart(3, '0')}`

describe('lines of superiors', () => {
  it('that run in a circle are told once, from the first row on, and are no lines', () => {
    const people = [1, 2, 0, 2].map((superior, n) => ({
      nip: nipOf(n),
      name: 'x',
      unit: 'u',
      superior: nipOf(superior),
    }))
    const rows = people.map((cells, n) => ({ number: n + 2, cells }))
    const { findings, lines } = readRoster(rows, findRosterColumns(['NIP', 'NAMA', 'UNIT', 'NIP ATASAN']))
    expect(findings).toEqual([
      { code: 'superior_circle', needs: 'correction', row: 2, field: 'superior', data: { rows: [2, 3, 4] } },
    ])
    expect(formatRosterFinding(findings[0]!)).toBe(
      'Garis atasan berputar: baris 2 → 3 → 4 → 2. Betulkan salah satunya.',
    )
    expect(lines.map(({ row }) => row)).toEqual([5])
  })

  it('all end: whoever follows those that remain meets nobody twice, and every circle is told', () => {
    const graph = fc.array(fc.nat(12), { minLength: 2, maxLength: 13 })
    fc.assert(
      fc.property(graph, (superiors) => {
        const count = superiors.length
        const rows = superiors.map((superior, n) => ({
          number: n,
          cells: { nip: nipOf(n), name: 'x', unit: 'u', superior: nipOf(superior % count) },
        }))
        const { findings, lines } = readRoster(rows, findRosterColumns(['NIP', 'NAMA', 'UNIT', 'NIP ATASAN']))
        const above = new Map(lines.map(({ person, superior }) => [person, superior]))
        for (const start of above.keys()) {
          const seen = new Set<string>()
          for (let at: string | undefined = start; at !== undefined; at = above.get(at)) {
            expect(seen.has(at)).toBe(false)
            seen.add(at)
          }
        }
        // Everybody without a line is in a circle, or their own superior.
        const told = findings.flatMap((each) =>
          each.code === 'superior_circle' ? each.data.rows : each.code === 'superior_self' ? [each.row] : [],
        )
        const without = superiors.map((_, n) => n).filter((n) => !above.has(nipOf(n)))
        expect(told.toSorted((a, b) => a - b)).toEqual(without)
      }),
    )
  })

  it('may be as long as the roster', () => {
    const count = 900
    const rows = Array.from({ length: count }, (_, n) => ({
      number: n,
      cells: { nip: nipOf(n), name: 'x', unit: 'u', superior: nipOf((n + 1) % count) },
    }))
    const { findings } = readRoster(rows, findRosterColumns(['NIP', 'NAMA', 'UNIT', 'NIP ATASAN']))
    expect(findings.map(({ code }) => code)).toEqual(['superior_circle'])
    expect(formatRosterFinding(findings[0]!).length).toBeLessThan(200)
  })
})

it('headings are found however they are written', () => {
  const { places } = findRosterColumns(['No.', 'Nip_Baru*', ' nama ', 'constructor', '__proto__', 'Unit Kerja'])
  expect([...places]).toEqual([
    ['nip', 1],
    ['name', 2],
    ['unit', 5],
  ])
  expect(isRosterHeading(['Daftar pegawai'])).toBe(false)
  expect(isRosterHeading(['No', 'NIP'])).toBe(true)
  expect(new Set(rosterFields).size).toBe(14)
})
