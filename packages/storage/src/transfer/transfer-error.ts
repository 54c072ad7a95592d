import { maskNip } from '../audit/mask-nip.ts'
import { CodedError } from '../errors/coded-error.ts'
import { english } from './english.ts'
import { indonesian } from './indonesian.ts'
import type { TransferProblemCode, TransferProblemData } from './problem.ts'

const brand = Symbol.for('@sasando/transfer-error')

/** Thrown where a file is not taken, or none could be made. `code` is API; the message may improve at any time. */
export class TransferError<Code extends TransferProblemCode = TransferProblemCode> extends CodedError<
  TransferProblemData,
  Code
> {
  override readonly name = 'TransferError'
  readonly [brand] = true

  constructor(code: Code, data: TransferProblemData[Code], options?: { readonly cause?: unknown }) {
    super((facts) => maskNip(english[code](facts)), { code, data }, options)
  }
}

/** True for a `TransferError` from any copy or version of this package. */
export const isTransferError = (value: unknown): value is TransferError => value instanceof Error && brand in value

/** What is wrong, and where, in a sentence; NIPs in ids are masked. */
export const formatTransferError = <Code extends TransferProblemCode>(
  { code, data }: Pick<TransferError<Code>, 'code' | 'data'>,
  locale: 'id' | 'en' = 'id',
): string => maskNip((locale === 'id' ? indonesian : english)[code](data))
