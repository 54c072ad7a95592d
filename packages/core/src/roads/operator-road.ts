import { unlessSignalled } from './operator-signal.ts'
import type { OutputColumn, Road } from './road.ts'

/**
 * A generated road of a plan that calls operators: where one fails, the record is left to the reference road, which tells
 * what happened. Within a block the records are then run one by one, so that only those that fail are slow.
 */
export function operatorRoad({ object, rows, columns, tape }: Road): Road {
  return {
    ...(object ? { object: (record) => unlessSignalled(() => object(record)) } : {}),
    ...(rows ? { rows: oneByOne(rows) } : {}),
    ...(columns ? { columns: oneByOne(columns) } : {}),
    ...(tape ? { tape: oneByOne(tape) } : {}),
  }
}

type Block<Given> = (given: Given, from: number, to: number, outputs: readonly OutputColumn[], slow: number[]) => void

function oneByOne<Given>(block: Block<Given>): Block<Given> {
  const run: Block<Given> = (given, from, to, outputs, slow) => {
    const before = slow.length
    const isDone = unlessSignalled(() => {
      block(given, from, to, outputs, slow)
      return true
    })
    if (isDone) return
    slow.length = before
    if (to - from === 1) slow.push(from)
    else for (let index = from; index < to; index++) run(given, index, index + 1, outputs, slow)
  }
  return run
}
