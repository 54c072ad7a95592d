/** Bytes whose order is that of the UTF-16 code units of `text`; a beginning stays a beginning. */
export const byteKey = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16()
