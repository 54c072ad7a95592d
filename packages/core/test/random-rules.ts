import { safeCompile, type RuleSet, type Scorer } from '@sasando/core'
import fc from 'fast-check'

import { ruleSetText } from './rule-set-text.ts'

/** What a random rule set is built from: each choice takes the next number, so that a failure shrinks. */
export type Tape = readonly number[]
export const tape = fc.array(fc.nat({ max: 997 }), { minLength: 30, maxLength: 30 })

export interface RandomOptions {
  /** What an input of this place may say besides its type. */
  readonly about?: (index: number, take: (options: readonly unknown[]) => unknown) => object
  readonly inputs?: number
  /** The largest value of a number. */
  readonly most?: number
}

const levels = ['rendah', 'sedang', 'tinggi']

/** A small rule set of all kinds that need no list, over inputs whose values can all be tried. */
export function randomScorer(choices: Tape, { about = () => ({}), inputs = 3, most = 6 }: RandomOptions = {}): Scorer {
  let at = 0
  const take = <T>(options: readonly T[]): T => options[(choices[at++ % choices.length] ?? 0) % options.length] as T
  const types = [
    { type: 'integer', range: [0, most] },
    { type: 'integer', range: [0, most] },
    { type: 'level', scale: 'mutu' },
    { type: 'boolean' },
  ]
  const declared = Array.from({ length: inputs }, (_, index) => {
    const type = index === 0 ? types[0] : take(types)
    return { name: `i${index}`, kind: type?.type, input: { ...type, ...about(index, take) } }
  })
  const named = (type: string): string[] => declared.flatMap(({ name, kind }) => (kind === type ? [name] : []))
  const [numbers, levelNames, booleans] = [named('integer'), named('level'), named('boolean')]
  const number = (): object => ({ var: take(numbers) })
  const condition = (): object =>
    booleans.length > 0 && take([true, false])
      ? { var: take(booleans) }
      : { [take(['>=', '<', '==', '>'])]: [number(), take([1, 2, 3, 4])] }
  const steps: object[] = []
  for (let index = 0; index < 2; index++) {
    const [a, b] = [number(), number()]
    const logic = take([
      { '+': [a, b] },
      { '-': [a, b] },
      { '*': [a, take([2, 3])] },
      { min: [a, { '+': [b, 2] }] },
      { max: [a, b] },
      { if: [condition(), a, b] },
      { if: [condition(), { '+': [a, 1] }, a] },
      { '*': [a, b] },
    ])
    steps.push({ id: `n${index}`, kind: 'logic', logic })
    numbers.push(`n${index}`)
  }
  const [x, y] = [take(numbers), take(numbers)]
  if (x !== y && take([true, false])) {
    const of = [
      { step: x, weight: '1/3' },
      { step: y, weight: '2/3' },
    ]
    steps.push({ id: 'w', kind: 'weighted', of, round: { digits: take([0, 1]) } })
    numbers.push('w')
  }
  const from = take([1, 2, 3])
  const bands = [{ level: 'rendah' }, { level: 'sedang', from }, { level: 'tinggi', above: from + take([1, 3]) }]
  steps.push({ id: 'nilai', kind: 'logic', logic: { '+': [{ var: take(numbers.slice(-2)) }, 0] } })
  steps.push({ id: 'band', kind: 'bands', of: 'nilai', scale: 'mutu', bands })
  const cell = (): string => take(levels)
  if (levelNames.length > 0 && take([true, false])) {
    const cells = take([
      [
        ['rendah', 'rendah', 'sedang'],
        ['rendah', 'sedang', 'tinggi'],
        ['sedang', 'tinggi', 'tinggi'],
      ],
      [0, 1, 2].map(() => [0, 1, 2].map(cell)),
    ])
    steps.push({ id: 'm', kind: 'matrix', rows: 'band', columns: take(levelNames), scale: 'mutu', cells })
  }
  const last = (steps.at(-1) as { id: string }).id
  if (take([true, true, false])) {
    const rules = [{ when: condition(), [take(['atMost', 'atMost', 'atLeast'])]: cell() }]
    if (take([true, false])) rules.push({ when: condition(), atMost: cell() } as never)
    steps.push({ id: 'g', kind: 'gate', of: last, rules })
  }
  const text = ruleSetText({
    inputs: Object.fromEntries(declared.map(({ name, input }) => [name, input])),
    scales: { mutu: { levels } },
    steps,
    outcome: { level: (steps.at(-1) as { id: string }).id, score: 'nilai' },
  })
  const ruleSet = JSON.parse(text) as RuleSet
  const { scorer, issues } = safeCompile(ruleSet)
  if (!scorer) throw new Error(`${text}\n${JSON.stringify(issues)}`)
  return scorer
}

/** Every value that a scalar input of these rule sets can have, lowest first. */
export function valuesOf(input: RuleSet['inputs'][string]): readonly unknown[] {
  if (input.type === 'boolean') return [false, true]
  if (input.type === 'level') return levels
  if (input.type !== 'integer') throw new Error(input.type)
  return Array.from({ length: Number(input.range[1]) + 1 }, (_, n) => n)
}

/** Every record of a rule set. */
export function everyRecord({ inputs }: RuleSet): Record<string, unknown>[] {
  return Object.entries(inputs).reduce<Record<string, unknown>[]>(
    (records, [name, input]) =>
      records.flatMap((record) => valuesOf(input).map((value) => ({ ...record, [name]: value }))),
    [{}],
  )
}
