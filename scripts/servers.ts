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
  {
    name: 'PostgreSQL',
    program: 'initdb',
    package: 'postgresql',
    tests: '{packages,examples}/*/test/**/*.postgres.test.ts',
  },
  { name: 'MariaDB', program: 'mariadbd', package: 'mariadb-server', tests: 'packages/*/test/**/*.mariadb.test.ts' },
]

export const missingServers = (): DatabaseServer[] =>
  servers.filter(({ program }) => findProgram(program) === undefined)

/** How packages are installed on this machine, or why they are not. */
function installer(): { readonly command: readonly string[] } | { readonly reason: string } {
  if (!existsSync('/usr/bin/apt-get')) return { reason: 'there is no apt-get to install it with' }
  if (process.getuid?.() === 0) return { command: ['apt-get'] }
  // On a machine of somebody's own, tests install nothing behind their back.
  if (!process.env['CI']) return { reason: 'not run as root, so it was not installed' }
  // The environment does not pass through sudo.
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? { command: ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] }
    : { reason: 'neither root nor sudo without a password to install it with' }
}

/** Why its tests cannot run, in the words of the last line of a run. */
export function missingServer({ name, package: debian }: DatabaseServer): string {
  const found = installer()
  const reason = 'reason' in found ? found.reason : 'apt-get could not install it: see check "servers"'
  return `no ${name} found; ${reason}; install it (Debian: ${debian})`
}

function install(packages: readonly string[]): void {
  const found = installer()
  if ('reason' in found) return
  const [command = '', ...before] = found.command
  const apt = (...args: string[]): void => {
    const options = ['-q', '-y', '-o', 'Acquire::Retries=3', '-o', 'Acquire::http::Timeout=30']
    const { status, error } = spawnSync(command, [...before, ...options, '-o', 'DPkg::Lock::Timeout=600', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) console.log(`apt-get ${args.join(' ')}: ${error?.message ?? `ended with ${status}`}`)
  }
  console.log(`Installing ${packages.join(' and ')} with ${found.command.join(' ')} ...`)
  // Lists that are only partly new may do, and one package may come where another does not.
  apt('update')
  for (const name of packages) apt('install', '--no-install-recommends', name)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const before = missingServers()
  if (before.length > 0) install(before.map((server) => server.package))
  for (const { name, program } of servers) console.log(`${name}: ${findProgram(program) ?? 'not installed'}`)
  const missing = missingServers()
  for (const server of missing) console.log(`SKIPPED: ${server.tests} (${missingServer(server)})`)
  if (missing.length > 0 && process.env['CI']) process.exitCode = 1
}
