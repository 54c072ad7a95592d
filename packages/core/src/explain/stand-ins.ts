import type { Reader } from './facts-of.ts'

/** What stood in for a value that a step lacked: never silent. A weight that was shared is the step's own to tell. */
export function standIns(stepId: string, { result, words, label, show }: Reader): string[] {
  const { parts = {} } = result.steps.find(({ id }) => id === stepId) ?? {}
  return result.missing.flatMap(({ input, steps }) =>
    steps
      .filter(({ step, policy }) => step === stepId && policy !== 'block' && policy !== 'redistribute')
      .map(({ policy }) => {
        const value = show(parts[`${policy}-${input}`] ?? null, input)
        return words.stoodIn({ label: label(input), step: label(stepId), value })
      }),
  )
}
