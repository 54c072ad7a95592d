// Lints what would be published: packs each package and has publint and attw look at the tarball.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { publint } from 'publint'
import { formatMessage } from 'publint/utils'

import { packAll } from './pack.ts'

const attw = resolve(import.meta.dirname, '../node_modules/@arethetypeswrong/cli/dist/index.js')
const destination = mkdtempSync(join(tmpdir(), 'sasando-packed-'))
const complaints: string[] = []

try {
  for (const { name, tarball } of packAll(destination)) {
    const { messages, pkg } = await publint({
      pack: { tarball: new Uint8Array(readFileSync(tarball)).buffer },
      strict: true,
    })
    for (const message of messages) complaints.push(`${name}: ${formatMessage(message, pkg) ?? message.code}`)

    // The script-tag file is no module to import, so it has no types. Packages are ESM only.
    const flags = [
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      'sasando.min.js',
      '--format',
      'ascii',
      '--no-color',
    ]
    const types = spawnSync(process.execPath, [attw, tarball, ...flags], { encoding: 'utf8' })
    if (types.status !== 0) complaints.push(`${name}: ${types.stdout}${types.stderr}`)
    console.log(
      `${name}: ${messages.length} messages by publint, attw ${types.status === 0 ? 'content' : 'not content'}`,
    )
  }
} finally {
  rmSync(destination, { recursive: true, force: true })
}

for (const complaint of complaints) console.error(complaint)
if (complaints.length > 0) process.exitCode = 1
