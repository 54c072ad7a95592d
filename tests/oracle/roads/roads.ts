import { compile, type Plan, type RuleSet, type ScoredColumns, type Scorer, generatedRoad } from '@sasando/core'

import { fromColumns } from './from-columns.ts'
import type { Answer, Road } from './road.ts'
import { seenInColumns, toColumns } from './to-columns.ts'

/** How a scorer is made. */
type Make = (ruleSet: RuleSet) => Scorer

/** Compiles a rule set once for all roads that it serves. */
function once(make: Make): Make {
  const made = new WeakMap<RuleSet, Scorer>()
  return (ruleSet) => {
    const scorer = made.get(ruleSet) ?? make(ruleSet)
    made.set(ruleSet, scorer)
    return scorer
  }
}
const plain = once((ruleSet) => compile(ruleSet))
const generated = once((ruleSet) => compile(ruleSet, { road: generatedRoad }))

/** The reference road, with the whole trace. */
const reference: Road = {
  name: 'reference',
  prepare(ruleSet) {
    const scorer = plain(ruleSet)
    return (records) => records.map((record) => ({ result: scorer.score(record) }))
  },
}

/** One record after the other, the outcome alone. */
const outcomes = (name: string, make: Make): Road => ({
  name: `${name}, outcomes`,
  prepare(ruleSet) {
    const scorer = make(ruleSet)
    return (records) => [...scorer.scoreMany(records)].map((flat) => ({ flat }))
  },
})

/** Records in, columns out. */
const rows = (name: string, make: Make): Road => ({
  name: `${name}, rows`,
  prepare(ruleSet) {
    const scorer = make(ruleSet)
    return (records) => answersOf(scorer.plan, scorer.scoreRows(records), false)
  },
})

/** Columns in and out; with the tape, every step of the trace too. */
const columns = (name: string, make: Make, tape: boolean): Road => ({
  name: `${name}, ${tape ? 'tape' : 'columns'}`,
  sees: seenInColumns,
  prepare(ruleSet) {
    const scorer = make(ruleSet)
    return (records) => answersOf(scorer.plan, scorer.scoreColumns(toColumns(ruleSet, records), { tape }), tape)
  },
})

const answersOf = (plan: Plan, scored: ScoredColumns, hasTape: boolean): readonly Answer[] =>
  Array.from({ length: scored.length }, (_, index) => ({
    flat: fromColumns(plan, scored, index),
    ...(hasTape ? { result: scored.result(index) } : {}),
  }))

/** Every road that there is. The judge, the vectors and the long checks run over this list. */
export const roads: readonly Road[] = [
  reference,
  outcomes('reference', plain),
  outcomes('generated', generated),
  rows('generated', generated),
  columns('generated', generated, false),
  columns('generated', generated, true),
  rows('vector', plain),
  columns('vector', plain, false),
  columns('vector', plain, true),
]
