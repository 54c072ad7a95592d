import { describe, expect, it } from 'vitest'

import {
  finalGround,
  formatRosterFinding,
  officialsOf,
  rosterHealth,
  rosterOn,
  type Officials,
  type Roster,
  type RosterFinding,
} from '../src/index.ts'

const from = '2026-01-01'
const unit = (id: string, parent?: string) => ({ id, name: `Unit ${id}`, ...(parent === undefined ? {} : { parent }) })
const person = (id: string, row: number) => ({ id, name: id.toUpperCase(), row })
const post = (of: string, at: string, positionKind: string, leads = false) => ({
  person: of,
  unit: at,
  position: positionKind,
  positionKind,
  leads,
  from,
})
const line = (of: string, rater: string, row?: number) =>
  ({ person: of, rater, role: 'penilai', source: 'structure', from, ...(row === undefined ? {} : { row }) }) as const

/** A department: its head, a field with its head and two employees, another field. */
const agency: Roster = {
  people: ['kadis', 'kabid', 'dewi', 'adi', 'kabid2'].map((id, index) => person(id, index + 2)),
  units: [unit('dinas'), unit('arsip', 'dinas'), unit('buku', 'dinas')],
  assignments: [
    post('kadis', 'dinas', 'jpt-pratama', true),
    post('kabid', 'arsip', 'administrator', true),
    post('kabid2', 'buku', 'administrator', true),
    post('dewi', 'arsip', 'ahli-muda'),
    post('adi', 'arsip', 'pelaksana'),
  ],
  lines: [line('dewi', 'kabid', 4), line('adi', 'kabid', 5), line('kabid', 'kadis', 3), line('kabid2', 'kadis', 6)],
  standings: [],
}
const heads = ['kadis']
const found = (roster: Roster, of = 'dewi', day = '2026-06-01') => officialsOf(rosterOn(roster, day), of) as Officials
const brief = ({ rater, basis, superior }: Officials) => [rater.id, basis, superior?.id]
const codes = (findings: readonly RosterFinding[]) => findings.map(({ code, row }) => [code, row])

describe('who rates somebody', () => {
  it('is the direct superior, and above them stands their own', () => {
    expect(brief(found(agency))).toEqual(['kabid', 'direct', 'kadis'])
    expect(found(agency).rater).toEqual({
      id: 'kabid',
      name: 'KABID',
      position: 'administrator',
      unit: { id: 'arsip', name: 'Unit arsip' },
    })
  })

  it('is the superior of a superior who can no longer act, and a delegate before that one', () => {
    const unable = {
      ...agency,
      standings: [{ person: 'kabid', kind: 'berhalangan-tetap', from: '2026-05-01' } as const],
    }
    expect(brief(found(unable))).toEqual(['kadis', 'superior', undefined])
    // Until then it was the direct one.
    expect(brief(found(unable, 'dewi', '2026-04-30'))).toEqual(['kabid', 'direct', 'kadis'])
    const delegate = { ...line('dewi', 'kabid2'), source: 'delegated' } as const
    expect(brief(found({ ...unable, lines: [...agency.lines, delegate] }))).toEqual(['kabid2', 'delegated', 'kadis'])
  })

  it('of an employee who is Plt. is the leader of the unit to which they report as such, while it lasts', () => {
    const acting = {
      ...post('dewi', 'buku', 'administrator', true),
      acting: 'Plt',
      from: '2026-05-01',
      to: '2026-08-31',
    } as const
    const roster = { ...agency, assignments: [...agency.assignments, acting] }
    expect(brief(found(roster))).toEqual(['kadis', 'acting', undefined])
    expect(found(roster).person.unit.id).toBe('arsip')
    expect(brief(found(roster, 'dewi', '2026-09-01'))).toEqual(['kabid', 'direct', 'kadis'])
  })

  it.each(['diperbantukan', 'tugas-belajar'] as const)(
    'of an employee who is away (%s) is at the home agency',
    (kind) => {
      const roster = { ...agency, standings: [{ person: 'dewi', kind, from }] }
      expect(brief(found(roster))).toEqual(['kabid', 'home-agency', 'kadis'])
      expect(found(roster).sources.at(-1)).toContain(kind === 'tugas-belajar' ? 'A.16' : 'A.15')
    },
  )

  it('is not guessed where the roster does not say', () => {
    const on = rosterOn({ ...agency, lines: [] }, '2026-06-01')
    expect(officialsOf(on, 'dewi')).toMatchObject({ code: 'no_rater', row: 4 })
    expect(officialsOf(on, 'nobody')).toMatchObject({ code: 'unknown_person' })
  })
})

