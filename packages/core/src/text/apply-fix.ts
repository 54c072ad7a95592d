import type { Edit, Fix } from '../issues/fix.ts'
import { toDotPath } from '../issues/path.ts'
import { parseJson, type Place } from './parse-json.ts'

/**
 * The text of a rule set with a fix applied. Everything that the fix does not speak of stays as it is, byte for byte.
 *
 * @throws RangeError where the text has no place that the fix speaks of
 *
 * @example
 * ```ts doctest
 * applyFix('{ "a": [1,  2], "b": 3 }', [{ op: 'replace', path: ['a', 1], value: 5 }]) // => '{ "a": [1,  5], "b": 3 }'
 * applyFix('{ "a": 1, "b": 2 }', [{ op: 'remove', path: ['a'] }]) // => '{ "b": 2 }'
 * ```
 */
export const applyFix = (text: string, fix: Fix): string => fix.reduce(applyEdit, text)

function applyEdit(text: string, edit: Edit): string {
  const { path } = edit
  const document = parseJson(text)
  const [own, around] = [document.place(path), document.place(path.slice(0, -1))]
  const key = path.at(-1)
  const place = edit.op === 'add' ? around : own
  if (!place || !around || key === undefined) throw new RangeError(`the text has nothing at ${toDotPath(path)}`)
  const splice = (from: number, to: number, by = ''): string => text.slice(0, from) + by + text.slice(to)
  if (edit.op === 'replace') return splice(place.offset, place.end, write(edit.value))
  const siblings = [...(around.children?.entries() ?? [])]
  if (edit.op === 'add') {
    const written = `${typeof key === 'number' ? '' : `${JSON.stringify(key)}: `}${write(edit.value)}`
    const last = siblings.at(-1)?.[1]
    if (!last) return splice(around.offset + 1, around.end - 1, ` ${written} `)
    // As its neighbours stand: on a line of its own, or on theirs.
    const space = /^\s*/.exec(text.slice(around.offset + 1))?.[0] ?? ''
    return splice(last.end, last.end, `,${space === '' ? ' ' : space}${written}`)
  }
  const index = siblings.findIndex(([each]) => each === key)
  const before: Place | undefined = siblings[index - 1]?.[1]
  if (before) return splice(before.end, place.end)
  // The first one goes with the comma after it.
  const comma = siblings.length > 1 ? text.indexOf(',', place.end) + 1 : place.end
  return splice(around.offset + 1, comma)
}

/** On one line, with the spaces that people write. */
function write(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{ ${Object.entries(value)
    .map(([key, each]) => `${JSON.stringify(key)}: ${write(each)}`)
    .join(', ')} }`
}
