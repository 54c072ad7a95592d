import type { Json } from '@sasando/core'

type Schema = Readonly<Record<string, Json>>
type Check = (value: Json, argument: Json, schema: Schema, root: Schema) => boolean

const isObject = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isArray = (value: Json): value is readonly Json[] => Array.isArray(value)
const length = (value: string): number => [...value].length

const types: Readonly<Record<string, (value: Json) => boolean>> = {
  object: isObject,
  array: isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
}

const about = () => true

/** The keywords of JSON Schema 2020-12 that our schema uses; any other one is a mistake of the judge. */
const keywords: Readonly<Record<string, Check>> = {
  $schema: about,
  $defs: about,
  title: about,
  $ref: (value, to, _, root) => {
    const name = (to as string).replace('#/$defs/', '')
    return accepts((root['$defs'] as Readonly<Record<string, Schema>>)[name] ?? {}, value, root)
  },
  anyOf: (value, each, _, root) => (each as readonly Schema[]).some((one) => accepts(one, value, root)),
  oneOf: (value, each, _, root) => (each as readonly Schema[]).filter((one) => accepts(one, value, root)).length === 1,
  allOf: (value, each, _, root) => (each as readonly Schema[]).every((one) => accepts(one, value, root)),
  type: (value, names) => [names].flat().some((name) => types[name as string]?.(value) ?? false),
  const: (value, one) => value === one,
  enum: (value, all) => (all as readonly Json[]).includes(value),
  required: (value, names) =>
    !isObject(value) || (names as readonly string[]).every((name) => Object.hasOwn(value, name)),
  properties: (value, all, _, root) =>
    !isObject(value) ||
    Object.entries(all as Readonly<Record<string, Schema>>).every(
      ([name, one]) => !Object.hasOwn(value, name) || accepts(one, value[name] ?? null, root),
    ),
  additionalProperties: (value, rest, { properties = {} }, root) =>
    !isObject(value) ||
    Object.keys(value).every(
      (name) => Object.hasOwn(properties as object, name) || accepts(rest as Schema, value[name] ?? null, root),
    ),
  propertyNames: (value, one, _, root) =>
    !isObject(value) || Object.keys(value).every((name) => accepts(one as Schema, name, root)),
  minProperties: (value, least) => !isObject(value) || Object.keys(value).length >= Number(least),
  items: (value, one, { prefixItems = [] }, root) =>
    !isArray(value) ||
    value.slice((prefixItems as readonly Json[]).length).every((each) => accepts(one as Schema, each, root)),
  prefixItems: (value, each, _, root) =>
    !isArray(value) ||
    (each as readonly Schema[]).every(
      (one, index) => index >= value.length || accepts(one, value[index] ?? null, root),
    ),
  minItems: (value, least) => !isArray(value) || value.length >= Number(least),
  maxItems: (value, most) => !isArray(value) || value.length <= Number(most),
  minLength: (value, least) => typeof value !== 'string' || length(value) >= Number(least),
  maxLength: (value, most) => typeof value !== 'string' || length(value) <= Number(most),
  pattern: (value, form) => typeof value !== 'string' || new RegExp(form as string, 'u').test(value),
  minimum: (value, least) => typeof value !== 'number' || value >= Number(least),
  maximum: (value, most) => typeof value !== 'number' || value <= Number(most),
}

/** Whether a JSON Schema accepts a value, by the letter of the specification and not by the library that wrote it. */
export function accepts(schema: Schema | boolean, value: Json, root: Schema = schema as Schema): boolean {
  if (typeof schema === 'boolean') return schema
  return Object.entries(schema).every(([keyword, argument]) => {
    const check = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
    if (!check) throw new TypeError(`the judge does not know the keyword "${keyword}"`)
    return check(value, argument, schema, root)
  })
}
