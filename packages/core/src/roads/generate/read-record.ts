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
 * @param exits.general - the statement for records that lack one of the objects; without it, such an object is empty, and
 *   the careful reader takes records that have something else there
 */
export function readRecord(record: string, leaves: readonly Leaf[], exits: ObjectExits): string[] {
  return [`if (!(${isObject(record)})) ${exits.careful}`, ...readLevel(record, leaves, 0, exits)]
}

/** The test that a variable is an object and no list. */
export const isObject = (name: string): string =>
  `typeof ${name} === 'object' && ${name} !== null && !Array.isArray(${name})`

/** Where a record goes that has something else than an object, or none, where an object is looked for. */
interface WaysOut {
  readonly careful: string
  readonly general?: string | undefined
}

export interface ObjectExits extends WaysOut {
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
    ...children.map(({ key, name }) => objectIn(object, key, name, general)),
    ...own.flatMap(({ name, lines }) => [...lines, ...exits.after(name)]),
    ...children.flatMap(({ name, each }) => [presenceOf(name, exits), ...readLevel(name, each, depth + 1, exits)]),
  ]
}

function objectIn(object: string, key: string, name: string, general: string | undefined): string {
  const child = property(object, key)
  return `const ${name} = ${general === undefined ? `part(${child})` : child}`
}

const presenceOf = (name: string, { careful, general }: WaysOut): string =>
  general === undefined ? `if (${name} === undefined) ${careful}` : `if (!(${isObject(name)})) ${general}`

/**
 * For code that is cut, so that each piece looks at its own objects.
 *
 * @returns the leaves with the statements that read them, those of one object together; and `prelude`, which gives the
 *   statements for the objects that some code reads from
 */
export function placesOfLeaves<L extends Leaf>(
  record: string,
  leaves: readonly L[],
  exits: WaysOut,
): { readonly order: readonly { leaf: L; read: string }[]; prelude(code: string): readonly string[] } {
  const objects = new Map<
    string,
    { readonly name: string; readonly outer: string; readonly lines: readonly string[] }
  >()
  const groups = new Map<string, { leaf: L; read: string }[]>([[record, []]])
  for (const leaf of leaves) {
    let object = record
    leaf.path.slice(0, -1).forEach((key, depth) => {
      const id = JSON.stringify(leaf.path.slice(0, depth + 1))
      const name = objects.get(id)?.name ?? `${record}_${objects.size}`
      if (!objects.has(id))
        objects.set(id, {
          name,
          outer: object,
          lines: [objectIn(object, key, name, exits.general), presenceOf(name, exits)],
        })
      object = name
    })
    const read = `const ${leaf.given} = ${property(object, leaf.path.at(-1) ?? '')}`
    const group = groups.get(object)
    if (group) group.push({ leaf, read })
    else groups.set(object, [{ leaf, read }])
  }
  return {
    order: [...groups.values()].flat(),
    prelude(code) {
      const wanted = new Set(code.match(new RegExp(`\\b${record}_\\d+\\b`, 'g')))
      const all = [...objects.values()]
      // Outer objects come before inner ones, so that backwards each is wanted before its own outer one is asked.
      for (const { name, outer } of [...all].reverse()) if (wanted.has(name)) wanted.add(outer)
      return all.flatMap(({ name, lines }) => (wanted.has(name) ? lines : []))
    },
  }
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
