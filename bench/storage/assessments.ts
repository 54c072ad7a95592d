import { seededRandom } from '../data/random.ts'

/** A document as an agency keeps it: about 420 bytes of JSON. */
export interface Assessment {
  readonly id: string
  readonly unit: string
  readonly opened: string
  readonly status: string
  readonly employee: string
  readonly ratings: readonly { readonly step: string; readonly value: number; readonly note: string }[]
}

export const units: readonly string[] = Array.from({ length: 50 }, (_, index) => `unit-${index}`)

/** Assessments from number `from` on, the same on every machine. */
export function makeAssessments(from: number, count: number): Assessment[] {
  const random = seededRandom(from + 1)
  return Array.from({ length: count }, (_, index) => ({
    id: idOf(from + index),
    unit: random.pick(units),
    opened: `2026-${String(random.between(1, 12)).padStart(2, '0')}-${String(random.between(1, 28)).padStart(2, '0')}`,
    status: random.pick(['draft', 'rated', 'final']),
    employee: `1990010120150310${String(random.between(0, 99)).padStart(2, '0')}`,
    ratings: ['hasil', 'orientasi', 'akuntabel', 'kompeten', 'harmonis'].map((step) => ({
      step,
      value: random.between(0, 10_000) / 100,
      note: 'sesuai ekspektasi atasan',
    })),
  }))
}

/** Spread over all of them, so that neighbours in time are none in the index. */
export const idOf = (number: number): string => `a-${(Math.imul(number, 0x9e3779b1) >>> 0).toString(36)}`
