import { cutIntoPieces, pieceExits, type Pieces } from './pieces.ts'
import { variablesOf, type Computed, type Writer } from './writer.ts'

/** The pieces of one version of the code that reads the record `r`. */
export function cutRecord(
  writer: Writer,
  { isGeneral, ...form }: { readonly name: string; readonly parameters: string; readonly isGeneral: boolean },
  computed: Computed,
  end: readonly string[],
): Pieces {
  const { parts, prelude } = writer.recordParts('r', pieceExits(isGeneral), computed)
  return cutIntoPieces({ ...form, variables: variablesOf(computed), prelude }, parts, end)
}
