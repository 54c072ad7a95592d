import { intervalOf } from '../../plan/interval.ts'
import type { PlanInput } from '../../plan/plan.ts'
import type { ListType } from '../../plan/value-type.ts'
import { columnKind, reprOf } from '../columns.ts'
import { block } from './block.ts'
import type { Place } from './places.ts'
import { listReader } from './read-record.ts'
import { readElement, readProperty, type Ids } from './read-value.ts'

/** The items of one list of one record, in arrays of their own that are filled anew for each record. */
export interface ScratchList {
  /** A field of item `j`. */
  field(name: string): Place | undefined
  /** Statements that declare the arrays, and the functions that fill them: `<prefix>r(items)`, `<prefix>c(list, i)`. */
  readonly declarations: readonly string[]
}

/** `prefix` begins every name. */
export function scratchList(
  { name, type }: PlanInput & { readonly type: ListType },
  prefix: string,
  ids: Ids,
): ScratchList {
  const fields = type.fields.map((field, index) => ({ ...field, array: `${prefix}f${index}`, variable: `x${index}` }))
  const key = fields.find((field) => field.name === type.key)?.array
  const exits = (required: boolean) => ({ absent: required ? 'return -1' : '', refused: 'return -1' })
  const leaves = fields.map((field) => ({
    name: field.name,
    path: [field.name],
    given: `${field.variable}g`,
    lines: [
      ...readProperty(field.type, `${field.variable}g`, field.variable, exits(field.required), ids),
      `${field.array}[j] = ${field.variable}`,
    ],
  }))
  return {
    field(wanted) {
      const field = fields.find((each) => each.name === wanted)
      return (
        field && {
          code: `${field.array}[j]`,
          repr: reprOf(field.type),
          isBoolean: field.type.is === 'boolean',
          always: field.required,
          interval: intervalOf(field.type),
        }
      )
    },
    declarations: [
      ...fields.map(({ array, type: each }) =>
        columnKind(each) === 'text'
          ? `const ${array} = []`
          : `const ${array} = new ${columnKind(each)}(${type.maxItems})`,
      ),
      `// the list ${JSON.stringify(name)}`,
      listReader(`${prefix}r`, type.maxItems, leaves, key),
      block(`function ${prefix}c(list, i)`, [
        'const from = list.offsets[i]',
        'const count = list.offsets[i + 1] - from',
        `if (count > ${type.maxItems}) return -1`,
        block(
          'for (let j = 0; j < count; j++)',
          fields.flatMap((field) => [
            `const ${field.variable}g = list.fields[${JSON.stringify(field.name)}][from + j]`,
            ...readElement(field.type, `${field.variable}g`, field.variable, exits(field.required), ids),
            `${field.array}[j] = ${field.variable}`,
          ]),
        ),
        ...(key === undefined ? [] : [`if (!differ(${key}, count)) return -1`]),
        'return count',
      ]),
    ],
  }
}
