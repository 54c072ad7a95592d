import assert from 'node:assert/strict'

import type { OperatorReturn, PluginOperator } from '@sasando/core'

import { argumentsFor, type Args } from './arguments-for.ts'
import { levelCount } from './level-count.ts'
import type { Subject, SubjectCase } from './subject.ts'

/** Operators on arguments of all sizes: what a rule set may give them one day. */
export const operatorCases: readonly SubjectCase[] = [
  {
    name: 'an operator gives what it declares for all that it takes, or nothing',
    run(subject) {
      forEach(subject, (operator, args) => {
        const value = valueOf(operator, args)
        if (value !== null) assert.ok(isAs(operator.returns, value, subject), said(operator, args, value))
      })
    },
  },
  {
    name: 'an operator gives the same for the same',
    run(subject) {
      const first = new Map<string, unknown>()
      forEach(subject, (operator, args) => first.set(said(operator, args, ''), valueOf(operator, args)))
      forEach(
        subject,
        (operator, args) =>
          assert.deepEqual(
            valueOf(operator, args),
            first.get(said(operator, args, '')),
            said(operator, args, 'changes'),
          ),
        true,
      )
    },
  },
  {
    name: 'an operator rises and falls as it says',
    run(subject) {
      forEach(subject, (operator, args) =>
        operator.monotone?.forEach((direction, index) => {
          if (direction === 'none') return
          const value = valueOf(operator, args)
          for (const other of argumentsFor(operator, subject)) {
            const moved = args.map((each, at) => (at === index ? (other[index] ?? each) : each))
            const [step, change] = [differ(args[index], moved[index]), differ(value, valueOf(operator, moved))]
            if (step <= 0 || change === undefined) continue
            assert.ok(
              direction === 'up' ? change >= 0 : change <= 0,
              `${said(operator, args, value)}, but ${said(operator, moved, valueOf(operator, moved))}`,
            )
          }
        }),
      )
    },
  },
]

function forEach(subject: Subject, run: (operator: PluginOperator, args: Args) => void, isReversed = false): void {
  for (const operator of subject.plugin.operators) {
    const all = [...argumentsFor(operator, subject)]
    for (const args of isReversed ? all.reverse() : all) run(operator, args)
  }
}

/** What an operator gives; an exception fails the case that asks. */
const valueOf = (operator: PluginOperator, args: Args): unknown => operator.evaluate(...(args as readonly never[]))

const said = ({ name }: PluginOperator, args: Args, value: unknown): string =>
  `${name}(${args.map((each) => JSON.stringify(each)).join(', ')}) → ${JSON.stringify(value) ?? 'nothing'}`

function isAs(returns: OperatorReturn, value: unknown, subject: Subject): boolean {
  const isWholeIn = (low: number, high: number): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= low && value <= high
  switch (returns.type) {
    case 'number':
      return isWholeIn(returns.min, returns.max)
    case 'boolean':
      return typeof value === 'boolean'
    case 'level':
      return isWholeIn(0, levelCount(returns.scale, subject) - 1)
    case 'date':
      return isWholeIn(dayOf(returns.first) ?? -1e8, dayOf(returns.last) ?? 1e8)
    case 'text':
      return typeof value === 'string' && value.length <= (returns.maxLength ?? 10_000)
  }
}

const dayOf = (day: string | undefined): number | undefined =>
  day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** How far `b` is above `a`; undefined where they have no order. */
function differ(a: unknown, b: unknown): number {
  if (a === null || b === null) return 0
  return typeof a === 'string' || typeof b === 'string' ? 0 : Number(b) - Number(a)
}
