import { roundQuotient, type Result } from '@sasando/core'

/** The text of a step or outcome of a result; of a number, to as many digits as `expected` has, halves up. */
export function shown(result: Result, name: string, expected: string | null): string | null | undefined {
  const value = name in result.outcome ? result.outcome[name] : result.steps.find(({ id }) => id === name)?.value
  if (value === undefined && !result.steps.some(({ id }) => id === name)) return undefined
  if (!value) return null
  const digits = /^-?\d+(?:\.(\d+))?$/.exec(expected ?? '')?.[1]?.length ?? 0
  return value.type === 'number' && expected !== null ? rounded(value.text, digits) : value.text
}

/** @param text - a decimal or a fraction, as results write numbers */
function rounded(text: string, digits: number): string {
  const [above = '', below = '1'] = text.split('/')
  const [whole = '', fraction = ''] = above.split('.')
  const units = roundQuotient(Number(whole + fraction), Number(below) * 10 ** fraction.length, digits, 'half-up')
  return (units / 10 ** digits).toFixed(digits)
}
