import type { Reader } from './facts-of.ts'

/** What stood in for a value that a step lacked: never silent. A weight that was shared is the step's own to tell. */
export function standIns(stepId: string, { result, words, label, show, isHidden }: Reader): string[] {
  const { parts = {} } = result.steps.find(({ id }) => id === stepId) ?? {}
  return result.missing.flatMap(({ input, steps }) =>
    steps
      .filter(({ step, policy }) => step === stepId && policy !== 'block' && policy !== 'redistribute')
      .map(({ policy }) => {
        const part = `${policy}-${input}`
        const value = isHidden(`${stepId}:${part}`) ? words.notShown : show(parts[part] ?? null, input)
        return words.stoodIn({ label: label(input), step: label(stepId), value })
      }),
  )
}
