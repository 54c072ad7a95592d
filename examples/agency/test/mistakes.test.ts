// The committed files through the command line, as an administrator has them scored.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..')
const cli = join(folder, '../../packages/cli/src/main.ts')

function score(input: string, ...more: string[]) {
  const command = ['score', '--rules', 'kupang-kinerja-lokal', '--json', '--input', input, ...more]
  return spawnSync(process.execPath, ['--conditions=@sasando/source', cli, ...command], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    env: { ...process.env, NODE_OPTIONS: '' },
  })
}

/** One line of the command's JSON output. */
interface Line {
  readonly type?: string
  readonly row: number
  readonly column: string
}
const lines = (text: string): Line[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)

test('the file with mistakes is reported as the README says, and its good rows are scored', () => {
  const readme = readFileSync(join(folder, 'README.md'), 'utf8')
  const expected = [...readme.matchAll(/^\| (\d+:[A-Z]) +\|/gm)].map(([, place]) => place)
  const { stdout, stderr, status } = score('data/bermasalah.csv')
  const mistakes = lines(stderr).filter(({ type }) => type === 'mistake')
  expect(mistakes.map(({ row, column }) => `${row}:${column}`)).toEqual(expected)
  expect(expected).toHaveLength(9)
  expect(lines(stdout).map(({ row }) => row)).toEqual([2, 3, 13])
  expect(status).toBe(1)
}, 60_000)

test('the spreadsheet and the CSV files give everyone the same result, with no mistake in a row', () => {
  const sheet = score('data/pegawai.xlsx')
  const text = score('data/pegawai.csv', '--list', 'pelayanan=data/pelayanan.csv')
  expect([sheet.status, text.status]).toEqual([0, 0])
  expect(lines(sheet.stdout)).toHaveLength(300)
  expect(sheet.stdout).toBe(text.stdout)
}, 60_000)
