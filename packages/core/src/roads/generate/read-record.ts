import { block } from './block.ts'

/** A value to be read from a record: where it stands, and the statements that read it from an expression. */
export interface Leaf {
  readonly path: readonly string[]
  read(source: string): readonly string[]
}

/**
 * Reads leaves from nested plain objects, each object looked at once. Only own properties count: a name that plain
 * objects inherit is asked for with `hasOwn`, and objects that are not plain are refused, so that a slower and more
 * careful reader takes them.
 */
export function readRecord(record: string, leaves: readonly Leaf[], refused: string): string[] {
  return [`if (!isPlain(${record})) ${refused}`, ...readLevel(record, leaves, 0, refused)]
}

function readLevel(object: string, leaves: readonly Leaf[], depth: number, refused: string): string[] {
  const lines: string[] = []
  const inner = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key = leaf.path[depth] ?? ''
    if (leaf.path.length === depth + 1) lines.push(...leaf.read(property(object, key)))
    else inner.set(key, [...(inner.get(key) ?? []), leaf])
  }
  let count = 0
  for (const [key, each] of inner) {
    const child = `${object}_${count++}`
    lines.push(
      `const ${child} = ${property(object, key)}`,
      `if (!isPlain(${child})) ${refused}`,
      ...readLevel(child, each, depth + 1, refused),
    )
  }
  return lines
}

const property = (object: string, key: string): string => {
  const name = JSON.stringify(key)
  return key in Object.prototype || key === '__proto__'
    ? `(Object.hasOwn(${object}, ${name}) ? ${object}[${name}] : undefined)`
    : `${object}[${name}]`
}

/** A function that reads a list of plain objects into arrays and returns their number, or −1 for one that is refused. */
export function listReader(name: string, maxItems: number, leaves: readonly Leaf[], key: string | undefined): string {
  return block(`function ${name}(items)`, [
    `if (!Array.isArray(items) || items.length > ${maxItems}) return -1`,
    block('for (let j = 0; j < items.length; j++)', ['const e = items[j]', ...readRecord('e', leaves, 'return -1')]),
    ...(key === undefined ? [] : [`if (!differ(${key}, items.length)) return -1`]),
    'return items.length',
  ])
}
