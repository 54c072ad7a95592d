import { maskNip } from '../audit/mask-nip.ts'
import { english } from './english.ts'
import { indonesian } from './indonesian.ts'
import type { TransferProblemCode, TransferProblemData, TransferSentences } from './problem.ts'

const brand = Symbol.for('@sasando/transfer-error')

/** Thrown where a file is not taken, or none could be made. `code` is API; the message may improve at any time. */
export class TransferError<Code extends TransferProblemCode = TransferProblemCode> extends Error {
  override readonly name = 'TransferError'
  readonly [brand] = true
  readonly code: Code
  readonly data: TransferProblemData[Code]

  constructor(code: Code, data: TransferProblemData[Code], options?: { readonly cause?: unknown }) {
    super(sentenceIn(english, code, data), options)
    this.code = code
    this.data = data
  }
}

/** True for a `TransferError` from any copy or version of this package. */
export const isTransferError = (value: unknown): value is TransferError => value instanceof Error && brand in value

/** What is wrong, and where, in a sentence; NIPs in ids are masked. */
export const formatTransferError = (
  { code, data }: Pick<TransferError, 'code' | 'data'>,
  locale: 'id' | 'en' = 'id',
): string => sentenceIn(locale === 'id' ? indonesian : english, code, data)

const sentenceIn = (
  sentences: TransferSentences,
  code: TransferProblemCode,
  data: TransferProblemData[TransferProblemCode],
): string => maskNip((sentences[code] as (data: TransferProblemData[TransferProblemCode]) => string)(data))
