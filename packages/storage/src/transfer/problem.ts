import type { SentencesOf } from '../errors/coded-error.ts'

/** Why a file is not taken, or none could be made, by code, with the place. All of it is JSON. */
export interface TransferProblemData {
  /** The first line is not that of an export. */
  readonly TRANSFER_NOT_OURS: { readonly line: number }
  readonly TRANSFER_VERSION: { readonly version: number; readonly known: number }
  /** No line as an export has them. */
  readonly TRANSFER_LINE: { readonly line: number }
  /** The line does not stand where an export has it: of another collection, twice, or out of order. */
  readonly TRANSFER_ORDER: { readonly line: number; readonly collection: string; readonly id: string }
  /** The records of the collection, in these lines, are not those that were exported. */
  readonly TRANSFER_CHANGED: { readonly collection: string; readonly from: number; readonly to: number }
  readonly TRANSFER_COUNT: { readonly collection: string; readonly expected: number; readonly found: number }
  /** The head or the end of the file is not what was exported. */
  readonly TRANSFER_FRAME: { readonly line: number }
  /** There is no end. */
  readonly TRANSFER_CUT_OFF: { readonly line: number }
  /** There is something behind the end. */
  readonly TRANSFER_GOES_ON: { readonly line: number }
  /** NIPs are masked in it: it is for reading. */
  readonly TRANSFER_MASKED: { readonly [key: string]: never }
  /** The store has records already. */
  readonly TRANSFER_NOT_EMPTY: { readonly collection: string }
  /** The import of another file was begun and is not at its end. */
  readonly TRANSFER_OTHER_BEGUN: { readonly sha256: string }
  /** The store was written to while it was exported. */
  readonly TRANSFER_MOVED: { readonly collection: string }
}

export type TransferProblemCode = keyof TransferProblemData

/** One sentence for every code. */
export type TransferSentences = SentencesOf<TransferProblemData>
