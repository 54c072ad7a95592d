import type { Reader } from './facts-of.ts'

/** The part is there for everyone; it stood in where the value itself is not. */
const standInPart = /^(?:zero|neutral|carry)-(.+)$/

/** What stood in for a value that a step lacked: never silent. A weight that was shared is the step's own to tell. */
export function standIns(stepId: string, { result, words, label, show, valueOf }: Reader): string[] {
  const { parts = {} } = result.steps.find(({ id }) => id === stepId) ?? {}
  return Object.entries(parts).flatMap(([part, value]) => {
    const [, name] = standInPart.exec(part) ?? []
    if (name === undefined || value === null || valueOf(name) !== null) return []
    return [words.stoodIn({ label: label(name), step: label(stepId), value: show(value, name) })]
  })
}
