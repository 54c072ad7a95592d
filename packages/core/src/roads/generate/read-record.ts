import { block } from './block.ts'

/** A value to be read from a record: where it stands, and the statements that read it once it is in a variable. */
export interface Leaf {
  readonly name: string
  readonly path: readonly string[]
  /** The variable that holds what the record has. */
  readonly given: string
  readonly lines: readonly string[]
}

/**
 * Reads leaves from nested objects, each object looked at once. What every object inherits is not a value: such a name
 * is asked for with `hasOwn`, and where a page has added to `Object.prototype` the careful reader takes over.
 *
 * @param exits.careful - the statement that leaves the record to the careful reader
 * @param exits.general - the statement for records that lack one of the objects; without it, such an object is empty
 */
export function readRecord(record: string, leaves: readonly Leaf[], exits: ObjectExits): string[] {
  const isObject = `typeof ${record} === 'object' && ${record} !== null && !Array.isArray(${record})`
  return [`if (!(${isObject})) ${exits.careful}`, ...readLevel(record, leaves, 0, exits)]
}

export interface ObjectExits {
  readonly careful: string
  readonly general?: string | undefined
  /** The statements that can stand after a leaf has been read. */
  after(name: string): readonly string[]
}

function readLevel(object: string, leaves: readonly Leaf[], depth: number, exits: ObjectExits): string[] {
  const own = leaves.filter((leaf) => leaf.path.length === depth + 1)
  const inner = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const key = leaf.path[depth] ?? ''
    if (leaf.path.length > depth + 1) inner.set(key, [...(inner.get(key) ?? []), leaf])
  }
  const children = [...inner].map(([key, each], index) => ({ key, each, name: `${object}_${index}` }))
  const { general } = exits
  return [
    ...own.map(({ given, path }) => `const ${given} = ${property(object, path[depth] ?? '')}`),
    ...children.map(({ key, name }) => {
      const child = property(object, key)
      return `const ${name} = ${general === undefined ? `part(${child})` : child}`
    }),
    ...own.flatMap(({ name, lines }) => [...lines, ...exits.after(name)]),
    ...children.flatMap(({ name, each }) => [
      ...(general === undefined ? [] : [`if (typeof ${name} !== 'object' || ${name} === null) ${general}`]),
      ...readLevel(name, each, depth + 1, exits),
    ]),
  ]
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
    block('for (let j = 0; j < items.length; j++)', [
      'const e = items[j]',
      ...readRecord('e', leaves, { careful: 'return -1', after: () => [] }),
    ]),
    ...(key === undefined ? [] : [`if (!differ(${key}, items.length)) return -1`]),
    'return items.length',
  ])
}
