/** Where results go, as the lines that a `LineMaker` made of them. */
export interface Sink {
  write(lines: readonly string[]): Promise<void>
  /** After the last person: the file is whole from here on. */
  end(): Promise<void>
  /** When something failed: nothing half-written is left behind. */
  abort(): Promise<void>
}
