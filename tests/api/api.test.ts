import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const condition = '@sasando/source'

interface Entry {
  /** As a user imports it: `@sasando/core`. */
  name: string
  source: string
}

const entries: Entry[] = globSync('packages/*/package.json', { cwd: root })
  .toSorted()
  .flatMap((file) => {
    const { name, exports } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      name: string
      exports: Record<string, Record<string, string> | string>
    }
    return Object.entries(exports).flatMap(([key, target]) =>
      typeof target !== 'string' && target[condition] !== undefined
        ? { name: `${name}${key.slice(1)}`, source: join(root, file, '..', target[condition]) }
        : [],
    )
  })

const program = ts.createProgram(
  entries.map(({ source }) => source),
  {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    customConditions: [condition],
    allowImportingTsExtensions: true,
    resolveJsonModule: true,
    noEmit: true,
  },
)
const checker = program.getTypeChecker()

/** The names that a module exports, types as well, one a line in the order of the alphabet. */
function exportedNames(source: string): string {
  const file = program.getSourceFile(source)
  const module = file && checker.getSymbolAtLocation(file)
  if (module === undefined) throw new Error(`${source} is no module.`)
  const names = checker.getExportsOfModule(module).map((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return `${target.flags & ts.SymbolFlags.Value ? 'value' : 'type '} ${symbol.name}\n`
  })
  return names.toSorted((a, b) => (a.slice(6) < b.slice(6) ? -1 : 1)).join('')
}

// A name that appears or goes is a decision, with a changeset: `vitest run --project node tests/api -u` accepts it.
describe('the public names', () => {
  it.each(entries)('of $name', async ({ name, source }) => {
    const file = `names/${name.replace('@sasando/', '').replaceAll('/', '-')}.txt`
    await expect(exportedNames(source)).toMatchFileSnapshot(file)
  })
})
