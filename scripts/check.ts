// The one ordered list of everything that must hold. Cheap checks first; stops at the first that fails.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

import { findChromium, missingChromium } from './chromium.ts'
import { missingServer, missingServers } from './servers.ts'
import { totalsFile, totalsLine, type Totals } from './plain-totals.ts'

process.chdir(resolve(import.meta.dirname, '..'))

/** One thing that must hold. */
interface Check {
  name: string
  command: string
  /** What would go wrong without it. */
  prevents: string
}

const checks: Check[] = [
  { name: 'format', command: 'oxfmt --check', prevents: 'diffs about commas' },
  { name: 'lint', command: 'oxlint --deny-warnings', prevents: 'bugs, a clock or chance in core, inline styles' },
  { name: 'layers', command: 'node scripts/check-layers.ts', prevents: 'core on Node.js, elements on storage, cycles' },
  { name: 'unused', command: 'knip --no-config-hints', prevents: 'dead exports, files and dependencies' },
  { name: 'types', command: 'tsc -b', prevents: 'lies in types' },
  {
    name: 'generated',
    command: 'node --conditions=@sasando/source scripts/generate.ts --check',
    prevents: 'a committed file that no longer says what its source says',
  },
  { name: 'changeset', command: 'node scripts/check-changeset.ts', prevents: 'a release that no user was told of' },
  { name: 'build', command: 'node scripts/build.ts', prevents: 'sources that cannot be published' },
  { name: 'exports', command: 'node scripts/check-exports.ts', prevents: 'unreachable or undocumented entries' },
  { name: 'packages', command: 'node scripts/check-packages.ts', prevents: 'a package that cannot be imported' },
  { name: 'sizes', command: 'node scripts/check-sizes.ts', prevents: 'pages that grow slow unnoticed' },
  { name: 'reference', command: 'pnpm --filter ./docs run reference', prevents: 'dead links, undocumented names' },
  { name: 'chromium', command: 'node scripts/chromium.ts', prevents: 'tests that cannot run' },
  { name: 'servers', command: 'node scripts/servers.ts', prevents: 'databases that no test meets' },
  { name: 'tests', command: 'vitest run', prevents: 'everything else: units, types, browser, examples, packaging' },
]

const environment = { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}` }
const isCI = Boolean(process.env['CI'])
const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`
const rule = '─'.repeat(100)

/** The first check that fails, or undefined; prints each with its time. */
function runAll(): Check | undefined {
  for (const [index, check] of checks.entries()) {
    console.log(`\n${rule}\n${index + 1}/${checks.length} ${check.name}: against ${check.prevents}\n$ ${check.command}`)
    const start = performance.now()
    const { status, error } = spawnSync(check.command, { shell: true, stdio: 'inherit', env: environment })
    if (error) throw error
    console.log(`${status === 0 ? '✓' : '✗'} ${check.name}, ${seconds(start)}`)
    if (status !== 0) return check
  }
  return undefined
}

/** What Vitest counted; a check that fails outside the tests counts as one failure. */
function totalsOf(failure: Check | undefined): Totals {
  const totals: Totals = existsSync(totalsFile)
    ? (JSON.parse(readFileSync(totalsFile, 'utf8')) as Totals)
    : { passed: 0, failed: 0, skipped: [] }
  if (failure && totals.failed === 0) totals.failed = 1
  if (findChromium() === undefined)
    totals.skipped.push(
      ...globSync('packages/*/test/**/*.browser.test.ts').map((file) => `${file} (${missingChromium})`),
    )
  for (const server of missingServers())
    totals.skipped.push(...globSync(server.tests).map((file) => `${file} (${missingServer(server)})`))
  return totals
}

const start = performance.now()
mkdirSync('.build', { recursive: true })
rmSync(totalsFile, { force: true })
const failure = runAll()
const totals = totalsOf(failure)
const isRefused = isCI && totals.skipped.length > 0

console.log(`\n${rule}`)
if (failure) console.log(`FAILED: ${failure.name} (${failure.command}), after ${seconds(start)}`)
else console.log(`All ${checks.length} checks, ${seconds(start)}`)
if (isRefused) console.log('FAILED: in CI nothing may be skipped')
writeFileSync('.build/totals.txt', `${totalsLine(totals)}\n`)
console.log(totalsLine(totals))
// Last of all, so that nobody takes a run for whole that was not.
if (totals.skipped.length > 0) console.log(`SKIPPED: ${totals.skipped.join('; ')}`)
if (failure || isRefused || totals.failed > 0) process.exitCode = 1
