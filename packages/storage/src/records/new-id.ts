import { randomBytes } from '../random.ts'

// Nineteen letters: no vowels, so that no word is drawn, and no digits, so that nothing in it looks like an NIP.
const letters = 'bcdfghjkmnpqrstvwxz'
const length = 20
// Above it the first letters would come more often.
const even = 256 - (256 % letters.length)

/** An id that says nothing and that nobody else draws: 20 letters, 84 bits. */
export function newId(): string {
  let id = ''
  while (id.length < length)
    for (const byte of randomBytes(length)) if (byte < even && id.length < length) id += letters[byte % letters.length]
  return id
}
