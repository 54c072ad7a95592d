// Finds the database servers that tests start; run as a script, installs Debian's where there are none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { findProgram } from '../packages/storage-sql/test/servers/find-program.ts'

interface DatabaseServer {
  name: string
  /** What it is known to be installed by. */
  program: string
  /** Debian's package. */
  package: string
  /** Files with tests that need it. */
  tests: string
}

export const servers: DatabaseServer[] = [
  { name: 'PostgreSQL', program: 'initdb', package: 'postgresql', tests: '{packages,examples}/*/test/**/*.postgres.test.ts' },
  { name: 'MariaDB', program: 'mariadbd', package: 'mariadb-server', tests: 'packages/*/test/**/*.mariadb.test.ts' },
]

export const missingServers = (): DatabaseServer[] =>
  servers.filter(({ program }) => findProgram(program) === undefined)

/** Why its tests cannot run, in the words of the last line of a run. */
export const missingServer = ({ name, package: debian }: DatabaseServer): string =>
  `no ${name} found: install it (Debian: ${debian})`

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${packages.join(' and ')} with apt-get ...`)
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=600', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (apt('update')) apt('install', '--no-install-recommends', ...packages)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = missingServers()
  if (before.length > 0) install(before.map((server) => server.package))
  for (const { name, program } of servers) console.log(`${name}: ${findProgram(program) ?? 'not installed'}`)
  const missing = missingServers()
  for (const server of missing) console.log(`SKIPPED: ${server.tests} (${missingServer(server)})`)
  if (missing.length > 0 && process.env['CI']) process.exitCode = 1
}
