/** One sentence for every code, of the facts that come with it. */
export type SentencesOf<Data> = { readonly [Code in keyof Data]: (data: Data[Code]) => string }

/** An error with a code that programs may rely on, and facts as JSON, of which sentences are made in any language. */
export abstract class CodedError<Data, Code extends keyof Data> extends Error {
  readonly code: Code
  readonly data: Data[Code]

  constructor(
    sentence: (data: Data[Code]) => string,
    { code, data }: { readonly code: Code; readonly data: Data[Code] },
    options?: { readonly cause?: unknown },
  ) {
    super(sentence(data), options)
    this.code = code
    this.data = data
  }
}
