import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { create, openStore, type Store } from '@sasando/storage'
import {
  assessments,
  assignments,
  cycles,
  people,
  records,
  results,
  units,
  type Result,
} from '@sasando/storage/records'
import { openSqlite } from '@sasando/storage-sql'
import { readSheet } from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const at = '2027-01-05T01:00:00.000Z'
const sha = `sha256:${'0'.repeat(64)}` as const
const ruleSet = { id: 'permenpanrb-6-2022', version: '2022.2.0', fingerprint: sha } as const
const rater = { id: 'p-0', nip: '198003172005011002', pnsId: 'PNS-0' }

interface Someone {
  readonly id: string
  readonly nip: string
  readonly name?: string
  readonly level?: string
  readonly judged?: Readonly<Record<string, string>>
  readonly status?: Result['status']
  readonly without?: 'result' | 'rater' | 'person' | 'pnsId'
  readonly raterId?: string
}

const good = { hasil: 'di-atas-ekspektasi', perilaku: 'sesuai-ekspektasi' }

const resultOf = (id: string, cycle: string, changes: Partial<Result> = {}): Result => ({
  assessment: `${cycle}-${id}`,
  cycle,
  person: id,
  unit: 'u-1',
  ruleSet,
  asOf: '2026-12-31',
  record: good,
  fingerprint: sha,
  outcome: { level: 'baik' },
  level: 'baik',
  computedAt: at,
  status: 'final',
  ...changes,
})

/** A case with what was judged and what came of it. */
async function addCase(store: Store, cycle: string, someone: Someone): Promise<void> {
  const { id, nip, name = `Pegawai ${id}`, level, judged = good, status, without } = someone
  const caseId = `${cycle}-${id}`
  const attributes = without === 'pnsId' ? {} : { pnsId: `PNS-${id}` }
  const isKnown = without === 'person' || (await store.get(people, id)) !== undefined
  const snapshot = {
    name,
    unit: 'u-1',
    unitName: 'Dinas Kesehatan',
    position: 'Perawat',
    ...(without === 'rater' ? {} : { rater: someone.raterId ?? rater.id }),
  }
  await store.write([
    ...(isKnown ? [] : [create(people, id, { nip, name, kind: 'PNS', attributes })]),
    create(assessments, caseId, { cycle, person: id, snapshot, state: 'final' }),
    ...(without === 'result'
      ? []
      : [
          create(
            results,
            `r-${caseId}`,
            resultOf(id, cycle, { record: judged, ...(level ? { level } : {}), ...(status ? { status } : {}) }),
          ),
        ]),
  ])
}

async function agency(file: string): Promise<void> {
  const storage = await openSqlite(file)
  const store = await openStore(storage, records)
  const cycle = { ruleSet, calendar: 'indonesia 2026.1.0', end: '2026-12-31', status: 'closed' } as const
  await store.write([
    create(cycles, '2026', { ...cycle, title: { id: 'Tahun 2026' }, kind: 'tahunan', start: '2026-01-01' }),
    create(cycles, '2026-t1', {
      ...cycle,
      title: { id: 'Triwulan I 2026' },
      kind: 'triwulanan',
      start: '2026-01-01',
      end: '2026-03-31',
    }),
    create(units, 'u-1', { name: 'Dinas Kesehatan' }),
    create(people, rater.id, { nip: rater.nip, name: '=cmd|x', kind: 'PNS' }),
    create(assignments, 'a-1', {
      person: rater.id,
      unit: 'u-1',
      position: 'Kepala Dinas',
      rank: 'IV/c',
      from: '2026-02-01',
    }),
    create(assignments, 'a-0', {
      person: rater.id,
      unit: 'u-1',
      position: 'Sekretaris',
      rank: 'IV/b',
      from: '2020-01-01',
      to: '2026-01-31',
    }),
  ])
  await addCase(store, '2026', { id: 'p-1', nip: '199602292019032001' })
  await addCase(store, '2026', { id: 'p-2', nip: '199001012015032002', level: 'kurang' })
  await addCase(store, '2026', { id: 'p-3', nip: '199101012015032003', status: 'draft' })
  await addCase(store, '2026', { id: 'p-4', nip: '199201012015032004', without: 'result' })
  await addCase(store, '2026', { id: 'p-5', nip: '199301012015032005', without: 'rater' })
  await addCase(store, '2026', { id: 'p-6', nip: '199401012015032006', without: 'pnsId', judged: {} })
  await addCase(store, '2026', { id: 'p-7', nip: '199501012015032007', without: 'person' })
  await addCase(store, '2026', { id: 'p-8', nip: '199601012015032008', raterId: 'p-99' })
  await addCase(store, '2026-t1', { id: 'p-1', nip: '199602292019032001' })
  await store.write([
    create(results, 'r-lost', resultOf('p-1', '2026', { assessment: 'gone' })),
    // Took the place of the first, which had another level.
    create(results, 'r-new', resultOf('p-1', '2026', { replaces: { result: 'r-2026-p-1', reason: 'keberatan' } })),
  ])
  await storage.close()
}

