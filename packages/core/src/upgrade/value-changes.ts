import type { Path } from '../issues/path.ts'
import { canonicalJson, type Json } from '../text/canonical-json.ts'
import type { ValueChange } from './upgrade-report.ts'

type Maybe = Json | undefined

/** Every value in which two JSON values differ, as deep inside as they differ. Equal values: none. */
export function valueChanges(before: Maybe, after: Maybe, path: Path = []): readonly ValueChange[] {
  if (isSame(before, after)) return []
  if (Array.isArray(before) && Array.isArray(after))
    return listChanges(before as readonly Json[], after as readonly Json[], path)
  if (!isObject(before) || !isObject(after))
    return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }]
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...keys].flatMap((key) => valueChanges(own(before, key), own(after, key), [...path, key]))
}

/** Items that stand alike at both ends are the same ones; between them they are compared one by one. */
function listChanges(before: readonly Json[], after: readonly Json[], path: Path): readonly ValueChange[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && isSame(before[head], after[head])) head++
  let tail = 0
  while (tail < shorter - head && isSame(before.at(-1 - tail), after.at(-1 - tail))) tail++
  const [old, next] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  return Array.from({ length: Math.max(old.length, next.length) }, (_, index) =>
    valueChanges(old[index], next[index], [...path, head + index]),
  ).flat()
}

const isSame = (a: Maybe, b: Maybe): boolean =>
  a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b)
const isObject = (value: Maybe): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const own = (value: { readonly [key: string]: Json }, key: string): Maybe =>
  Object.hasOwn(value, key) ? value[key] : undefined
