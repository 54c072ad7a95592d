/** A key that only WebCrypto looks into. */
export type OpaqueKey = object

/** The part of WebCrypto that is used here: Node and browsers have the same. */
interface Subtle {
  generateKey(algorithm: object, extractable: boolean, uses: readonly string[]): Promise<unknown>
  importKey(
    format: string,
    key: unknown,
    algorithm: object,
    extractable: boolean,
    uses: readonly string[],
  ): Promise<OpaqueKey>
  exportKey(format: string, key: OpaqueKey): Promise<unknown>
  sign(algorithm: object, key: OpaqueKey, bytes: Uint8Array): Promise<ArrayBuffer>
  verify(algorithm: object, key: OpaqueKey, signature: Uint8Array, bytes: Uint8Array): Promise<boolean>
  encrypt(algorithm: object, key: OpaqueKey, bytes: Uint8Array): Promise<ArrayBuffer>
  decrypt(algorithm: object, key: OpaqueKey, bytes: Uint8Array): Promise<ArrayBuffer>
}

/** In a browser only where the page came over HTTPS, or from this machine. @throws TypeError where there is none */
export function subtle(): Subtle {
  const { subtle: found } = (globalThis as unknown as { readonly crypto: { readonly subtle?: Subtle } }).crypto
  if (found === undefined) throw new TypeError('WebCrypto is not there: the page must come over HTTPS.')
  return found
}
