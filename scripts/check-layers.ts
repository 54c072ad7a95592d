// Holds imports to the directions of layers.ts. With a folder as argument, looks at the tree there.
import { globSync } from 'node:fs'
import { resolve } from 'node:path'

import { cruise, type ICruiseResult } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

import { forbidden, options } from './layers.ts'

process.chdir(resolve(process.argv[2] ?? resolve(import.meta.dirname, '..')))

const packages = globSync('packages/*/src').toSorted()
const { output } = await cruise(
  ['packages'],
  { ...options, ruleSet: { forbidden }, validate: true },
  {},
  { tsConfig: extractTSConfig('tsconfig.base.json') },
)
const { modules, summary } = output as ICruiseResult

// A cruiser that understands no TypeScript finds no module, no violation, and says all is well.
const unread = packages.filter((directory) => !modules.some(({ source }) => source.startsWith(`${directory}/`)))
if (packages.length === 0) unread.push('packages/*/src')

for (const directory of unread) console.error(`${directory}: no module was read`)
for (const { rule, from, to, cycle } of summary.violations)
  console.error(`${rule.name}: ${from} -> ${cycle ? cycle.map(({ name }) => name).join(' -> ') : to}`)
console.log(`${modules.length} modules in ${packages.length} packages, ${summary.violations.length} violations`)
if (unread.length + summary.violations.length > 0) process.exitCode = 1
