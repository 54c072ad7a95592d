import type { Reader } from './facts-of.ts'

/** What stood in for a value that a step lacked: never silent. A weight that was shared is the step's own to tell. */
export function standIns(stepId: string, { ruleSet, result, words, label, show, isHidden }: Reader): string[] {
  const { parts = {} } = result.steps.find(({ id }) => id === stepId) ?? {}
  return result.missing.flatMap(({ input, steps }) =>
    steps
      .filter(({ step, policy }) => step === stepId && policy !== 'block' && policy !== 'redistribute')
      .map(({ policy }) => {
        const part = `${policy}-${input}`
        // Only `zero` stands in for a list, and then it has nothing in it.
        const isList = ruleSet.inputs[input]?.type === 'list'
        const shown = (): string => (isList ? words.emptyList : show(parts[part] ?? null, input))
        const value = isHidden(`${stepId}:${part}`) ? words.notShown : shown()
        return words.stoodIn({ label: label(input), step: label(stepId), value })
      }),
  )
}
