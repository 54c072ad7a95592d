import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { openSqlite } from '@sasando/storage-sql'

/** What was found after all kills. */
export interface CrashFigures {
  readonly kills: number
  readonly acknowledged: number
  readonly lost: number
  readonly torn: number
  readonly damaged: number
}

const program = join(import.meta.dirname, 'import-process.ts')

/** Starts the import at batch `first`, kills it some milliseconds after its first word; the batches that it said. */
async function importAndKill(file: string, first: number, mode: string): Promise<number[]> {
  const child = spawn(process.execPath, ['--conditions=@sasando/source', program, file, String(first), mode], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout.on('data', (text: Buffer) => (said += text.toString()))
  await once(child.stdout, 'data')
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 60))
  child.kill('SIGKILL')
  await once(child, 'close')
  return said.split('\n').slice(0, -1).map(Number)
}

/** Kills a writing process again and again on one file, and looks after each time whether all is there. */
export async function killSqlite(kills: number, mode: 'right' | 'early' | 'torn'): Promise<CrashFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-crash-'))
  const file = join(directory, 'store.db')
  let [acknowledged, lost, torn, damaged, next] = [0, 0, 0, 0, 1]
  try {
    for (let kill = 0; kill < kills; kill++) {
      const said = await importAndKill(file, next, mode)
      acknowledged += said.length
      const storage = await openSqlite(file)
      await storage.define([{ name: 'people', indexes: { batch: [['batch']] } }, { name: 'events' }])
      const last = said.at(-1) ?? next
      for (let batch = next; batch <= last + 1; batch++) {
        const [event] = await storage.get('events', [String(batch)])
        const { records } = await storage.list('people', { index: 'batch', equals: [batch], limit: 20 })
        if (said.includes(batch) && event === undefined) lost++
        if (records.length !== (event === undefined ? 0 : 10)) torn++
      }
      await storage.close()
      const connection = new DatabaseSync(file)
      if (Object.values(connection.prepare('pragma quick_check').get() ?? {})[0] !== 'ok') damaged++
      connection.close()
      next = last + 2
    }
  } finally {
    rmSync(directory, { recursive: true })
  }
  return { kills, acknowledged, lost, torn, damaged }
}
