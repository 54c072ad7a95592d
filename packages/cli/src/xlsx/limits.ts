/** What a sheet of people can hold; more than this is damage or an attack, and is refused before it fills the memory. */
export const limits = {
  rows: 1_048_576,
  columns: 16_384,
  cellCharacters: 1_048_576,
  parts: 10_000,
  partBytes: 4 * 1024 ** 3,
  /** Workbooks shrink to a tenth or a thirtieth; a bomb to a thousandth. */
  ratio: 200,
  /** Small parts may repeat themselves as they like. */
  ratioCheckedFrom: 16 * 1024 ** 2,
  sharedCharacters: 256 * 1024 ** 2,
} as const
