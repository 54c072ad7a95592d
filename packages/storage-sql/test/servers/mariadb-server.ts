import { execFileSync, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

import { createConnection } from 'mysql2/promise'

import { killed, started } from './child.ts'
import { findProgram } from './find-program.ts'
import type { Server } from './server.ts'

async function answers(socketPath: string): Promise<boolean> {
  try {
    const connection = await createConnection({ socketPath, user: 'root' })
    await connection.query('create database if not exists sasando')
    await connection.end()
    return true
  } catch {
    return false
  }
}

/** @param more - flags beside those that every server here has */
export async function startMariadb(more: readonly string[] = []): Promise<Server> {
  const directory = mkdtempSync(join(tmpdir(), 'sasando-mariadb-'))
  const socket = join(directory, 'socket')
  const common = ['--no-defaults', `--datadir=${join(directory, 'data')}`, `--user=${userInfo().username}`]
  const setUp = [...common, '--auth-root-authentication-method=normal', '--skip-test-db']
  execFileSync(findProgram('mariadb-install-db')!, setUp, { stdio: ['ignore', 'ignore', 'pipe'] })
  let child: ChildProcess
  const server: Server = {
    socket,
    pid: () => child.pid!,
    async start() {
      const own = [`--socket=${socket}`, '--skip-networking', `--pid-file=${join(directory, 'pid')}`]
      child = await started(findProgram('mariadbd')!, [...common, ...own, ...more], { cwd: directory }, () =>
        answers(socket),
      )
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
