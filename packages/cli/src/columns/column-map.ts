import * as z from 'zod'

import { Failure } from '../failure.ts'
import type { IdentityField } from './identity.ts'
import { suggest } from './suggest.ts'

/** Which heading holds what: `{ "teknis": "Nilai Teknis", "nip": "NIP Pegawai" }`. */
export type ColumnMap = ReadonlyMap<string, string>

const shape = z.record(z.string(), z.string().trim().min(1).max(1000))

/**
 * Reads a column map. @throws Failure `map_invalid` with every problem at once: what is no JSON, no text, or no name
 * that can be mapped; `map_column_twice` for a column that is to hold two things.
 */
export function parseColumnMap(
  text: string,
  file: string,
  inputs: readonly string[],
  fields: readonly IdentityField[],
): ColumnMap {
  const names = [...new Set([...fields, ...inputs])]
  const fail = (problems: readonly string[]): never => {
    throw new Failure('map_invalid', { file, problems })
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return fail([error instanceof Error ? error.message : String(error)])
  }
  const parsed = shape.safeParse(json)
  if (!parsed.success) {
    return fail(parsed.error.issues.map((issue) => `${issue.path.join('.') || '$'}: ${issue.message}`))
  }
  const entries = Object.entries(parsed.data)
  const problems = entries
    .filter(([name]) => !names.includes(name))
    .map(([name]) => {
      const meant = suggest(name, names)
      return `"${name}" → ${meant === undefined ? names.join(', ') : `"${meant}"?`}`
    })
  if (problems.length > 0) return fail(problems)
  for (const [, heading] of entries) {
    const names = entries.filter(([, each]) => each === heading).map(([each]) => each)
    if (names.length > 1) throw new Failure('map_column_twice', { file, heading, names })
  }
  return new Map(entries)
}
