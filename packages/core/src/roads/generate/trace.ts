import type { ValueType } from '../../plan/value-type.ts'
import { block } from './block.ts'
import { cutIntoPieces, exitCodes, isTooLong } from './pieces.ts'
import { presence, type Place } from './places.ts'
import { isObject } from './read-record.ts'
import { variablesOf, type Writer } from './writer.ts'

/**
 * JavaScript that defines `trace`: the values of all steps of one record by their ids, as the reference road leaves them
 * in a frame. For services that need whole results; built modules, which pages load, do without its length.
 */
export function traceFunction(writer: Writer): string {
  const all = new Set(writer.plan.steps.map(({ id }) => id))
  const computed = writer.steps(true, all)
  if (isTooLong(computed.length)) return cutTraceFunction(writer, all)
  const values = writer.plan.steps.map(({ id, type }) => {
    const place = computed.places.get(id)
    return `[${JSON.stringify(id)}]: ${place ? frameValue(place, type) : 'null'}`
  })
  const careful = 'return undefined'
  return block('function trace(r)', [
    `for (const added in part()) ${careful}`,
    ...writer.readRecord('r', { isGeneral: true, careful }, computed),
    `return { ${values.join(', ')} }`,
  ])
}

/** Each piece puts what it knows into the frame `f`. */
function cutTraceFunction(writer: Writer, all: ReadonlySet<string>): string {
  const types = new Map(writer.plan.steps.map(({ id, type }) => [id, type]))
  const computed = writer.steps(true, all, (id, place) => {
    const type = types.get(id)
    return type && `f[${JSON.stringify(id)}] = ${frameValue(place, type)}`
  })
  const { parts, prelude } = writer.recordParts(
    'r',
    { isGeneral: true, careful: `return ${exitCodes.careful}` },
    computed,
  )
  const form = { name: 'trace', parameters: 'r, f', variables: variablesOf(computed), prelude }
  const { functions, reset, exit } = cutIntoPieces(form, parts, [])
  const careful = 'return undefined'
  return [
    ...functions,
    block('function trace(r)', [
      `for (const added in part()) ${careful}`,
      `if (!(${isObject('r')})) ${careful}`,
      'const f = Object.create(null)',
      ...reset,
      `return (${exit}) === ${exitCodes.done} ? f : undefined`,
    ]),
  ].join('\n')
}

/** A value of the plan, from where generated code keeps it. */
function frameValue(place: Place, type: ValueType): string {
  const value = type.is === 'boolean' ? `${place.code} === 1` : place.code
  return place.always || type.is === 'text' ? value : `(${presence(place)} ? ${value} : null)`
}