let cwd = ''
beforeAll(async () => {
  cwd = await folderWith({})
  await agency(join(cwd, 'data.sqlite'))
})
const run = (...args: readonly string[]): ReturnType<typeof sasando> =>
  sasando(['results', '--from', 'data.sqlite', '--format', 'siasn', ...args], { cwd })

const yearRow = {
  hasilKinerjaNilai: 1,
  perilakuKerjaNilai: 2,
  kuadranKinerjaNilai: 2,
  tahun: 2026,
  pnsDinilaiOrang: 'PNS-p-1',
  penilaiNama: '=cmd|x',
  penilaiNipNrp: rater.nip,
  penilaiJabatan: 'Kepala Dinas',
  penilaiGolongan: 'IV/c',
  penilaiUnorNama: 'Dinas Kesehatan',
  statusPenilai: 'ASN',
  path: [],
}

describe('results for SIASN', () => {
  it('are written as JSON, and whoever is left out is named with what to do', async () => {
    const { code, out, err } = await run('--cycle', '2026', '--with-nip', '--out', 'a.json', '--errors', 'belum.csv')
    expect(code).toBe(1)
    expect(JSON.parse(await readFile(join(cwd, 'a.json'), 'utf8'))).toEqual([yearRow])
    expect(out).toContain('Tahun 2026: 1 hasil di a.json.\n\nTidak ditulis (8)\n')
    const lines = (await readFile(join(cwd, 'belum.csv'), 'utf8')).split('\r\n').slice(1, -1)
    const found = lines.map((line) => line.split(';').filter((_, index) => [0, 3, 4].includes(index)))
    expect(found).toEqual([
      ["'199001012015032002", '', 'predicate_differs'],
      ["'199101012015032003", '', 'result_not_final'],
      ["'199201012015032004", '', 'result_missing'],
      ["'199301012015032005", '', 'rater_missing'],
      ["'199401012015032006", 'hasilKinerjaNilai', 'field_missing'],
      ["'199401012015032006", 'perilakuKerjaNilai', 'field_missing'],
      ["'199401012015032006", 'pnsDinilaiOrang', 'field_missing'],
      ['', '', 'person_unknown'],
      ["'199601012015032008", '', 'rater_unknown'],
      ["'199602292019032001", '', 'assessment_missing'],
    ])
    for (const line of lines)
      expect(out).toContain(line.split(';').at(-1)!.replaceAll(/^"|"$/g, '').replaceAll('""', '"'))
    expect(out).toContain('Belum dipastikan tentang SIASN\nkuadranKinerjaNilai')
    expect(err).toContain('belum.csv')
  })

  it('hide the NIPs unless they may be shown', async () => {
    const { out, err } = await run('--cycle', '2026', '--out', 'a.json', '--errors', 'a.csv')
    const texts = [out, await readFile(join(cwd, 'a.json'), 'utf8'), await readFile(join(cwd, 'a.csv'), 'utf8')]
    for (const text of texts) expect(text).not.toMatch(/\d{18}/)
    expect(texts[1]).toContain('"penilaiNipNrp":"***002"')
    expect(err).toContain('--with-nip')
  })

  it('disarm formulas and keep the NIP a text in a CSV', async () => {
    await run('--cycle', '2026', '--with-nip', '--out', 'a.csv')
    const [head, row] = (await readFile(join(cwd, 'a.csv'), 'utf8')).split('\r\n')
    expect(head).toBe(`\uFEFF${Object.keys(yearRow).join(';')}`)
    expect(row).toBe(`1;2;2;2026;PNS-p-1;"'=cmd|x";'198003172005011002;Kepala Dinas;IV/c;Dinas Kesehatan;ASN;`)
  })

  it('keep the NIP a text in a workbook, and the codes numbers', async () => {
    await run('--cycle', '2026', '--with-nip', '--out', 'a.xlsx')
    const [head, row] = await readSheet(join(cwd, 'a.xlsx'))
    expect(head).toEqual(Object.keys(yearRow))
    expect(row).toEqual([...Object.values(yearRow).slice(0, -1), null])
  })

  it('of a part of a year say which, by the ids that are given', async () => {
    const lists = ['--periodik-id', '4', '--koefisien-id', '3']
    const { code, out } = await run('--cycle', '2026-t1', '--out', 'q.json', ...lists, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(await readFile(join(cwd, 'q.json'), 'utf8'))).toMatchObject([
      {
        bulanMulaiPenilaian: 1,
        bulanSelesaiPenilaian: 3,
        tahunMulaiPenilaian: 2026,
        periodikId: '4',
        koefisienId: '3',
        pnsDinilaiId: 'PNS-p-1',
        penilaiJabatanNama: 'Kepala Dinas',
        // Of the end of the quarter, not of its start.
        penilaiGolongan: 'IV/c',
      },
    ])
    expect(JSON.parse(out)).toMatchObject({ type: 'results', service: 'kinerjaperiodik', written: 1, left: [] })
  })

  it('come out of an export as well', async () => {
    await sasando(['export', 'data.sqlite', '--with-nip', '--out', 'data.jsonl'], { cwd })
    const args = ['results', '--from', 'data.jsonl', '--cycle', '2026', '--format', 'siasn', '--with-nip']
    await sasando([...args, '--out', 'b.json'], { cwd })
    expect(JSON.parse(await readFile(join(cwd, 'b.json'), 'utf8'))).toEqual([yearRow])
  })

  it.each([
    [['--cycle', '2025', '--out', 'x.csv'], 1, 'Siklusnya: 2026-t1, 2026'],
    [['--cycle', '2026-t1', '--out', 'x.csv'], 2, '--periodik-id'],
    [['--cycle', '2026', '--out', 'x.pdf'], 2, '.csv'],
    [['--cycle', '2026'], 2, '--out'],
    [['--out', 'x.csv'], 2, '--cycle'],
    [['--cycle', '2026', '--out', 'data.sqlite'], 2, '.csv'],
  ])('with %j are refused with what to do', async (args, code, said) => {
    const { code: found, err } = await run(...args)
    expect([found, err]).toEqual([code, expect.stringContaining(said)])
  })

  it('of a store without cycles are refused, and nothing is made in it', async () => {
    const folder = await folderWith({ 'a.csv': 'NIP,NAMA,UNIT,NIP ATASAN\n198003172005011002,Yusuf,Bapenda,\n' })
    await sasando(['import', 'a.csv', '--into', 'p.sqlite', '--from', '2026-01-01'], { cwd: folder })
    const before = await readFile(join(folder, 'p.sqlite'))
    const args = ['results', '--from', 'p.sqlite', '--cycle', 'x', '--format', 'siasn', '--out', 'x.csv']
    const { code, err } = await sasando(args, { cwd: folder })
    expect([code, err]).toEqual([1, expect.stringContaining('tidak memuat siklus')])
    expect((await readFile(join(folder, 'p.sqlite'))).equals(before)).toBe(true)
  })
})
