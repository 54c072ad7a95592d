import { mkdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'

import { Failure } from '../failure.ts'
import type { BuiltModule } from './built-module.ts'

const extensions = ['.js', '.mjs'] as const

/** Where a built module goes, and its declarations, which a compiler finds by the name. */
export interface ModulePlace {
  readonly built: BuiltModule
  readonly module: string
  readonly types: string
}

export interface ModulePlaceOptions {
  /** A file for one rule set; a folder, in which each is called by its id. */
  readonly out: string
  /** What the rule sets were read from, which nothing is written over. */
  readonly rules: readonly string[]
  readonly cwd: string
}

/** @throws Failure for a name that says neither file nor folder, and where two files would be one */
export async function modulePlaces(
  all: readonly BuiltModule[],
  { out, rules, cwd }: ModulePlaceOptions,
): Promise<readonly ModulePlace[]> {
  const isFolder = await isFolderName(out, cwd)
  if (!isFolder && all.length > 1) throw new Failure('output_not_a_folder', { file: out })
  const taken = new Set(rules.map((each) => resolve(cwd, each)))
  const places = all.map((built) => {
    const module = isFolder ? join(out, `${built.ruleSet.id}.js`) : out
    const types = module.replace(/\.(m?)js$/, '.d.$1ts')
    for (const file of [module, types]) {
      if (taken.has(resolve(cwd, file))) throw new Failure('output_is_input', { file })
      taken.add(resolve(cwd, file))
    }
    return { built, module, types }
  })
  if (isFolder)
    await mkdir(resolve(cwd, out), { recursive: true }).catch((cause: NodeJS.ErrnoException) => {
      throw new Failure('output_unwritable', { file: out, reason: String(cause.code) }, { cause })
    })
  return places
}

/** A folder that is there, or a name that is no file's: `lib`, `rilis-1.0`. */
async function isFolderName(out: string, cwd: string): Promise<boolean> {
  const isThere = await stat(resolve(cwd, out)).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isThere || /[/\\]$/.test(out)) return true
  const extension = extname(out).toLowerCase()
  if (extensions.some((each) => each === extension)) return false
  if (/^\.[a-z]/.test(extension)) throw new Failure('output_format_unknown', { file: out, formats: extensions })
  return true
}
