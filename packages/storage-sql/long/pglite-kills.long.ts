import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PGlite } from '@electric-sql/pglite'

import { inDirectories, killed } from './kills.ts'

export const name = 'pglite-kills'

/** A new database is a copy of an empty one: making one takes many seconds, opening it half a second. */
export async function run(): Promise<Record<string, unknown>> {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-pglite-'))
  const empty = join(directory, 'empty')
  const prepare = async (location: string): Promise<void> => {
    if (!existsSync(empty)) await (await PGlite.create(empty)).close()
    cpSync(empty, location, { recursive: true })
  }
  try {
    return { ...(await killed(25, inDirectories('pglite', prepare))) }
  } finally {
    rmSync(directory, { recursive: true })
  }
}
