// Packs the packages as `pnpm publish` would: `workspace:` becomes a version, and only `files` are inside.
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** One packed package. */
export interface Packed {
  name: string
  /** The package's own folder. */
  directory: string
  tarball: string
}

/** Packs every package into a folder. A package that was not built is an error, not a smaller tarball. */
export function packAll(destination: string): Packed[] {
  mkdirSync(destination, { recursive: true })
  const directories = globSync('packages/*', { cwd: root }).toSorted()
  if (directories.length === 0) throw new Error('There is no package to pack.')
  return directories.map((directory) => {
    const path = join(root, directory)
    if (!existsSync(join(path, 'dist'))) throw new Error(`${directory} has no dist: run \`pnpm run build\` first.`)
    const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<string, string>
    const pnpm = [join(root, 'scripts/pnpm.mjs'), '--dir', path, 'pack', '--pack-destination', destination]
    execFileSync(process.execPath, pnpm, { stdio: ['ignore', 'ignore', 'inherit'] })
    const tarball = join(destination, `${String(name).replace('@', '').replace('/', '-')}-${String(version)}.tgz`)
    if (!existsSync(tarball)) throw new Error(`${directory} was not packed into ${tarball}.`)
    return { name: String(name), directory: path, tarball }
  })
}
