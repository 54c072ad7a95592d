import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'

import { afterAll } from 'vitest'

import type { Context, Output } from '../src/context.ts'
import { run } from '../src/run.ts'

/** What a command left behind. */
export interface Outcome {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A stream that keeps what is written. */
export function memory(options: { readonly isTTY?: boolean } = {}): { readonly stream: Output; text(): string } {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream: Object.assign(stream, options), text: () => Buffer.concat(chunks).toString() }
}

export interface SasandoOptions extends Partial<Pick<Context, 'env' | 'now'>> {
  readonly cwd?: string
  readonly stdin?: string | Uint8Array
  readonly isTTY?: boolean
}

/** Runs a command line in this process, in a folder of its own. */
export async function sasando(args: readonly string[], options: SasandoOptions = {}): Promise<Outcome> {
  const { cwd = tmpdir(), env = {}, stdin = '', isTTY = false, now = () => 0 } = options
  const [out, err] = [memory({ isTTY }), memory({ isTTY })]
  const input = Readable.from([Buffer.from(stdin)])
  const code = await run(args, { cwd, env, stdin: input, stdout: out.stream, stderr: err.stream, now })
  return { code, out: out.text(), err: err.text() }
}

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** A new folder with these files in it; it is gone after the tests of the file that asks for it. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sasando-cli-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

/** Lines of JSON, parsed. */
export const jsonLines = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
