import type * as z from 'zod/mini'

import { issue, type FormName, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { suggestion } from '../issues/suggest.ts'
import type { Json } from '../text/canonical-json.ts'
import { typeOf } from '../text/type-of.ts'

type SchemaIssue = z.core.$ZodIssue

/** What a schema found, in our own codes, with paths from the root. */
export function issuesOf(error: z.core.$ZodError, input: Json, base: Path = []): Issue[] {
  return error.issues.flatMap((each) => translate(each, valueAt(input, each.path), [...base, ...(each.path as Path)]))
}

function translate(found: SchemaIssue, value: Json | undefined, path: Path): Issue[] {
  // Our schemas put the name of the form where a message would stand.
  if (found.message.startsWith('form:') && value !== undefined)
    return [issue('wrong_form', path, { form: found.message.slice('form:'.length) as FormName, received: show(value) })]
  if (value === undefined && found.code !== 'unrecognized_keys')
    return [issue('missing_key', path.slice(0, -1), { key: String(path.at(-1)) })]
  switch (found.code) {
    case 'invalid_type':
      return [issue('wrong_type', path, { expected: found.expected, received: typeOf(value) })]
    case 'unrecognized_keys':
      return found.keys.map((key) => issue('unknown_key', [...path, key], { key }))
    case 'invalid_value':
      return [
        issue('not_one_of', path, {
          received: show(value),
          allowed: found.values.map(String),
          ...suggestion(show(value), found.values.map(String)),
        }),
      ]
    case 'too_small':
      return [issue('wrong_size', path, { atLeast: Number(found.minimum), of: sizeOf(found.origin) })]
    case 'too_big':
      return [issue('wrong_size', path, { atMost: Number(found.maximum), of: sizeOf(found.origin) })]
    case 'invalid_union':
      return union(found, value, path)
    case 'invalid_key':
      return [issue('wrong_form', path, { form: 'id', received: String(path.at(-1)) })]
    default:
      return [issue('wrong_type', path, { expected: found.code, received: typeOf(value) })]
  }
}

/** Of the alternatives, the one that came nearest: the fewest problems, and those deepest inside. */
function union(found: Extract<SchemaIssue, { code: 'invalid_union' }>, value: Json | undefined, path: Path): Issue[] {
  if ('discriminator' in found && typeof found.discriminator === 'string') {
    const given =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as Readonly<Record<string, Json>>)[found.discriminator]
        : value
    const options = 'options' in found && Array.isArray(found.options) ? found.options.map(String) : []
    return [issue('not_one_of', path, { received: show(given), allowed: options, ...suggestion(show(given), options) })]
  }
  const [best] = found.errors
    .filter((each) => !each.some((one) => one.code === 'invalid_type' && one.path.length === 0))
    .sort((a, b) => a.length - b.length)
  if (!best) return [issue('wrong_type', path, { expected: 'value', received: typeOf(value) })]
  return best.flatMap((each) => translate(each, valueAt(value ?? null, each.path), [...path, ...(each.path as Path)]))
}

function valueAt(root: Json, path: readonly PropertyKey[]): Json | undefined {
  let value: Json | undefined = root
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
    value = (value as Readonly<Record<PropertyKey, Json>>)[part]
  }
  return value
}

const show = (value: Json | undefined): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, 80)
const sizeOf = (origin: string): 'items' | 'characters' | 'number' =>
  origin === 'string' ? 'characters' : origin === 'array' ? 'items' : 'number'
