// Builds every package: types by `tsc -b`, then modules by Rollup. Does nothing when nothing has changed since.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
process.chdir(root)

const stampFile = '.build/build.json'
const inputs = [
  'packages/*/{package,tsconfig}.json',
  'packages/*/{src,rules}/**/*',
  'tsconfig.base.json',
  'rollup.config.js',
  'pnpm-lock.yaml',
  'scripts/build.ts',
]

/** What a build was made from, and what it made. */
interface Stamp {
  inputs: string
  outputs: string[]
}

function hashInputs(): string {
  const hash = createHash('sha256')
  for (const file of globSync(inputs).toSorted())
    if (statSync(file).isFile()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

function isUpToDate(stamp: string): boolean {
  if (!existsSync(stampFile)) return false
  const last = JSON.parse(readFileSync(stampFile, 'utf8')) as Stamp
  return last.inputs === stamp && last.outputs.every((file) => existsSync(file))
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}` },
    shell: process.platform === 'win32',
  })
  if (error) throw error
  if (status !== 0) process.exit(status ?? 1)
}

const stamp = hashInputs()
if (isUpToDate(stamp)) console.log('Build: nothing has changed.')
else {
  // A file whose source is gone must not be packed again.
  for (const directory of globSync('packages/*/dist')) rmSync(directory, { recursive: true })
  rmSync(stampFile, { force: true })
  run('tsc', '-b', ...globSync('packages/*').toSorted())
  run('rollup', '-c', '--silent')
  const outputs = globSync('packages/*/dist/**/*').filter((file) => statSync(file).isFile())
  mkdirSync('.build', { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ inputs: stamp, outputs } satisfies Stamp))
  console.log(`Build: ${outputs.length} files in ${globSync('packages/*/dist').length} packages.`)
}
