import type { Need } from '../locales/words.ts'
import type { MissingInput } from '../scoring/result.ts'
import type { Reader } from './facts-of.ts'

/** What is missing, as sentences name it: nobody fills in a step, so one without a value is not known yet. */
export function needOf({ input, reason }: MissingInput, { ruleSet, label }: Reader): Need {
  const isStep = !Object.hasOwn(ruleSet.inputs, input)
  return { label: label(input), reason: isStep && reason === 'absent' ? 'unknown' : reason }
}
