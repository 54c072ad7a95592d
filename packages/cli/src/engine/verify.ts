import { saltsFrom, verifyReceipt, type CompileOptions, type ReceiptVerification, type RuleSet } from '@sasando/core'

/** A receipt, and what it is compared with. */
export interface VerifyQuestion {
  readonly receipt: string
  readonly record: unknown
  /** Of this receipt alone. */
  readonly secret: string
  readonly about: Readonly<Record<string, string>>
}

export type Verified = Pick<ReceiptVerification, 'ok' | 'differences'>

/** Scores a record again, and compares. */
export function verify(
  { receipt, record, secret, about }: VerifyQuestion,
  ruleSet: RuleSet,
  options: CompileOptions,
): Verified {
  const { ok, differences } = verifyReceipt(receipt, ruleSet, record, { ...options, salts: saltsFrom(secret), about })
  return { ok, differences }
}

/** A day for the options of core, which has its own where none is given. */
export const dayOf = (asOf: string | undefined): { readonly asOf?: string } => (asOf === undefined ? {} : { asOf })
