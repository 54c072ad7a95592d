import type { ContenderName } from '../contenders.ts'
import type { Mode } from '../process/work.ts'
import type { Bound } from './bar.ts'

/** Who is compared with whom, and in which mode; `best` is the fastest of our roads. */
export interface Side {
  readonly contender: ContenderName | 'best'
  readonly mode: Mode
}

/** A bar on a ratio of two processor times, taken in pairs: how many times as fast as `than`, or as long for a cost. */
export interface SpeedBar {
  readonly name: string
  readonly of: Side
  readonly than: Side
  /** `speed`: time of `than` by time of `of`. `cost`: the other way around. */
  readonly ratio: 'speed' | 'cost'
  readonly bound: Bound
}

const faster = (name: string, of: SpeedBar['of'], than: SpeedBar['than'], atLeast: number): SpeedBar => ({
  name,
  of,
  than,
  ratio: 'speed',
  bound: { atLeast },
})
const kept = (contender: Side['contender']): Side => ({ contender, mode: 'kept' })
const streamed = (contender: Side['contender']): Side => ({ contender, mode: 'streamed' })
const tape = (name: string, contender: ContenderName): SpeedBar => ({
  name,
  of: { contender, mode: 'traced' },
  than: kept(contender),
  ratio: 'cost',
  bound: { atMost: 1.3 },
})

export const speedBars: readonly SpeedBar[] = [
  faster('generated, rows in, objects out', kept('generated-objects'), kept('hand-objects'), 1),
  faster('generated, rows in, columns out', kept('generated-rows-to-columns'), kept('hand-rows-to-columns'), 1),
  faster('the same beside hand-written objects', kept('generated-rows-to-columns'), kept('hand-objects'), 3),
  faster('generated, columns in and out', kept('generated-columns'), kept('hand-columns'), 0.9),
  faster('vector blocks beside hand-written objects', kept('vector-columns'), kept('hand-objects'), 1.3),
  faster('generated, streamed', streamed('generated-objects'), streamed('hand-objects'), 0.95),
  tape('tape of the generated columns', 'generated-columns'),
  tape('tape of the vector blocks', 'vector-columns'),
  faster('best road beside json-logic-engine, compiled', kept('best'), kept('json-logic-engine-compiled'), 9),
  faster('best road beside json-logic-js', kept('best'), kept('json-logic-js'), 100),
  faster('best road beside zen-engine', kept('best'), kept('zen-engine'), 200),
  faster('best road beside json-rules-engine', kept('best'), kept('json-rules-engine'), 600),
]
