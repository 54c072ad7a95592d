import * as z from 'zod/mini'

import {
  basis,
  id,
  logic,
  missing,
  text,
  visibility,
  type MissingPolicy,
  type Text,
  type Visibility,
} from '../rule-set/primitives.ts'
import type { Json } from '../text/canonical-json.ts'

/** What every step may say, whatever its kind. */
export const stepBase = {
  id,
  label: z.optional(text),
  description: z.optional(text),
  /** The provisions that the step rests on. */
  basis: z.optional(z.array(basis).check(z.minLength(1), z.maxLength(20))),
  /** To whom the step belongs; for others it is not applicable, which is not missing. */
  applies: z.optional(logic),
  missing: z.optional(missing),
  visibility: z.optional(visibility),
}

/** What every step has, whatever its kind. */
export interface AnyStep {
  readonly id: string
  readonly kind: string
  readonly label?: Text | undefined
  readonly description?: Text | undefined
  readonly basis?: readonly string[] | undefined
  readonly applies?: Json | undefined
  readonly missing?: MissingPolicy | undefined
  readonly visibility?: Visibility | undefined
}
