import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PassThrough } from 'node:stream'

import { expect, test } from 'vitest'

import { fictionalHeadings, fictionalNip, fictionalRow } from '../../long/fictional-rows.ts'
import { run } from '../../src/run.ts'
import { folderWith, jsonLines, memory, sasando, type Outcome } from '../sasando.ts'

const rules = 'kupang-kinerja-lokal'
const main = resolve(import.meta.dirname, '../../src/main.ts')

/** People as they come: some with a number that is none or too large, some twice, a blank line, a cell too many. */
function untidyRows(count: number): string[][] {
  const rows = Array.from({ length: count }, (_, index) => fictionalRow(index))
  const change = (index: number, column: string, value: string): void => {
    const row = rows[index]
    if (row) row[fictionalHeadings.indexOf(column)] = value
  }
  for (let index = 7; index < count; index += 97) change(index, 'teknis', 'delapan')
  for (let index = 31; index < count; index += 101) change(index, 'tim', '1000')
  for (let index = 50; index < count; index += 211) change(index, 'NIP BARU', fictionalNip(index - 40))
  rows.splice(450, 0, [])
  rows[333]?.push('7')
  return rows
}
const csv = (rows: readonly (readonly string[])[]): string =>
  [fictionalHeadings, ...rows].map((row) => row.join(';')).join('\r\n')

const ndjson = (count: number): string =>
  Array.from({ length: count }, (_, index) =>
    JSON.stringify({
      nip: fictionalNip(index % 500),
      [index % 300 === 299 ? 'tekniss' : 'teknis']: index % 90 === 89 ? -0.5 : 80.5,
      tim: 70,
      pelayanan: [],
    }),
  ).join('\n')

/** What a command says and saves, by the file it is saved in. */
async function outcome(args: readonly string[], cwd: string, workers: number): Promise<Outcome & { files: object }> {
  const said = await sasando([...args, '--workers', String(workers)], { cwd })
  const files: Record<string, string> = {}
  for (const name of await readdir(cwd)) files[name] = (await readFile(join(cwd, name))).toString('base64')
  return { ...said, files }
}

test.each([
  ['a CSV into a CSV', 'd.csv', ['-o', 'o.csv', '--errors', 'e.csv', '--list', 'pelayanan=l.csv']],
  ['a CSV into a workbook', 'd.csv', ['-o', 'o.xlsx']],
  ['a CSV into one JSON', 'd.csv', ['-o', 'o.json', '--locale', 'en']],
  ['a CSV into lines', 'd.csv', ['--json']],
  ['a CSV into a summary', 'd.csv', []],
  ['lines into lines', 'd.ndjson', []],
])('workers and one thread say and save the same: %s', async (_, input, options) => {
  const lists = Array.from(
    { length: 800 },
    (_, index) => `${fictionalNip(index)};a;${index % 70 === 69 ? 9999 : 20};ya`,
  )
  const cwd = await folderWith({
    'd.csv': csv(untidyRows(900)),
    'd.ndjson': ndjson(900),
    'l.csv': ['NIP;kode;jam;terverifikasi', ...lists].join('\n'),
  })
  const args = ['score', '-r', rules, '-i', input, ...options]
  const alone = await outcome(args, cwd, 0)
  expect(alone).toMatchObject({ code: 1, err: expect.stringContaining('NIP 19') })
  expect(await outcome(args, cwd, 3)).toEqual(alone)
})

test('a workbook is scored by workers as by one thread', async () => {
  const cwd = await folderWith({ 'd.csv': csv(untidyRows(900)) })
  // Its own result, as the data of the next.
  await sasando(['score', '-r', rules, '-i', 'd.csv', '-o', 'd.xlsx'], { cwd })
  const args = ['score', '-r', rules, '-i', 'd.xlsx', '-o', 'o.ndjson']
  const alone = await outcome(args, cwd, 0)
  expect(alone.out).toMatch(/dinilai +8\d\d/)
  expect(await outcome(args, cwd, 2)).toEqual(alone)
})

test('a broken row is told of after all before it, by workers too', async () => {
  const rows = untidyRows(500)
  const cwd = await folderWith({ 'd.csv': `${csv(rows)}\r\n"never closed;${'x'.repeat(1000)}` })
  const args = ['score', '-r', rules, '-i', 'd.csv', '-o', 'o.csv']
  const alone = await outcome(args, cwd, 0)
  expect(alone.err).toContain('tanda kutip')
  expect(await outcome(args, cwd, 2)).toEqual(alone)
})

test('a program that writes a line and waits gets its answer before it writes the next', async () => {
  for (const workers of ['0', '1']) {
    const [stdin, out, err] = [new PassThrough(), memory(), memory()]
    const args = ['score', '-r', rules, '-i', '-', '--json', '--workers', workers]
    const context = { cwd: '.', env: {}, stdin, stdout: out.stream, stderr: err.stream, now: () => 0 }
    const ended = run(args, context)
    for (let index = 0; index < 3; index++) {
      stdin.write(`${JSON.stringify({ nip: fictionalNip(index), teknis: 80, tim: 70, pelayanan: [] })}\n`)
      await expect.poll(() => jsonLines(out.text()).length, { timeout: 20_000 }).toBe(index + 1)
    }
    stdin.end()
    expect(await ended).toBe(0)
  }
}, 60_000)

test('a worker that dies is told of in a sentence, and no result is left, whole or half', async () => {
  const cwd = await folderWith({
    'd.csv': csv(Array.from({ length: 3000 }, (_, index) => fictionalRow(index))),
    // Loaded by the command and by its workers, where it ends them in the middle of their work.
    'die.mjs': `import { isMainThread } from 'node:worker_threads'
      const { map } = Array.prototype
      let calls = 0
      if (!isMainThread)
        Array.prototype.map = function (...given) {
          return ++calls > 2000 ? process.exit(7) : map.apply(this, given)
        }`,
  })
  const args = ['--conditions=@sasando/source', '--import=./die.mjs', main]
  const asked = ['score', '-r', rules, '-i', 'd.csv', '-o', 'o.csv', '--workers', '2', '--locale', 'en']
  const child = spawn(process.execPath, [...args, ...asked], { cwd, stdio: ['ignore', 'ignore', 'pipe'] })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  expect(err).toContain('The part of the program that scores has stopped halfway')
  expect(code).toBe(3)
  expect((await readdir(cwd)).sort()).toEqual(['d.csv', 'die.mjs'])
}, 60_000)

test.each(['x', '-1', '65', '1.5'])('%s is no number of workers', async (workers) => {
  const args = ['score', '-r', rules, '-i', 'd.csv', `--workers=${workers}`, '--locale', 'en']
  expect(await sasando(args)).toMatchObject({ code: 2, err: expect.stringContaining('such as --workers 2') })
})
