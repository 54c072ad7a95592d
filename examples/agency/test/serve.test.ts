import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..')

/** Runs the demo on the sources, as `npm start` does on the build. */
const serve = (...args: string[]) =>
  spawn(process.execPath, ['--conditions=@sasando/source', 'serve.ts', ...args], {
    cwd: folder,
    env: { ...process.env, PORT: '0', NO_COLOR: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })

async function readAll(output: AsyncIterable<Buffer>): Promise<string> {
  let text = ''
  for await (const part of output) text += part.toString()
  return text
}

test('`--once` prints a summary that adds up, and ends well', async () => {
  const child = serve('--once')
  const [text, [code]] = await Promise.all([readAll(child.stdout), once(child, 'exit')])
  expect(code).toBe(0)
  const counts = [...text.matchAll(/^ {2}\D+?(\d+) +[\d,]+ % +(\d+)/gm)].map(([, law, local]) => [
    Number(law),
    Number(local),
  ])
  const sum = counts.pop()
  expect(counts).toHaveLength(6)
  expect(sum).toEqual([300, 300])
  for (const column of [0, 1]) expect(counts.reduce((total, row) => total + row[column]!, 0)).toBe(300)
  expect(text).toContain('Predikat sama menurut kedua aturan bagi 300 dari 300 pegawai')
}, 30_000)

test('says where the page is, and stops when it is told to', async () => {
  const child = serve()
  let text = ''
  for await (const part of child.stdout as AsyncIterable<Buffer>) {
    text += part.toString()
    const address = /http:\/\/localhost:\d+\//.exec(text)?.[0]
    if (address === undefined) continue
    expect((await fetch(address)).status).toBe(200)
    break
  }
  child.kill('SIGINT')
  const [code, signal] = await once(child, 'exit')
  expect([code, signal]).toEqual([0, null])
}, 30_000)
