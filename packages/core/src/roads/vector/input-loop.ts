import type { Register } from './kernels.ts'
import { loader, type Load } from './load.ts'
import type { ValueType } from '../../plan/value-type.ts'
import type { Texts } from './texts.ts'

/** Where the loop of an input leaves what it finds. */
export interface InputMarks {
  /** Of the records of a block: 1 where any value has been refused. */
  readonly refused: Uint8Array
  /** Whether records without the value are marked, too. */
  readonly marksAbsent: boolean
  /** Where a guard asks whether this value was refused: the register of the answer. */
  readonly told: Register | undefined
}

/** Loads an input. What is refused counts as absent; where a guard asks, it is told apart. */
export function inputLoop(
  type: ValueType,
  register: Register,
  { refused, marksAbsent, told }: InputMarks,
  texts: Texts,
): Load {
  if (!told) return loader(type, register, { refused, marksAbsent }, texts)
  const own = new Uint8Array(refused.length)
  const load = loader(type, register, { refused: own, marksAbsent }, texts)
  return (column, at, n) => {
    own.fill(0, 0, n)
    load(column, at, n)
    for (let i = 0; i < n; i++) {
      told[i] = own[i] as number
      if (own[i] === 1) refused[i] = 1
    }
  }
}
