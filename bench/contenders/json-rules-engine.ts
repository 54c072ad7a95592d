import { Engine, type Almanac, type RuleProperties } from 'json-rules-engine'

import type { ObjectsContender } from '../contender.ts'
import type { Outcome } from '../job/outcome.ts'
import { aroundAsyncEngine } from '../peers/around-engine.ts'
import { emptyNumbers, type Numbers } from '../peers/read-numbers.ts'
import { achieved, behaviour, pointsOf } from '../peers/arithmetic.ts'

type Condition = { readonly fact: string; readonly operator: string; readonly value: number | boolean }

const atLeast = (fact: string, value: number): Condition => ({ fact, operator: 'greaterThanInclusive', value })
const below = (fact: string, value: number): Condition => ({ fact, operator: 'lessThan', value })
const equals = (fact: string, value: number | boolean): Condition => ({ fact, operator: 'equal', value })

/** Its amount becomes a fact that the points are computed from: rules chained by priority, as the manual says. */
const amount = (
  name: 'bonus' | 'lateness' | 'measures',
  value: number,
  all: RuleProperties['conditions'],
): RuleProperties => ({
  conditions: all,
  event: { type: name },
  priority: 2,
  onSuccess: (_event, almanac) => void almanac.addFact(name, value),
})

const level = (type: 'category' | 'predicate', value: string, ...all: Condition[]): RuleProperties => ({
  conditions: { all },
  event: { type, params: { value } },
})

const highResult = [atLeast('points', 10_501)]
const middleResult = [atLeast('points', 9000), below('points', 10_501)]
const lowResult = [below('points', 9000)]
const highConduct = [atLeast('behaviour', 9000)]
const middleConduct = [atLeast('behaviour', 7000), below('behaviour', 9000)]
const lowConduct = [below('behaviour', 7000)]

const rules: readonly RuleProperties[] = [
  amount('bonus', 5000, { all: [atLeast('achieved', 100_000), atLeast('innovation', 2)] }),
  amount('bonus', 2500, {
    all: [
      atLeast('achieved', 90_000),
      equals('serves', true),
      { any: [below('achieved', 100_000), below('innovation', 2)] },
    ],
  }),
  amount('lateness', 2250, { all: [atLeast('late', 76)] }),
  amount('measures', 10_000, { all: [equals('measure', 3)] }),
  amount('measures', 5000, { all: [equals('measure', 2)] }),
  level('category', 'sangat-baik', atLeast('points', 11_000)),
  level('category', 'baik', atLeast('points', 9000), below('points', 11_000)),
  level('category', 'cukup', atLeast('points', 7000), below('points', 9000)),
  level('category', 'kurang', atLeast('points', 5000), below('points', 7000)),
  level('category', 'sangat-kurang', below('points', 5000)),
  level('predicate', 'sangat-baik', ...highResult, ...highConduct),
  level('predicate', 'baik', ...highResult, ...middleConduct),
  level('predicate', 'kurang', ...highResult, ...lowConduct),
  level('predicate', 'baik', ...middleResult, ...highConduct),
  level('predicate', 'baik', ...middleResult, ...middleConduct),
  level('predicate', 'kurang', ...middleResult, ...lowConduct),
  level('predicate', 'butuh-perbaikan', ...lowResult, ...highConduct),
  level('predicate', 'butuh-perbaikan', ...lowResult, ...middleConduct),
  level('predicate', 'sangat-kurang', ...lowResult, ...lowConduct),
]

async function points(_parameters: unknown, almanac: Almanac): Promise<number> {
  const [total, bonus, absent, lateness, measures] = await Promise.all(
    ['achieved', 'bonus', 'absent', 'lateness', 'measures'].map((name) => almanac.factValue<number>(name)),
  )
  return pointsOf(total!, bonus!, absent! * 1500 + lateness! + measures!)
}

/** `engine.run` of nineteen rules. It has no arithmetic, so that is done by hand, in facts. Its results, with every condition, are always there. */
export const contender: ObjectsContender = {
  form: 'objects',
  records: 500,
  alwaysTraces: true,
  prepare() {
    const engine = new Engine([...rules])
    for (const name of ['bonus', 'lateness', 'measures']) engine.addFact(name, 0)
    engine.addFact('points', points)
    return aroundAsyncEngine(emptyNumbers(), 1, async (numbers) => outcomeOf(engine, numbers))
  },
}

async function outcomeOf(engine: Engine, numbers: Numbers): Promise<Outcome> {
  const { absent, late, measure, innovation, serves } = numbers
  const facts = {
    absent,
    late,
    measure,
    innovation,
    serves,
    achieved: achieved(numbers),
    behaviour: behaviour(numbers),
  }
  const { events, almanac } = await engine.run(facts)
  const levelOf = (type: string): string => events.find((event) => event.type === type)?.params?.['value'] as string
  return {
    status: 'complete',
    score: (await almanac.factValue<number>('points')) / 100,
    category: levelOf('category'),
    predicate: levelOf('predicate'),
  }
}
