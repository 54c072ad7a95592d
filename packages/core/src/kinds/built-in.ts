import type * as z from 'zod/mini'

import { bandsKind } from './bands/bands.ts'
import type { BandsStep } from './bands/schema.ts'
import { creditKind } from './credit/credit.ts'
import type { CreditStep } from './credit/schema.ts'
import { gateKind } from './gate/gate.ts'
import type { GateStep } from './gate/schema.ts'
import type { Kind } from './kind.ts'
import { logicKind } from './logic/logic.ts'
import type { LogicStep } from './logic/schema.ts'
import { matrixKind } from './matrix/matrix.ts'
import type { MatrixStep } from './matrix/schema.ts'
import { ratersKind } from './raters/raters.ts'
import type { RatersStep } from './raters/schema.ts'
import { ratioKind } from './ratio/ratio.ts'
import type { RatioStep } from './ratio/schema.ts'
import { roundKind } from './round/round.ts'
import type { RoundStep } from './round/schema.ts'
import type { TableStep } from './table/schema.ts'
import { tableKind } from './table/table.ts'
import { weightedKind } from './weighted/weighted.ts'
import type { WeightedStep } from './weighted/schema.ts'

export type BuiltInStep =
  | BandsStep
  | CreditStep
  | GateStep
  | LogicStep
  | MatrixStep
  | RatersStep
  | RatioStep
  | RoundStep
  | TableStep
  | WeightedStep

const all = [
  logicKind,
  ratioKind,
  weightedKind,
  bandsKind,
  matrixKind,
  tableKind,
  gateKind,
  creditKind,
  ratersKind,
  roundKind,
]

/** The kinds that this version computes, by name. A `Map`: no inherited names. */
export const kinds: ReadonlyMap<string, Kind> = new Map(all.map((each) => [each.kind, each as unknown as Kind]))

/** The form of every kind, by name. */
export const stepSchemas: ReadonlyMap<string, z.ZodMiniType> = new Map(
  all.map((each) => [each.kind, each.schema as z.ZodMiniType]),
)
