import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import { createFilter } from '@rollup/pluginutils'
import { parseRuleSet, type RuleSet } from '@sasando/core'

import { buildRules } from './build-rules.ts'
import type { LoadContext, SasandoPlugin } from './bundler.ts'
import type { SasandoOptions } from './options.ts'
import { toLog } from './to-log.ts'

/** What a rule set is called as a module: so that whoever reads `.json` files leaves it alone. */
const suffix = '.js'
const fileOf = (id: string): string => (id.endsWith(`.json${suffix}`) ? id.slice(0, -suffix.length) : id)

/**
 * Makes modules of imported rule sets: the default export is a `ColumnRunner`, as `generateModule` of core writes it.
 * Works in Vite too.
 */
export function sasando(options: SasandoOptions = {}): SasandoPlugin {
  const { include = '**/*.rules.json', asOf, parents = [], locale = 'id', declarations = false } = options
  const isRules = createFilter(include)
  return {
    name: 'sasando',
    enforce: 'pre',
    async resolveId(source, importer, { isEntry }) {
      if (!/\.json(?:\.js)?$/.test(source)) return null
      const found = await this.resolve(fileOf(source), importer, { isEntry, skipSelf: true })
      if (!found || found.external !== false || !isRules(found.id)) return null
      return { id: `${found.id}${suffix}`, moduleSideEffects: false }
    },
    async load(id) {
      const file = fileOf(id)
      if (file === id || !isRules(file)) return null
      const text = await read(this, file)
      const { built, issues } = buildRules(text, await parentsOf(this, text, parents), asOf)
      const inOrder = issues.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
      const logs = inOrder.map((each) => ({ severity: each.severity, log: toLog(each, file, text, locale) }))
      const errors = logs.filter(({ severity }) => severity === 'error').map(({ log }) => log)
      for (const { severity, log } of logs) if (severity === 'warning') this.warn(log)
      const [first] = errors
      // One error ends the build, so it speaks of all of them, from the place of the first.
      if (first) this.error({ ...first, message: errors.map(({ message }) => message).join('\n') })
      if (!built) return null
      if (declarations) await writeIfChanged(file.replace(/\.json$/, '.d.json.ts'), built.declarations)
      return { code: built.code, map: { mappings: '' } }
    },
  }
}

async function read(context: LoadContext, file: string): Promise<string> {
  context.addWatchFile(file)
  return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
}

/** Read only where something is derived. */
async function parentsOf(
  context: LoadContext,
  text: string,
  parents: NonNullable<SasandoOptions['parents']>,
): Promise<readonly RuleSet[]> {
  if (!text.includes('"derivedFrom"')) return []
  return Promise.all(
    parents.map(async (each) => (typeof each === 'string' ? parseRuleSet(await read(context, resolve(each))) : each)),
  )
}

/** A file that is written again would be built again, by whoever watches. */
async function writeIfChanged(file: string, text: string): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => undefined)
  if (before !== text) await writeFile(file, text)
}
