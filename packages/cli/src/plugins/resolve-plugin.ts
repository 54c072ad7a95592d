import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { readFailure } from '../read-failure.ts'

/**
 * The module that `--plugin` names: a file, the folder of a package, or an installed package.
 *
 * @throws Failure where there is none
 */
export async function resolvePlugin(typed: string, { cwd }: Context): Promise<string> {
  const path = resolve(cwd, typed)
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile()) return path
  if (found?.isDirectory()) return inPackage(path, typed)
  const isPath = /^[./\\]|^[a-z]:/i.test(typed)
  try {
    if (!isPath) return createRequire(join(cwd, 'package.json')).resolve(typed)
  } catch {
    // Said below, as of a file that is not there.
  }
  throw await readFailure(Object.assign(new Error(typed), { code: 'ENOENT' }), typed, path)
}

/** What the `package.json` of a folder offers. */
async function inPackage(folder: string, typed: string): Promise<string> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
      readonly exports?: unknown
      readonly main?: string
    }
    const entry = entryOf(manifest.exports) ?? manifest.main
    if (entry !== undefined) return join(folder, entry)
  } catch {
    // A folder without a readable manifest is no package.
  }
  throw new Failure('plugin_unusable', {
    file: typed,
    message: 'package.json names no module under "exports" or "main"',
  })
}

/** The module of the package itself, under the conditions that Node.js has. */
function entryOf(exports: unknown): string | undefined {
  if (typeof exports === 'string') return exports
  if (typeof exports !== 'object' || exports === null) return undefined
  const targets = exports as Readonly<Record<string, unknown>>
  for (const key of ['.', 'node', 'import', 'module-sync', 'default']) {
    const found = entryOf(targets[key])
    if (found !== undefined) return found
  }
  return undefined
}
