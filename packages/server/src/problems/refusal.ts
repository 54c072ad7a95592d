import type { Verb } from '@sasando/storage/wire'

/** Why the server refuses, by code, with the facts of its sentence. */
export interface RefusalData {
  readonly SERVER_ADDRESS_TOO_LONG: { readonly limit: number }
  readonly SERVER_BAD_BODY: { readonly place: string }
  readonly SERVER_BAD_HEADER: { readonly header: string }
  readonly SERVER_BAD_JSON: Record<never, never>
  readonly SERVER_BAD_QUERY: { readonly place: string }
  readonly SERVER_BODY_TOO_LARGE: { readonly limit: number }
  readonly SERVER_DEADLINE: { readonly seconds: number }
  readonly SERVER_FORBIDDEN: { readonly verb: Verb }
  readonly SERVER_INTERNAL: Record<never, never>
  readonly SERVER_KEY_REUSED: Record<never, never>
  readonly SERVER_METHOD_NOT_ALLOWED: { readonly method: string; readonly allowed: readonly string[] }
  readonly SERVER_NOT_FOUND: Record<never, never>
  readonly SERVER_PRECONDITION_FAILED: Record<never, never>
  readonly SERVER_TOO_DEEP: { readonly limit: number }
  readonly SERVER_TOO_MANY_VALUES: { readonly limit: number }
  readonly SERVER_UNAUTHENTICATED: Record<never, never>
  readonly SERVER_WRONG_MEDIA_TYPE: { readonly expected: string }
}

export type RefusalCode = keyof RefusalData

/** The status of each refusal. */
export const refusalStatus: Readonly<Record<RefusalCode, number>> = {
  SERVER_ADDRESS_TOO_LONG: 414,
  SERVER_BAD_BODY: 400,
  SERVER_BAD_HEADER: 400,
  SERVER_BAD_JSON: 400,
  SERVER_BAD_QUERY: 400,
  SERVER_BODY_TOO_LARGE: 413,
  SERVER_DEADLINE: 503,
  SERVER_FORBIDDEN: 403,
  SERVER_INTERNAL: 500,
  SERVER_KEY_REUSED: 422,
  SERVER_METHOD_NOT_ALLOWED: 405,
  SERVER_NOT_FOUND: 404,
  SERVER_PRECONDITION_FAILED: 412,
  SERVER_TOO_DEEP: 400,
  SERVER_TOO_MANY_VALUES: 400,
  SERVER_UNAUTHENTICATED: 401,
  SERVER_WRONG_MEDIA_TYPE: 415,
}

/** Thrown inside the server and answered as a problem; never leaves the handler. */
export class Refusal<Code extends RefusalCode = RefusalCode> extends Error {
  override readonly name = 'Refusal'
  readonly code: Code
  readonly data: RefusalData[Code]

  constructor(code: Code, data: RefusalData[Code]) {
    super(code)
    this.code = code
    this.data = data
  }
}
