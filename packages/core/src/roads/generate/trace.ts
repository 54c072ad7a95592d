import type { ValueType } from '../../plan/value-type.ts'
import { block } from './block.ts'
import { presence, type Place } from './places.ts'
import type { Writer } from './writer.ts'

/**
 * JavaScript that defines `trace`: the values of all steps of one record by their ids, as the reference road leaves them
 * in a frame. For services that need whole results; built modules, which pages load, do without its length.
 */
export function traceFunction(writer: Writer): string {
  const computed = writer.steps(true, new Set(writer.plan.steps.map(({ id }) => id)))
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

/** A value of the plan, from where generated code keeps it. */
function frameValue(place: Place, type: ValueType): string {
  const value = type.is === 'boolean' ? `${place.code} === 1` : place.code
  return place.always || type.is === 'text' ? value : `(${presence(place)} ? ${value} : null)`
}
