// What the tests read from disk: the package's own files, and the shared domain papers where they stand beside the
// repository.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const packageRoot = resolve(import.meta.dirname, '..')
const domainPapers = resolve(packageRoot, '../../../shared/domain')

/** A case of `cases/ID.json`: a record, and what comes of it. */
export interface WorkedCase {
  readonly id: string
  readonly given: Readonly<Record<string, unknown>>
  /** By step or outcome; `null` is no value. A number has the digits to which it holds, halves up. */
  readonly expect: Readonly<Record<string, string | null>>
  /** Values of settings, where they are not the rule set's own. */
  readonly settings?: Readonly<Record<string, string | number | boolean>>
  readonly source: string
  readonly evidence: 'law' | 'published' | 'computed' | 'code' | 'memory' | 'made-up'
  readonly note?: string
}

export const readText = (file: string): string => readFileSync(resolve(packageRoot, file), 'utf8')
export const readJson = (file: string): unknown => JSON.parse(readText(file))
export const readRules = (id: string): string => readText(`rules/${id}.json`)
export const readCases = (id: string): readonly WorkedCase[] => readJson(`cases/${id}.json`) as WorkedCase[]
export const isInPackage = (file: string): boolean => existsSync(resolve(packageRoot, file))

/**
 * A file of the shared domain papers; `undefined` in a checkout that stands alone. What the tests need of it is in this
 * repository; where the papers are, they are compared, and where not, tests are skipped with `noDomainPaper`.
 */
export function readDomainPaper(file: string): string | undefined {
  const path = resolve(domainPapers, file)
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}

/** Says why a test is skipped; also on the terminal, where reporters leave the reason out. */
export function noDomainPaper(file: string): string {
  const note = `NOT COMPARED: ${file} of the shared domain papers is not at ${domainPapers}`
  console.warn(note)
  return note
}
