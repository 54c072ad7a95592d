import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { folderWith, sasando, type Outcome } from '../sasando.ts'

const nip = '198503172010011002'
const other = '199001012015012003'
const data = (hasil: string): string =>
  `NIP,NAMA,hasil,perilaku\n${nip},Andi,${hasil},sesuai ekspektasi\n${other},Budi,${hasil},sesuai ekspektasi\n199001012015012004,Cici,x,`
const files = { 'd.csv': data('diatas ekspektasi'), 'e.csv': data('sesuai ekspektasi') }
const options = ['--rules', 'permenpanrb-6-2022', '--secret', 'rahasia.txt', '--period', '2026-Q1']
const of = (who: string, file = 'd.csv'): string[] => [...options, '--input', file, '--nip', who]

test('prints a receipt that holds, and keeps the secret to its owner', async () => {
  const cwd = await folderWith(files)
  const made = await sasando(['receipt', ...of(nip)], { cwd })
  expect(made).toMatchObject({ code: 0, err: expect.stringContaining('rahasia.txt') })
  const text = made.out.trim()
  expect(text).toMatch(/^SASANDO1:PERMENPANRB-6-2022\/[0-9A-Z.%-]+\/\d{4}-\d{2}-\d{2}:[0-9A-Z:./-]+$/)
  expect(text.length).toBeLessThanOrEqual(300)
  expect(text).not.toContain(nip)
  expect((await stat(join(cwd, 'rahasia.txt'))).mode & 0o077).toBe(0)
  // Again with the same secret: the same receipt, and nothing to say.
  expect(await sasando(['receipt', ...of(nip)], { cwd })).toEqual({ code: 0, out: made.out, err: '' })
  expect(await sasando(['verify', text, ...of(nip)], { cwd })).toMatchObject({
    code: 0,
    out: expect.stringContaining(nip),
  })
})

test('says what differs, and ends with 1', async () => {
  const cwd = await folderWith(files)
  const text = (await sasando(['receipt', ...of(nip)], { cwd })).out.trim()
  const verify = async (args: readonly string[]): Promise<unknown> => {
    const { code, out } = await sasando(['verify', ...args, '--json'], { cwd })
    return [code, (JSON.parse(out) as { differences: unknown }).differences]
  }
  expect(await verify([text, ...of(nip)])).toEqual([0, []])
  expect(await verify([text.replace('BAIK', 'KURANG'), ...of(nip)])).toEqual([1, ['form']])
  expect(await verify([text, ...of(nip, 'e.csv')])).toEqual([1, ['facts']])
  expect(await verify([text, ...of(other)])).toEqual([1, ['facts']])
  expect(await verify([text, ...of(nip), '--period', '2026-Q2'])).toEqual([1, ['facts']])
  const said = await sasando(['verify', text, ...of(other), '--locale', 'en'], { cwd })
  expect(said.out).toContain('are not those of this receipt')
})

test('takes a receipt from a file; gives programs the secret of this one receipt', async () => {
  const cwd = await folderWith(files)
  const { receipt, secret } = JSON.parse((await sasando(['receipt', ...of(nip), '--json'], { cwd })).out) as Record<
    string,
    string
  >
  expect(secret).not.toBe((await readFile(join(cwd, 'rahasia.txt'), 'utf8')).trim())
  const folder = await folderWith({
    ...files,
    't.txt': `${receipt}\n`,
    'rahasia.txt': await readFile(join(cwd, 'rahasia.txt')),
  })
  expect((await sasando(['verify', 't.txt', ...of(nip)], { cwd: folder })).code).toBe(0)
})

test('makes no receipt of what was refused, nor with a secret that protects nothing', async () => {
  const cwd = await folderWith({ ...files, 'kurang.txt': 'abc' })
  const outcomes: [string[], Partial<Outcome>][] = [
    [['receipt', ...of('199001012015012004')], { code: 1, out: '', err: expect.stringContaining('d.csv:4') as string }],
    [['receipt', ...of('199001012015012009')], { code: 1 }],
    [
      ['receipt', ...of(nip), '--secret', 'kurang.txt'],
      { code: 1, out: '', err: expect.stringContaining('22') as string },
    ],
    [['receipt', '--rules', 'x', '--input', 'd.csv', '--nip', nip], { code: 2 }],
    [['verify', 'SASANDO1:', ...of(nip)], { code: 3, out: '' }],
    [['verify', 'tiada.txt', ...of(nip)], { code: 3, out: '' }],
  ]
  for (const [args, expected] of outcomes) expect(await sasando(args, { cwd })).toMatchObject(expected)
})
