import type { ExplanationNode } from './explanation.ts'
import type { Reader } from './facts-of.ts'

/** A leaf of the tree of reasons: what was given for the person. */
export function inputNode(name: string, reader: Reader): ExplanationNode {
  const isMissing = reader.result.missing.some(({ input }) => input === name)
  const value = reader.value(name)
  const status = reader.isHidden(name)
    ? 'hidden'
    : value !== '–'
      ? 'computed'
      : isMissing
        ? 'missing'
        : 'not-applicable'
  const label = reader.label(name)
  return { id: name, kind: 'input', label, value, status, sentences: [], citations: [], children: [] }
}
