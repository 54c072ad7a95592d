/** Hands out cursors that only the one can use who got them, for the same query. */
export interface Cursors {
  /** @param context - the query and whose it is */
  seal(cursor: string, context: string): Promise<string>
  /** Undefined for what was not sealed here, or for another context. */
  open(sealed: string, context: string): Promise<string | undefined>
}

const encoder = new TextEncoder()
const hmac = { name: 'HMAC', hash: 'SHA-256' } as const
const nonceLength = 12

/**
 * A cursor of a storage tells where a page ended, and through a filter that may be at a record that is not shown. So a
 * cursor is not only signed but sealed: by AES-GCM under a key that is the HMAC of its context, so that another query or
 * another person has another key.
 *
 * @param secret - at least 32 bytes
 */
export function createCursors(secret: Uint8Array<ArrayBuffer>): Cursors {
  const root = crypto.subtle.importKey('raw', secret, hmac, false, ['sign'])
  const keyOf = async (context: string) => {
    const key = await crypto.subtle.sign('HMAC', await root, encoder.encode(`cursor\n${context}`))
    return crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])
  }
  return {
    async seal(cursor, context) {
      const iv = crypto.getRandomValues(new Uint8Array(nonceLength))
      const key = await keyOf(context)
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, encoder.encode(cursor))
      return toBase64Url(new Uint8Array([...iv, ...new Uint8Array(sealed)]))
    },
    async open(sealed, context) {
      try {
        const bytes = fromBase64Url(sealed)
        const key = await keyOf(context)
        const iv = bytes.slice(0, nonceLength)
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, bytes.slice(nonceLength))
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(text)
      } catch {
        return undefined
      }
    },
  }
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
