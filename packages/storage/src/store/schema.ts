import type { DocumentProblem } from '../errors/error-data.ts'
import { droppedMember } from './dropped-member.ts'

/**
 * What a schema must give: the interface of Standard Schema 1, which Zod, Valibot and ArkType have. It answers at once;
 * a schema that answers later is refused.
 */
export interface Schema<Value> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => SchemaResult<Value> | Promise<SchemaResult<Value>>
    readonly types?: { readonly input: unknown; readonly output: Value } | undefined
  }
}

export type SchemaResult<Value> =
  | { readonly value: Value; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] }

export interface SchemaIssue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
}

/** The value that a schema makes of another, or what is wrong with it. What it would drop without a word is wrong, too. */
export function parseBy<Value>(schema: Schema<Value>, value: unknown): SchemaResult<Value> {
  const result = schema['~standard'].validate(value)
  if (result instanceof Promise) throw new TypeError('The schema of a collection must answer at once.')
  if (result.issues) return result
  const dropped = droppedMember(value, result.value)
  if (dropped === undefined) return result
  const { path, member } = dropped
  const issue = { message: 'the schema drops it', path, code: 'unrecognized_keys', keys: [member] }
  return { issues: [issue] }
}

/** What is wrong, as facts where the schema gives them: Zod does. */
export function problemOf(issue: SchemaIssue): DocumentProblem {
  const { code, expected, keys } = issue as { code?: unknown; expected?: unknown; keys?: unknown }
  const path = pathText(issue)
  if (code === 'unrecognized_keys' && Array.isArray(keys))
    return { path, reason: 'unknown-members', members: keys.slice(0, 10).map(String) }
  if (code === 'invalid_type' && typeof expected === 'string') return { path, reason: 'type', expected }
  return { path, reason: 'other', message: issue.message }
}

/** `values[2].on` */
const pathText = ({ path = [] }: SchemaIssue): string =>
  path
    .map((part) => (typeof part === 'object' ? part.key : part))
    .map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at === 0 ? '' : '.'}${String(key)}`))
    .join('')
