import { Refusal } from '../problems/refusal.ts'

/**
 * Reads the query of an address. `URLSearchParams` would make U+FFFD of whatever is no UTF-8, so that two ids become
 * one, and would take a name twice.
 *
 * @param search - as in a URL, with its question mark
 * @throws Refusal `SERVER_BAD_QUERY`
 */
export function readQuery(search: string): Readonly<Record<string, string>> {
  const found = new Map<string, string>()
  for (const pair of search.replace(/^\?/, '').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = decoded(at === -1 ? pair : pair.slice(0, at))
    if (found.has(name)) throw new Refusal('SERVER_BAD_QUERY', { place: name.slice(0, 100) })
    found.set(name, at === -1 ? '' : decoded(pair.slice(at + 1)))
  }
  // No prototype: `__proto__` is a name like any other.
  return Object.assign(Object.create(null) as Record<string, string>, Object.fromEntries(found))
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', '%20'))
  } catch {
    throw new Refusal('SERVER_BAD_QUERY', { place: text.slice(0, 100) })
  }
}
