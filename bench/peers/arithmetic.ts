// The sums of the job by hand, for an engine that has conditions and no arithmetic.
import { total } from '../hand/judge.ts'
import { rounded } from './json-logic-rules.ts'
import type { Numbers } from './read-numbers.ts'

const ratio = (numbers: Numbers, indicator: string): number => {
  const over = indicator === '10' || indicator === '12'
  const [target, actual] = [numbers[`t${indicator}`] as number, numbers[`a${indicator}`] as number]
  return Math.max(0, Math.min(12_000, rounded((over ? 2 * target - actual : actual) * 10_000, target)))
}

/** In thousandths. */
export function achieved(numbers: Numbers): number {
  const of = (indicator: string): number => ratio(numbers, indicator)
  return total(
    rounded(of('01') * 30 + of('02') * 25 + of('03') * 20 + of('04') * 15 + of('05') * 10, 100),
    rounded(of('06') * 4 + of('07') * 3 + of('08') * 2 + of('09'), 10),
    rounded(of('10') * 5 + of('11') * 3 + of('12') * 2, 10),
  )
}

/** In hundredths. */
export function behaviour({ b1, b2, b3, b4, b5, b6, b7 }: Numbers): number {
  const others = [b2, b3, b4, b5, b6, b7].reduce<number>((sum, each) => sum + (each as number), 0)
  return rounded((b1 as number) * 16 + others * 14, 100)
}

/** From thousandths to the score in hundredths. */
export const pointsOf = (total: number, bonus: number, penalty: number): number =>
  rounded(Math.max(0, Math.min(120_000, total + bonus - Math.min(15_000, penalty))), 10)
