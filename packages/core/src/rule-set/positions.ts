import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { JsonDocument, Position } from '../text/parse-json.ts'

// Beside the rule set and not in it: a parsed rule set is its JSON and nothing else.
const documents = new WeakMap<object, JsonDocument>()

/** Remembers the text that a rule set was parsed from, for as long as the rule set lives. */
export function rememberDocument(ruleSet: object, document: JsonDocument): void {
  documents.set(ruleSet, document)
}

/**
 * Where a path of the rule set stands in the text that it was parsed from; nothing where there was none. What only its
 * parent has stands at what the derived rule set says about it.
 */
export function placeOf(ruleSet: Placed, path: Path): Partial<Position> {
  const document = documents.get(ruleSet)
  if (!document) return {}
  return document.locate(isOfParent(ruleSet, path, document) ? causeOf(ruleSet, path, document.value) : path)
}

/** The issue with its line and column, where the rule set was parsed from a text. */
export function withPosition<I extends Issue>(ruleSet: Placed, found: I): I {
  if (found.line !== undefined) return found
  const document = documents.get(ruleSet)
  const { derivedFrom } = ruleSet
  const parent = derivedFrom &&
    document &&
    isOfParent(ruleSet, found.path, document) && { parent: { id: derivedFrom.id, version: derivedFrom.version } }
  return { ...found, ...placeOf(ruleSet, found.path), ...parent }
}

const isOfParent = ({ derivedFrom }: Placed, [part]: Path, { value }: JsonDocument): boolean =>
  derivedFrom !== undefined && part !== undefined && !has(value, part)

interface Placed {
  readonly derivedFrom?: { readonly id: string; readonly version: string } | undefined
  readonly settings?: object | undefined
}

/** What a derived rule set says that may be why something in its parent is wrong: a setting that is named there. */
function causeOf(ruleSet: Placed, [part = '', name = '']: Path, written: unknown): Path {
  const own = Object.keys(valueIn(written, 'settings') ?? {})
  const named = settingsIn(valueIn(valueIn(ruleSet, part), name))
  const setting = own.find((each) => named.includes(each)) ?? (own.length === 1 ? own[0] : undefined)
  if (setting !== undefined) return ['settings', setting]
  return own.length > 0 ? ['settings'] : ['derivedFrom']
}

const has = (value: unknown, key: string | number): boolean =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)

const valueIn = (value: unknown, key: string | number): unknown =>
  has(value, key) ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined

/** The settings that a part of a rule set names. */
function settingsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const name = valueIn(value, 'setting')
  return typeof name === 'string' ? [name] : Object.values(value).flatMap(settingsIn)
}

/** Whether the rule set is as it was parsed, so that its form has been checked. */
export const isParsed = (ruleSet: object): boolean => documents.has(ruleSet)
