import type { Row } from './row.ts'

/** A heading row and the rows below it, read as they are asked for. */
export interface Table {
  /** The file as the user named it, with the sheet where there are several: `data.xlsx#Nilai`. */
  readonly name: string
  readonly headings: readonly string[]
  readonly headingRow: number
  readonly rows: AsyncIterable<Row>
  /** What was met and understood in the file: separators, encodings. */
  readonly traits: readonly Trait[]
  /** How a result goes back into the same program that this came from. */
  readonly dialect: Dialect
}

export type Trait =
  | { readonly trait: 'delimiter'; readonly delimiter: Delimiter }
  | { readonly trait: 'bom' }
  | { readonly trait: 'encoding'; readonly encoding: 'windows-1252' | 'utf-16le' | 'utf-16be' }
  | { readonly trait: 'heading_row'; readonly row: number }
  | { readonly trait: 'sheet'; readonly sheet: string; readonly others: readonly string[] }

export type Delimiter = ',' | ';' | '\t' | '|'

/** Indonesian Excel separates columns by `;` because its decimals have commas: the two go together. */
export interface Dialect {
  readonly delimiter: Delimiter
}
