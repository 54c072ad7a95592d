const encoder = new TextEncoder()

/** SHA-256 of texts, told apart wherever one ends and the next begins; 64 hexadecimal digits. */
export async function hash(...texts: readonly string[]): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', encoder.encode(JSON.stringify(texts)))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