describe('the health of a roster', () => {
  it('is good where everybody has a rater above whom somebody stands', () => {
    expect(rosterHealth(agency, '2026-06-01', { heads, hasCriteria: () => true })).toEqual([])
  })

  it.each<[string, Partial<Roster>, readonly unknown[]]>([
    ['no rater', { lines: agency.lines.filter(({ person: of }) => of !== 'adi') }, [['no_rater', 5]]],
    ['a rater of oneself', { lines: [...agency.lines.slice(1), line('dewi', 'dewi', 4)] }, [['self_rater', 4]]],
    ['two raters', { lines: [...agency.lines, line('dewi', 'kabid2', 9)] }, [['two_raters', 4]]],
    [
      'a rater who has left, and nobody above',
      {
        lines: [...agency.lines.slice(0, 3), line('kabid2', 'pensiun', 6)],
        people: [...agency.people, person('pensiun', 8)],
        standings: [{ person: 'pensiun', kind: 'berhenti', from }],
      },
      [['inactive_rater', 6]],
    ],
    [
      'a circle, told once',
      { lines: [...agency.lines.slice(0, 2), line('kabid', 'kabid2', 3), line('kabid2', 'kabid', 6)] },
      [['circular_line', 3]],
    ],
    ['no post', { assignments: agency.assignments.slice(0, 4) }, [['no_assignment', 5]]],
    [
      'a rater of too low a post',
      { lines: [...agency.lines.slice(0, 1), line('adi', 'dewi', 5), ...agency.lines.slice(2)] },
      [['low_rater', 5]],
    ],
  ])('%s', (_name, change, expected) => {
    expect(codes(rosterHealth({ ...agency, ...change }, '2026-06-01', { heads }))).toEqual(expected)
  })

  it('says for whom there is no rule set, and above whom nobody stands', () => {
    const hasCriteria = ({ positionKind }: { positionKind?: string }) => positionKind !== 'pelaksana'
    expect(codes(rosterHealth(agency, '2026-06-01', { heads, hasCriteria }))).toEqual([['no_criteria', 5]])
    expect(codes(rosterHealth(agency, '2026-06-01'))).toEqual([
      ['no_rater', 2],
      ['no_superior', 3],
      ['no_superior', 6],
    ])
  })

  it('is told with the row, the names and what to do, in both languages', () => {
    const [circle] = rosterHealth(
      { ...agency, lines: [line('kabid', 'kabid2', 3), line('kabid2', 'kabid', 6)] },
      '2026-06-01',
    )
    expect(circle && formatRosterFinding(circle)).toBe(
      'Baris 3: Jalur penilaian melingkar: KABID → KABID2 → KABID. Perbaiki salah satu atasannya.',
    )
    expect(circle && formatRosterFinding(circle, 'en')).toMatch(/^Row 3: .* Correct one of the superiors\.$/)
  })
})

describe('a result is final', () => {
  it.each([
    [
      { agency: 'daerah', positionKind: 'jpt-pratama', leadsIndependentUnit: false, raterOffice: 'kepala-daerah' },
      'jpt-daerah-by-kepala-daerah',
    ],
    [{ agency: 'daerah', positionKind: 'jpt-pratama', leadsIndependentUnit: false }, undefined],
    [
      { agency: 'daerah', positionKind: 'administrator', leadsIndependentUnit: true, raterOffice: 'kepala-daerah' },
      'unit-mandiri-daerah-by-kepala-daerah',
    ],
    [
      { agency: 'pusat', positionKind: 'jpt-pratama', leadsIndependentUnit: false, raterOffice: 'pimpinan-instansi' },
      undefined,
    ],
    [
      { agency: 'pusat', positionKind: 'jpt-madya', leadsIndependentUnit: false, raterOffice: 'pimpinan-instansi' },
      'jpt-madya-pusat',
    ],
    [{ agency: 'pusat', positionKind: 'jpt-utama', leadsIndependentUnit: false, raterOffice: 'menteri' }, 'jpt-utama'],
    [
      { agency: 'pusat', positionKind: 'ahli-utama', leadsIndependentUnit: true, raterOffice: 'menteri' },
      'unit-mandiri-pusat-by-menteri',
    ],
  ] as const)('for the officials that the regulation names: %j', (facts, ground) => {
    expect(finalGround(facts)).toBe(ground)
  })
})
