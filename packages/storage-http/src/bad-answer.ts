/** Why an answer is none of the protocol; the cause of a `STORAGE_UNAVAILABLE`. */
export class BadAnswer extends Error {
  override readonly name = 'BadAnswer'
  /** Whether another attempt may be answered better. */
  readonly isPassing: boolean

  constructor(
    message: string,
    { isPassing = false, cause }: { readonly isPassing?: boolean; readonly cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.isPassing = isPassing
  }
}
