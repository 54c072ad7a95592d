import { LogicEngine } from 'json-logic-engine'

import type { ObjectsContender } from '../contender.ts'
import { aroundEngine } from '../peers/around-engine.ts'
import { rounded, roundedName, rules, type Rule } from '../peers/json-logic-rules.ts'
import { emptyNumbers, type Numbers } from '../peers/read-numbers.ts'

/** `engine.build` of each rule, which writes JavaScript and evaluates it; rounding by `addMethod`. */
export const contender: ObjectsContender = {
  form: 'objects',
  records: 50_000,
  prepare() {
    const engine = new LogicEngine()
    engine.addMethod(roundedName, ([over, by]: [number, number]) => rounded(over, by), { deterministic: true })
    const build = (rule: Rule): ((numbers: Numbers) => unknown) => engine.build(rule) as (numbers: Numbers) => unknown
    const achieved = build(rules.achieved) as (numbers: Numbers) => number
    const points = build(rules.points) as (numbers: Numbers) => number
    const category = build(rules.category) as (numbers: Numbers) => string
    const behaviour = build(rules.behaviour) as (numbers: Numbers) => number
    const predicate = build(rules.predicate) as (numbers: Numbers) => string
    return aroundEngine(emptyNumbers(Object.keys(rules)), (numbers) => {
      numbers['achieved'] = achieved(numbers)
      const score = (numbers['points'] = points(numbers))
      numbers['behaviour'] = behaviour(numbers)
      return { status: 'complete', score: score / 100, category: category(numbers), predicate: predicate(numbers) }
    })
  },
}
