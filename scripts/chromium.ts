// Finds the Chromium that the browser tests run in; run as a script, installs Debian's when there is none.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** What Chromium is started with: as root, in a container, on a closed network. */
export const chromiumArguments: string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Why the browser tests cannot run, in the words of the last line of a run. */
export const missingChromium = 'no Chromium found: install one, or set CHROMIUM_PATH'

/** The path of a Chromium, or undefined. `CHROMIUM_PATH` wins. */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const given = environment['CHROMIUM_PATH']
  if (given !== undefined && given !== '') return given
  for (const directory of (environment['PATH'] ?? '').split(delimiter))
    for (const name of names) if (existsSync(join(directory, name))) return join(directory, name)
  return undefined
}

function install(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('No Chromium found; installing it with apt-get ...')
  const apt = (...args: string[]): boolean =>
    spawnSync('apt-get', ['-q', '-y', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=600', ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  if (apt('update')) apt('install', '--no-install-recommends', 'chromium', 'fonts-liberation')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findChromium() === undefined) install()
  const path = findChromium()
  if (path !== undefined) console.log(`Chromium: ${path}`)
  else {
    console.log(`SKIPPED: the browser tests (${missingChromium})`)
    if (process.env['CI']) process.exitCode = 1
  }
}
