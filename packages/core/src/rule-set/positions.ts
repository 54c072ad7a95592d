import type { Issue } from '../issues/issue.ts'
import type { JsonDocument } from '../text/parse-json.ts'

// Beside the rule set and not in it: a parsed rule set is its JSON and nothing else.
const documents = new WeakMap<object, JsonDocument>()

/** Remembers the text that a rule set was parsed from, for as long as the rule set lives. */
export function rememberDocument(ruleSet: object, document: JsonDocument): void {
  documents.set(ruleSet, document)
}

/** The issue with its line and column, where the rule set was parsed from a text. */
export function withPosition<I extends Issue>(ruleSet: object, found: I): I {
  const document = documents.get(ruleSet)
  return document && found.line === undefined ? { ...found, ...document.locate(found.path) } : found
}
