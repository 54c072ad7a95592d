import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { JsonDocument, Position } from '../text/parse-json.ts'

// Beside the rule set and not in it: a parsed rule set is its JSON and nothing else.
const documents = new WeakMap<object, JsonDocument>()

/** Remembers the text that a rule set was parsed from, for as long as the rule set lives. */
export function rememberDocument(ruleSet: object, document: JsonDocument): void {
  documents.set(ruleSet, document)
}

/** Where a path of the rule set stands in the text that it was parsed from; nothing where there was none. */
export const placeOf = (ruleSet: object, path: Path): Partial<Position> => documents.get(ruleSet)?.locate(path) ?? {}

/** The issue with its line and column, where the rule set was parsed from a text. */
export const withPosition = <I extends Issue>(ruleSet: object, found: I): I =>
  found.line === undefined ? { ...found, ...placeOf(ruleSet, found.path) } : found

/** Whether the rule set is as it was parsed, so that its form has been checked. */
export const isParsed = (ruleSet: object): boolean => documents.has(ruleSet)
