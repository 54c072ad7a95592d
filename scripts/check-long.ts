// Runs every long check at full size: fuzz, crash, load. `pnpm run check:long WORD` runs those whose name has WORD.
// A long check is a file `packages/NAME/long/*.long.ts` or `tests/NAME/long/*.long.ts` that exports `name` and `run()`,
// which returns the figures it measured, or throws.
import { globSync, mkdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

process.chdir(resolve(import.meta.dirname, '..'))

interface LongCheck {
  name: string
  run: () => Promise<Record<string, unknown>>
}

const word = process.argv[2] ?? ''
const files = globSync('{packages,tests}/*/long/*.long.ts').toSorted()
let passed = 0
let failed = 0

mkdirSync('reports', { recursive: true })
for (const file of files) {
  const { name, run } = (await import(pathToFileURL(file).href)) as LongCheck
  if (!name.includes(word)) continue
  console.log(`\n== ${name} (${file})`)
  const start = performance.now()
  try {
    const figures = { ...(await run()), seconds: Math.round((performance.now() - start) / 100) / 10 }
    console.log(figures)
    writeFileSync(`reports/${name}.json`, `${JSON.stringify(figures, null, 2)}\n`)
    passed++
  } catch (error) {
    console.error(error)
    failed++
  }
}
if (passed + failed === 0) console.error(`There is no long check${word && ` with "${word}" in its name`}.`)
console.log(`\n${passed} passed, ${failed} failed, 0 skipped`)
if (passed === 0 || failed > 0) process.exitCode = 1
