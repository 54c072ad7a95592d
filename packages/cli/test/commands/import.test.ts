import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { openStore, type Collection } from '@sasando/storage'
import {
  assignments,
  people,
  reportingLines,
  units,
  type Assignment,
  type ReportingLine,
} from '@sasando/storage/records'
import { openSqlite } from '@sasando/storage-sql'
import { describe, expect, it } from 'vitest'

import { folderWith, sasando } from '../sasando.ts'

const head = '198003172005011002'
const csv = `DAFTAR PEGAWAI;;;;;;
NIP BARU;NAMA;JENIS KELAMIN;TANGGAL LAHIR;GOL AKHIR NAMA;UNOR NAMA;NIP ATASAN
'198003172005011002;Yusuf Tapatab;M;17-03-1980;IV/a;Bapenda;
'199602292019032001;Maria Nino;F;28-02-1996;III/a;Bapenda;198003172005011002
;;;;;;
197501012000032003;=cmd;F;01-01-1975;;Bapenda;197501012000032003
1,98003E+17;Beni;M;;III/b;Bapenda;198003172005011002
`

describe('a roster', () => {
  it('is told by its own row numbers, what is wrong before what is not there yet', async () => {
    const cwd = await folderWith({ 'pegawai.csv': csv })
    const { code, err, out } = await sasando(['import', 'pegawai.csv', '--head', '19800317 200501 1 002'], { cwd })
    expect(code).toBe(1)
    expect(err).toContain('judul kolom ditemukan di baris 2')
    const [counts, correct, complete] = out.split('\n\n')
    expect(counts).toMatch(/baris dibaca +4\n orang tanpa temuan +1\n unit +1\n garis atasan +1$/)
    expect(correct?.split('\n').map((line) => line.split('  ')[0])).toEqual([
      'Perlu dibetulkan (4)',
      'pegawai.csv:4:D (TANGGAL LAHIR)',
      'pegawai.csv:6:B (NAMA)',
      'pegawai.csv:6:G (NIP ATASAN)',
      'pegawai.csv:7:A (NIP BARU)',
    ])
    expect(complete).toBe('Perlu dilengkapi (1)\npegawai.csv:6:E (GOL AKHIR NAMA)  Golongan belum diisi.\n')
  })

  it('asks about a service that begins long after today', async () => {
    const cwd = await folderWith({
      'pegawai.csv': `NIP;NAMA;UNIT;NIP ATASAN\n208501012110011001;Beni;Bapenda;${head}\n`,
    })
    const { code, out } = await sasando(['import', 'pegawai.csv'], { cwd })
    expect(code).toBe(1)
    expect(out).toMatch(/2110-01, lebih dari setahun sesudah hari ini/)
  })

  it('goes back to whoever keeps it as a table', async () => {
    const cwd = await folderWith({ 'pegawai.csv': csv.replace('28-02-1996', '=1+1') })
    const { code } = await sasando(['import', 'pegawai.csv', '--head', head, '--errors', 'temuan.csv'], { cwd })
    expect(code).toBe(1)
    const lines = (await readFile(join(cwd, 'temuan.csv'), 'utf8')).split('\r\n')
    expect(lines[0]).toBe('\uFEFFBaris;Kolom;Judul kolom;Perlu;Kode;Temuan')
    expect(lines[1]).toBe(
      `4;D;TANGGAL LAHIR;perlu dibetulkan;cell_formula;"Sel berisi rumus (=1+1), bukan nilainya. Ketik nilainya, atau salin lalu tempel sebagai nilai."`,
    )
    expect(lines).toHaveLength(7)
  })

  it('is there for programs', async () => {
    const cwd = await folderWith({ 'pegawai.csv': csv })
    const { out } = await sasando(['import', 'pegawai.csv', '--json', '--locale', 'en'], { cwd })
    expect(JSON.parse(out)).toMatchObject({
      rows: 4,
      lines: [{ person: '199602292019032001', superior: head }],
      findings: expect.arrayContaining([
        expect.objectContaining({
          row: 3,
          letter: 'G',
          code: 'superior_empty',
          needs: 'completion',
          sentence: expect.stringContaining('say that this person is the head'),
        }),
      ]),
    })
  })

  it('without mistakes ends well', async () => {
    const cwd = await folderWith({ 'a.csv': `NIP,NAMA,UNIT,NIP ATASAN\n${head},Yusuf,Bapenda,\n` })
    const { code, out } = await sasando(['import', 'a.csv', '--head', head], { cwd })
    expect([code, out]).toEqual([0, expect.stringContaining('Tidak ada yang perlu dibetulkan atau dilengkapi.')])
  })

  it('is kept from a day on, with its history, and again without effect', async () => {
    const other = '199602292019032001'
    const rows = (unit: string): string =>
      `NIP,NAMA,JABATAN,UNIT,NIP ATASAN\n${head},Yusuf,Kepala Badan,Bapenda,\n${other},Maria,Analis,${unit},${head}\n197501012000032003,Ani,Analis,Bapenda,1\n`
    const cwd = await folderWith({ 'a.csv': rows('Bapenda'), 'b.csv': rows('Dinas Kesehatan') })
    const keep = async (file: string, from: string): Promise<string> =>
      (await sasando(['import', file, '--head', head, '--into', 'data.sqlite', '--from', from], { cwd })).out
    expect(await keep('a.csv', '2026-01-01')).toMatch(
      /2 orang tersimpan di data.sqlite, 2 di antaranya baru atau berubah. 1 orang tidak disimpan: betulkan dahulu.\n$/,
    )
    expect(await keep('a.csv', '2026-01-01')).toContain('2 orang tersimpan di data.sqlite, 0 di antaranya')
    expect(await keep('b.csv', '2026-07-01')).toContain('2 orang tersimpan di data.sqlite, 1 di antaranya')
    // What came later is not undone by an older list.
    expect(await keep('a.csv', '2026-03-01')).toContain('2 orang tersimpan di data.sqlite, 0 di antaranya')

    const adapter = await openSqlite(join(cwd, 'data.sqlite'))
    const store = await openStore(adapter, [people, units, assignments, reportingLines])
    const byNip = async (nip: string) =>
      (await store.list(people, { index: 'by-nip', equals: [nip], limit: 9 })).documents
    const [[maria], [yusuf]] = [await byNip(other), await byNip(head)]
    const of = async <Value>(collection: Collection<Value, 'by-person'>): Promise<Value[]> =>
      (await store.list(collection, { index: 'by-person', equals: [maria!.id], limit: 9 })).documents.map(
        ({ value }) => value,
      )
    expect(await of<Assignment>(assignments)).toEqual([
      { person: maria!.id, unit: 'Bapenda', position: 'Analis', from: '2026-01-01', to: '2026-06-30' },
      { person: maria!.id, unit: 'Dinas Kesehatan', position: 'Analis', from: '2026-07-01' },
    ])
    expect(await of<ReportingLine>(reportingLines)).toEqual([
      { person: maria!.id, rater: yusuf!.id, role: 'penilai', source: 'structure', from: '2026-01-01' },
    ])
    expect(yusuf!.value).toEqual({ nip: head, name: 'Yusuf', kind: 'PNS' })
    // An NIP tells birth and sex: it stands with the person, and in no id, index of others, or log.
    for (const { name } of [assignments, reportingLines, { name: 'audit-entries' }]) {
      await adapter.define([{ name }])
      const { records } = await adapter.list(name, { limit: 100 })
      expect(records.length).toBeGreaterThan(0)
      expect(JSON.stringify(records)).not.toMatch(new RegExp(`${other}|${head}|[*]{3}`))
    }
    expect((await store.list(units, { index: 'by-name', limit: 9 })).documents.map(({ id }) => id)).toEqual([
      'Bapenda',
      'Dinas Kesehatan',
    ])
    await adapter.close()
    expect(await sasando(['audit', 'data.sqlite'], { cwd })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Log utuh/),
    })
  })

  it('names the rows that say something else than what is stored from a later day on', async () => {
    const [second, third] = ['199602292019032001', '197501012000032003']
    const rows = (unit: string, superior: string): string =>
      `NIP,NAMA,UNIT,NIP ATASAN\n${head},Yusuf,Bapenda,\n${second},Maria,${unit},${superior}\n${third},Ani,Bapenda,${head}\n`
    const cwd = await folderWith({
      'dulu.csv': rows('Bapenda', head),
      'lama.csv': rows('Dinas Sosial', third),
      'baru.csv': rows('Dinas Kesehatan', head),
    })
    const args = ['--head', head, '--into', 'data.sqlite', '--from']
    await sasando(['import', 'dulu.csv', ...args, '2026-01-01'], { cwd })
    await sasando(['import', 'baru.csv', ...args, '2026-07-01'], { cwd })
    const old = await sasando(['import', 'lama.csv', ...args, '2026-03-01', '--errors', 'temuan.csv'], { cwd })
    expect(old.code).toBe(1)
    expect(old.out).toContain('lama.csv:3:C (UNIT)  Isi baris ini berlaku sejak 01-03-2026, tetapi yang tersimpan')
    expect(old.out).not.toContain('NIP ATASAN')
    expect(old.out).toMatch(/1 di antaranya baru atau berubah\. Pada 1 baris sudah tersimpan yang berlaku sesudahnya/)
    // Of the others nothing differs from what is stored.
    expect(old.out).not.toMatch(/lama.csv:[24]/)
    const saved = await readFile(join(cwd, 'temuan.csv'), 'utf8')
    expect(saved.match(/later_stored/g)).toHaveLength(1)

    const { out } = await sasando(['import', 'lama.csv', ...args, '2026-03-01', '--json', '--locale', 'en'], { cwd })
    const [roster, kept] = out.trim().split('\n')
    expect(JSON.parse(roster ?? '')).toMatchObject({
      findings: [{ row: 3, code: 'later_stored', data: { from: '2026-03-01', since: '2026-07-01' } }],
    })
    expect(JSON.parse(kept ?? '')).toMatchObject({ type: 'saved', later: [{ row: 3, field: 'unit' }] })
  })

  it('takes the days before what is stored from an older list', async () => {
    const row = (unit: string): string => `NIP,NAMA,UNIT\n${head},Yusuf,${unit}\n`
    const cwd = await folderWith({ 'baru.csv': row('Dinas Kesehatan'), 'lama.csv': row('Bapenda') })
    const keep = async (file: string, from: string): Promise<string> =>
      (await sasando(['import', file, '--into', 'data.sqlite', '--from', from], { cwd })).out
    await keep('baru.csv', '2026-07-01')
    expect(await keep('lama.csv', '2026-03-01')).toContain('1 di antaranya baru atau berubah.\n')
    expect(await keep('lama.csv', '2026-03-01')).toContain('0 di antaranya baru atau berubah.\n')
    const adapter = await openSqlite(join(cwd, 'data.sqlite'))
    const store = await openStore(adapter, [assignments])
    const { documents } = await store.list(assignments, { index: 'by-person', limit: 9 })
    expect(documents.map(({ value: { unit, from, to } }) => [unit, from, to])).toEqual([
      ['Bapenda', '2026-03-01', '2026-06-30'],
      ['Dinas Kesehatan', '2026-07-01', undefined],
    ])
    await adapter.close()
  })

  it('keeps the ids by which SIASN knows people, beside what is there', async () => {
    const cwd = await folderWith({ 'a.csv': `PNS ID,NIP,NAMA,UNIT\nA8ACA73F,${head},Yusuf,Bapenda\n` })
    const keep = async (): Promise<string> =>
      (await sasando(['import', 'a.csv', '--into', 'data.sqlite', '--from', '2026-01-01'], { cwd })).out
    expect(await keep()).toContain('1 di antaranya baru')
    expect(await keep()).toContain('0 di antaranya baru')
    const adapter = await openSqlite(join(cwd, 'data.sqlite'))
    const store = await openStore(adapter, [people])
    const { documents } = await store.list(people, { index: 'by-nip', equals: [head], limit: 2 })
    expect(documents.map(({ value }) => value.attributes)).toEqual([{ pnsId: 'A8ACA73F' }])
    await adapter.close()
  })

  it.each([
    [['import', 'lain.csv', '--into', 'x.sqlite'], 2, '--from'],
    [['import', 'lain.csv', '--into', 'x.sqlite', '--from', 'besok'], 2, 'bukan tanggal'],
    [['import'], 2, 'ROSTER'],
    [['import', 'tidak-ada.csv'], 3, 'tidak-ada.csv'],
    [['import', 'orang.ndjson'], 1, 'bukan tabel'],
    [['import', 'lain.csv'], 1, 'tidak mempunyai kolom NIP. Maksudnya "NIPP"?'],
    [['import', 'lain.csv', '--head', '12'], 2, 'bukan NIP'],
    [['import', 'terbuka.csv'], 1, 'terbuka.csv:2'],
  ])('%j is refused with what to do', async (args, code, said) => {
    const cwd = await folderWith({
      'orang.ndjson': '{"nip":"1"}\n',
      'lain.csv': 'NIPP,NAMA\n1,2\n',
      'terbuka.csv': 'NIP,NAMA\n"1,2\n',
    })
    const { code: found, err } = await sasando(args, { cwd })
    expect([found, err]).toEqual([code, expect.stringContaining(said)])
  })
})
