// Writes the committed files that are generated; with `--check`, only says which are out of date.
// A generator is a file `packages/NAME/generate/*.ts` or `bench/generate/*.ts` that exports `file` (a path from the repository's root)
// and `text()`, what should stand in it.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

process.chdir(resolve(import.meta.dirname, '..'))

interface Generator {
  file: string
  text: () => string | Promise<string>
}

const isCheck = process.argv.includes('--check')
const generators = globSync(['{packages,examples}/*/generate/*.ts', 'bench/generate/*.ts'])
  .filter((path) => !path.endsWith('.d.ts'))
  .toSorted()
if (generators.length === 0) {
  console.error('There is no generator: packages/*/generate/*.ts')
  process.exitCode = 1
}
for (const path of generators) {
  const { file, text } = (await import(pathToFileURL(path).href)) as Generator
  const wanted = await text()
  const isCurrent = existsSync(file) && readFileSync(file, 'utf8') === wanted
  if (!isCurrent && !isCheck) writeFileSync(file, wanted)
  console.log(`${file}: ${isCurrent ? 'up to date' : isCheck ? 'OUT OF DATE, run `pnpm run generate`' : 'written'}`)
  if (!isCurrent && isCheck) process.exitCode = 1
}
