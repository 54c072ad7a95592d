import type { Path } from '../issues/path.ts'
import type { ValueType } from '../plan/value-type.ts'
import type { Json } from '../text/canonical-json.ts'
import type { TypedLogic } from './typed-logic.ts'

/** Lowers one operand; given to the operators, so that they know nothing of the whole. */
export type LowerOperand = (logic: Json, path: Path, expected?: ValueType) => TypedLogic | undefined
