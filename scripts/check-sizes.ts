// Size ceilings: what a user's page pays, minified and gzipped, for what it imports.
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

process.chdir(resolve(import.meta.dirname, '..'))

/** One ceiling. The reason says why the number is what it is, so that whoever raises it has to answer it. */
interface Ceiling {
  name: string
  /** Code as a user writes it; bundled from `dist`, so that only what it reaches is counted. */
  code: string
  /** The folder whose dependencies the code sees. */
  from: string
  kilobytes: number
  reason: string
}

const ceilings: Ceiling[] = [
  {
    name: 'core, all of it',
    code: `export * from '@sasando/core'`,
    from: 'packages/elements',
    kilobytes: 152,
    reason:
      'everything at once, with the schema writer (9), both languages (11), zod/mini and json-logic-js (10), generated code, cut where it is long, and loops over columns (18), what-if, impact, receipts, redaction, proofs and mutations (17), plugins and what contains them (10), upgrades of derived rule sets (2), words for units and for the tables of rows (1), options that are checked, keys that look alike and the place of what a derived rule set makes wrong (1), entries of a list one by one, numbers and days as people write them (2); a server loads it, pages load parts; the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'run: a compiled plan',
    code: `export { createRunner } from '@sasando/core/run'`,
    from: 'packages/elements',
    kilobytes: 8,
    reason: 'what a page loads that only scores: json-logic-js (2), the reader of records, the result',
  },
  {
    name: 'a page where rule sets are written',
    code: `export { parseRuleSet, compile, lint, explain } from '@sasando/core'`,
    from: 'packages/elements',
    kilobytes: 96.8,
    reason:
      'twelve kinds with their schemas, lowering and reasons (13), proofs on every day and fixes that were tried (15), zod/mini (9), English for errors and both languages for reasons (9), loops over columns (7), the compiler and its types (17), keys that look alike, moves that are found once, the place of what a derived rule set makes wrong (1), entries of a list one by one, numbers and days as people write them (2), parsing and scoring; how far it is from 35, and why: docs/decisions/0019; the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'storage in the browser',
    code: `export * from '@sasando/storage-indexeddb'`,
    from: 'examples/offline-form',
    kilobytes: 11.5,
    reason:
      'what every adapter shares (6.6: checks, canonical JSON and SHA-256 for cursors, errors in both languages), the adapter itself (2.7) and idb (1.4); the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'storage in the browser, with the outbox',
    code: `export * from '@sasando/storage-indexeddb'; export * from '@sasando/storage/sync'`,
    from: 'examples/offline-form',
    kilobytes: 18.2,
    reason:
      'a phone form without a network: the outbox, merging and conflicts come to 5; carrying over what a copy of the past has kept, and what is too large, to 1.6; the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'the log of a storage',
    code: `export * from '@sasando/storage/audit'`,
    from: 'packages/storage-http',
    kilobytes: 15.6,
    reason:
      'the chain, its verification and sentences of both languages (6), hashes and HMAC (3), canonical JSON, what every adapter shares; pages that keep no log load none of it; the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'the records of an appraisal',
    code: `export { records, keepPeople, newId } from '@sasando/storage/records'`,
    from: 'packages/storage-http',
    kilobytes: 16.6,
    reason:
      'zod/mini (9), thirteen schemas with their rules; verifyResult brings the compiler, and is left out where it is not used; the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'storage on a server',
    code: `export { httpStorage } from '@sasando/storage-http'`,
    from: 'packages/storage-http',
    kilobytes: 20.2,
    reason:
      'zod/mini, by which no answer is taken on trust (9), fingerprints of cursors (2), checks before anything is sent; the order of keys that was seen last is kept, by which canonical JSON takes half of the time (0.4)',
  },
  {
    name: 'elements, one script-tag file',
    code: `import './dist/sasando.min.js'`,
    from: 'packages/elements',
    kilobytes: 60,
    reason: 'core with Lit (6) and every element; under a second on 3G',
  },
  {
    name: 'scorecard alone',
    code: `import '@sasando/elements/scorecard/define'`,
    from: 'packages/elements',
    kilobytes: 36.3,
    reason:
      'an agency page that shows one score card must not pay for the other elements, nor for the messages about rule sets (5); words for steps of plugins are there, their containment comes with them; which branch of a choice counted is found by exact comparison (2), so that nobody reads the others; entries of a credit are told one by one, with what each is worth, its rounding and the sum (1.3), numbers and days as people write them, and nothing twice (0.5)',
  },
]

async function sizeOf({ code, from }: Ceiling): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: from },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome106',
    conditions: ['production'],
    write: false,
    logLevel: 'error',
  })
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).byteLength / 1000
}

if (!existsSync('packages/core/dist')) {
  console.error('packages/core has no dist: run `pnpm run build` first.')
  process.exit(1)
}
for (const ceiling of ceilings) {
  const size = await sizeOf(ceiling)
  const isOver = size > ceiling.kilobytes
  console.log(`${ceiling.name}: ${size.toFixed(1)} of ${ceiling.kilobytes} kB (${ceiling.reason})`)
  // An empty bundle has been shaken away whole: the ceiling would hold nothing.
  if (size < 0.1) console.error(`${ceiling.name}: nothing was measured`)
  if (isOver) console.error(`${ceiling.name}: ${(size - ceiling.kilobytes).toFixed(1)} kB over its ceiling`)
  if (isOver || size < 0.1) process.exitCode = 1
}
