import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { packAll, type Packed } from '../../scripts/pack.ts'

const root = resolve(import.meta.dirname, '../..')

/** What a command printed and how it ended. */
interface Outcome {
  status: number | null
  output: string
}

/** A project of somebody else's, outside the workspace, with our packages installed from their tarballs. */
export interface Consumer {
  readonly directory: string
  readonly packages: readonly Packed[]
  write(file: string, text: string): void
  run(command: string, ...args: string[]): Outcome
  /** Type-checks files of the project with a compiler that resolves as `resolution` does. */
  typeCheck(resolution: 'nodenext' | 'bundler', ...files: string[]): Outcome
  close(): void
}

/** Packs every package and installs the tarballs in an empty project, as a user's npm does. */
export function createConsumer(): Consumer {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'sasando-consumer-')))
  const directory = join(base, 'project')
  mkdirSync(directory)
  const packages = packAll(join(base, 'tarballs'))
  const dependencies = Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`]))
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  const quiet = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  execFileSync('npm', ['install', ...quiet], { cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] })

  const run = (command: string, ...args: string[]): Outcome => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: directory, encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }
  return {
    directory,
    packages,
    run,
    write: (file, text) => writeFileSync(join(directory, file), text),
    typeCheck(resolution, ...files) {
      const isNode = resolution === 'nodenext'
      const kinds = isNode ? ['--module', 'nodenext'] : ['--module', 'esnext', '--moduleResolution', 'bundler']
      const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022']
      const tsc = join(root, 'node_modules/typescript/bin/tsc')
      return run(process.execPath, tsc, ...kinds, ...flags, '--resolveJsonModule', '--ignoreConfig', ...files)
    },
    close: () => rmSync(base, { recursive: true, force: true }),
  }
}

/** The entries that a packed package offers: `@sasando/core`, `@sasando/core/rule-set.schema.json`, … */
export function entriesOf({ name, directory }: Packed): string[] {
  const { exports } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as { exports: object }
  return Object.keys(exports).map((key) => `${name}${key.slice(1)}`)
}

/** The code block that follows a `<!-- packaging: NAME -->` comment in the repository's README. */
export function blockInReadme(name: string): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const block = new RegExp(
    `<!-- packaging: ${name} -->\\s*(?:<!-- prettier-ignore -->\\s*)?\`\`\`\\w*[^\\n]*\\n([\\s\\S]*?)\`\`\``,
  ).exec(readme)?.[1]
  if (block === undefined) throw new Error(`README.md has no code block after <!-- packaging: ${name} -->.`)
  return block
}
