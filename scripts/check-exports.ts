// Holds three lists of a package's entries to each other: `exports`, the files, and the table in its README.
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

process.chdir(resolve(import.meta.dirname, '..'))

interface Manifest {
  name: string
  bin?: Record<string, string>
  exports: Record<string, string | Record<string, string>>
}

/** The names in the first column of the table under "## Exports". */
function entriesInReadme(directory: string): string[] {
  const section = readFileSync(join(directory, 'README.md'), 'utf8').split(/^## Exports$/m)[1] ?? ''
  return [...section.split(/^## /m)[0]!.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name!)
}

function problemsOf(directory: string): string[] {
  const { name, bin = {}, exports } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest
  const entries = Object.entries(exports).filter(([key]) => key !== './package.json')
  const files = entries.flatMap(([, target]) => (typeof target === 'string' ? target : Object.values(target)))
  const missing = [...files, ...Object.values(bin)].filter((file) => !existsSync(join(directory, file)))

  const declared = [...entries.map(([key]) => `${name}${key.slice(1)}`), ...Object.keys(bin)]
  const documented = entriesInReadme(directory)
  return [
    ...(declared.length === 0 ? ['offers nothing: no exports and no bin'] : []),
    ...missing.map((file) => `${file} is named in package.json and does not exist`),
    ...declared
      .filter((entry) => !documented.includes(entry))
      .map((entry) => `README.md lacks \`${entry}\` under Exports`),
    ...documented
      .filter((entry) => !declared.includes(entry))
      .map((entry) => `README.md lists \`${entry}\`, which is not exported`),
  ]
}

const directories = globSync('packages/*').toSorted()
const problems = directories.flatMap((directory) => problemsOf(directory).map((problem) => `${directory}: ${problem}`))
if (directories.length === 0) problems.push('packages: there is none')
for (const problem of problems) console.error(problem)
console.log(`${directories.length} packages, ${problems.length} problems`)
if (problems.length > 0) process.exitCode = 1
