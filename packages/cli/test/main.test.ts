import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { folderWith } from './sasando.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const start = (args: readonly string[], cwd?: string) =>
  spawn(process.execPath, ['--conditions=@sasando/source', main, ...args], cwd === undefined ? {} : { cwd })

test('the process ends with the code of the command', async () => {
  const [code] = (await once(start(['check', 'tiada.json']), 'exit')) as [number]
  expect(code).toBe(3)
})

test('a reader who has seen enough is no error', async () => {
  const rows = Array.from({ length: 5000 }, (_, index) => `1985031720100${String(10_000 + index)},sesuai ekspektasi,`)
  const cwd = await folderWith({ 'd.csv': ['NIP,hasil,perilaku', ...rows].join('\n') })
  const child = start(['score', '-r', 'permenpanrb-6-2022', '-i', 'd.csv', '--json'], cwd)
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  await once(child.stdout, 'data')
  child.stdout.destroy()
  const [code, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect({ code, signal }).toEqual({ code: 0, signal: null })
  expect(err).not.toContain('EPIPE')
})
