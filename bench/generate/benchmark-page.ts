import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import type { Details } from '../report/details.ts'
import { benchmarkPage } from '../report/page.ts'
import { parseResults } from '../report/results.ts'

/** The page of the documentation, from what the benchmark measured last. */
export const file = 'docs/guide/benchmark.md'

const read = (name: string): unknown => JSON.parse(readFileSync(resolve(import.meta.dirname, '..', name), 'utf8'))

export const text = (): string => benchmarkPage(parseResults(read('results.json')), read('details.json') as Details)
