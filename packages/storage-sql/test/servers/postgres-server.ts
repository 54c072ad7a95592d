import { execFileSync, type ChildProcess } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { Client } from 'pg'

import { killed, started } from './child.ts'
import { findProgram } from './find-program.ts'
import type { Server } from './server.ts'

/** It refuses to run as root, and comes with a user of its own. */
function user(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

async function answers(socket: string): Promise<boolean> {
  const client = new Client({ host: socket, user: 'sasando', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

/** @param more - flags beside those that every server here has */
export async function startPostgres(more: readonly string[] = []): Promise<Server> {
  const initdb = findProgram('initdb')!
  const directory = mkdtempSync(join(tmpdir(), 'sasando-postgres-'))
  const as = user()
  if (as.uid !== undefined) chownSync(directory, as.uid, as.gid)
  const data = join(directory, 'data')
  const options = ['-D', data, '-U', 'sasando', '-A', 'trust', '-E', 'UTF8', '--locale', 'C.UTF-8']
  execFileSync(initdb, options, { ...as, cwd: directory, stdio: 'ignore' })
  let child: ChildProcess
  const server: Server = {
    socket: directory,
    pid: () => child.pid!,
    async start() {
      const program = join(dirname(initdb), 'postgres')
      const flags = ['-D', data, '-k', directory, '-c', 'listen_addresses=', ...more]
      child = await started(program, flags, { ...as, cwd: directory }, () => answers(directory))
    },
    kill: () => killed(child),
    async remove() {
      await killed(child)
      rmSync(directory, { recursive: true, force: true, maxRetries: 20 })
    },
  }
  await server.start()
  return server
}
