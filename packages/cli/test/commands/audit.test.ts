import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import type { Write } from '@sasando/storage'
import { audited } from '@sasando/storage/audit'
import { openSqlite } from '@sasando/storage-sql'
import { expect, test } from 'vitest'

import { folderWith, jsonLines, sasando } from '../sasando.ts'

const nip = '198503172010011002'

/** A folder with `data.sqlite`, which has a log. */
async function folderWithStore(): Promise<string> {
  const cwd = await folderWith({ 'lain.txt': 'NIP,NAMA\n' })
  const raw = await openSqlite(join(cwd, 'data.sqlite'))
  const storage = audited(raw, { now: () => 0, actor: 'p-1' })
  await storage.define([{ name: 'cases', indexes: { 'by-unit': [['unit']] } }, { name: 'people' }])
  for (let index = 0; index < 9; index++)
    await storage.write([{ kind: 'put', collection: 'cases', id: `k-${index}`, value: { unit: 'dinkes', index } }])
  await storage.write([{ kind: 'put', collection: 'people', id: nip, value: { nama: 'Andi' } }])
  await storage.close()
  return cwd
}

/** Behind the log's back. */
async function tamper(cwd: string, writes: readonly Write[]): Promise<void> {
  const raw = await openSqlite(join(cwd, 'data.sqlite'))
  await raw.define([...new Set(writes.map(({ collection }) => collection))].map((name) => ({ name })))
  await raw.write(writes)
  await raw.close()
}

test('says that a log holds, and that there is no anchor', async () => {
  const cwd = await folderWithStore()
  expect(await sasando(['audit', 'data.sqlite'], { cwd })).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Log utuh: 10 catatan, 10 data\.\n.*--anchor/),
  })
})

test('names the first broken link, in both languages and for programs', async () => {
  const cwd = await folderWithStore()
  await tamper(cwd, [
    { kind: 'delete', collection: 'audit-entries', id: 'cases/000000000004' },
    { kind: 'put', collection: 'people', id: nip, value: { nama: 'Budi' } },
  ])
  const id = await sasando(['audit', 'data.sqlite'], { cwd })
  expect(id).toMatchObject({ code: 1, out: expect.stringContaining('Pada aliran "cases" catatan 4 hilang.') })
  const en = await sasando(['audit', 'data.sqlite', '--locale', 'en'], { cwd })
  expect(en.out).toContain('In the stream "cases" entry 4 is missing.')
  expect(en.out).not.toContain(nip)
  const json = await sasando(['audit', 'data.sqlite', '--json', '--with-nip'], { cwd })
  expect(json.code).toBe(1)
  expect(jsonLines(json.out)[0]).toMatchObject({
    type: 'audit',
    ok: false,
    problems: [
      { code: 'AUDIT_ENTRY_MISSING', data: { stream: 'cases', sequence: 4, until: 4 } },
      { code: 'AUDIT_RECORD_UNLOGGED', data: { id: 'k-3' } },
      { code: 'AUDIT_RECORD_CHANGED', data: { id: nip } },
    ],
  })
})

test('signs where the log ends, and finds by that what was cut off', async () => {
  const cwd = await folderWithStore()
  const signed = await sasando(['audit', 'data.sqlite', '--sign', 'kunci.json', '--out', 'kepala.json'], { cwd })
  expect(signed.code).toBe(0)
  expect((await stat(join(cwd, 'kunci.json'))).mode & 0o077).toBe(0)
  const [key = ''] = /[0-9a-f]{64}/.exec(signed.err) ?? []
  const verify = ['audit', 'data.sqlite', '--anchor', 'kepala.json', '--key', key]
  expect(await sasando(verify, { cwd })).toMatchObject({ code: 0, out: expect.stringContaining('2 tempat berjangkar') })
  expect((await sasando([...verify.slice(0, -1), 'f'.repeat(64)], { cwd })).out).toContain('tidak dipercaya')

  await tamper(cwd, [
    { kind: 'delete', collection: 'audit-entries', id: 'people/000000000001' },
    { kind: 'delete', collection: 'audit-heads', id: 'people' },
    { kind: 'delete', collection: 'people', id: nip },
  ])
  expect((await sasando(['audit', 'data.sqlite'], { cwd })).code).toBe(0)
  expect(await sasando(verify, { cwd })).toMatchObject({
    code: 1,
    out: expect.stringContaining('Ujung aliran "people" terpotong: catatan 1'),
  })
})

test('exports a store, verifies the export, and restores it to the same', async () => {
  const cwd = await folderWithStore()
  expect(await sasando(['export', 'data.sqlite', '--with-nip', '--out', 'a.jsonl'], { cwd })).toMatchObject({
    code: 0,
    out: '23 data disimpan di a.jsonl.\n',
  })
  expect((await sasando(['audit', 'a.jsonl'], { cwd })).code).toBe(0)
  const restored = await sasando(['restore', 'a.jsonl', '--into', 'baru.sqlite', '--json'], { cwd })
  expect(jsonLines(restored.out)).toEqual([{ type: 'restored', file: 'baru.sqlite', records: 23, resumed: 0 }])
  expect((await sasando(['export', 'baru.sqlite', '--with-nip', '--out', 'b.jsonl'], { cwd })).code).toBe(0)
  expect(await readFile(join(cwd, 'b.jsonl'), 'utf8')).toBe(await readFile(join(cwd, 'a.jsonl'), 'utf8'))
  expect((await sasando(['audit', 'baru.sqlite'], { cwd })).code).toBe(0)
  expect(await sasando(['restore', 'a.jsonl', '--into', 'baru.sqlite'], { cwd })).toMatchObject({
    code: 1,
    err: expect.stringContaining('sudah berisi'),
  })
})

test('masks NIPs in an export unless they are asked for, and refuses what was changed in one', async () => {
  const cwd = await folderWithStore()
  const masked = await sasando(['export', 'data.sqlite', '--out', 'm.jsonl'], { cwd })
  expect(masked).toMatchObject({ code: 0, err: expect.stringContaining('--with-nip') })
  expect(await readFile(join(cwd, 'm.jsonl'), 'utf8')).not.toContain(nip)
  expect(await sasando(['restore', 'm.jsonl', '--into', 'x.sqlite'], { cwd })).toMatchObject({ code: 1 })
  await expect(stat(join(cwd, 'x.sqlite'))).rejects.toThrow()

  await sasando(['export', 'data.sqlite', '--with-nip', '--out', 'a.jsonl'], { cwd })
  const text = await readFile(join(cwd, 'a.jsonl'), 'utf8')
  await writeFile(join(cwd, 'a.jsonl'), text.replace('"nama":"Andi"', '"nama":"Budi"'))
  expect(await sasando(['audit', 'a.jsonl', '--locale', 'en'], { cwd })).toMatchObject({
    code: 1,
    err: expect.stringContaining('a.jsonl: The collection "people", line 24, is not what was exported'),
  })
})

test('says what a file is not', async () => {
  const cwd = await folderWithStore()
  expect(await sasando(['audit', 'lain.txt'], { cwd })).toMatchObject({
    code: 1,
    err: expect.stringContaining('lain.txt'),
  })
  expect((await sasando(['audit', 'tiada.sqlite'], { cwd })).code).toBe(3)
  expect((await sasando(['audit', 'data.sqlite', '--key', 'lain.txt'], { cwd })).code).toBe(1)
  expect((await sasando(['audit', 'data.sqlite', '--sign', 'k.json'], { cwd })).code).toBe(2)
  expect((await sasando(['export', 'data.sqlite'], { cwd })).code).toBe(2)
})
