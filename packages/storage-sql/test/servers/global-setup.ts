import type { TestProject } from 'vitest/node'

import { findProgram } from './find-program.ts'
import { startMariadb } from './mariadb-server.ts'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The directory of the socket of PostgreSQL; empty where it is not installed. */
    postgres: string
    /** The path of the socket of MariaDB; empty where it is not installed. */
    mariadb: string
  }
}

/** Starts the servers that are installed, once for all files, and ends them whatever the tests come to. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  const started = await Promise.allSettled([
    findProgram('initdb') === undefined ? undefined : startPostgres(),
    findProgram('mariadbd') === undefined ? undefined : startMariadb(),
  ])
  const [postgres, mariadb] = started.map((start) => (start.status === 'fulfilled' ? start.value : undefined))
  const end = async (): Promise<void> => {
    await Promise.all([postgres?.remove(), mariadb?.remove()])
  }
  for (const start of started)
    if (start.status === 'rejected') {
      await end()
      throw start.reason
    }
  project.provide('postgres', postgres?.socket ?? '')
  project.provide('mariadb', mariadb?.socket ?? '')
  return end
}
