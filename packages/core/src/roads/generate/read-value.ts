import { decimalDigits } from '../../exact/rational.ts'
import type { ValueType } from '../../plan/value-type.ts'

/** The statements for values that a version of the code cannot take, or must remember. */
export interface Exits {
  /** Where there is no value; empty where it simply stays absent. */
  readonly absent: string
  /** Where a value is refused; it then counts as absent. */
  readonly refused: string
}

/** The ids of levels and choices, and maps from them to ranks. */
export interface Ids {
  of(type: ValueType): readonly string[]
  /** The variable of a `Map` from id to rank. */
  map(type: ValueType): string
}

type Numbers = Extract<ValueType, { is: 'number' }>
type Days = Extract<ValueType, { is: 'date' }>

const isTaken = (text: string, { maxLength = 10_000 }: Extract<ValueType, { is: 'text' }>): string =>
  `${text}.length <= ${maxLength} && !hasHalfLetter(${text})`

/**
 * Reads the variable `given`, a property of a record, into `variable`: checked as the careful reader checks it. With an
 * exit for absent values the variable always has a value afterwards.
 */
export function readProperty(type: ValueType, given: string, variable: string, exits: Exits, ids: Ids): string[] {
  const isAbsent = `${given} === undefined || ${given} === null`
  const otherwise = `if (${isAbsent}) { ${exits.absent} } else { ${exits.refused} }`
  switch (type.is) {
    case 'number': {
      const digits = decimalDigits(type.den) ?? 0
      if (exits.absent !== '')
        return [
          `if (typeof ${given} !== 'number') ${exits.refused}`,
          ...readNumber(given, variable, type, exits.refused, true),
        ]
      return [
        `let ${variable} = NaN`,
        `if (!(${isAbsent})) { const n = typeof ${given} === 'number' ? ${given} : decimal(${given}, ${digits}); ${readNumber('n', 'w', type, 'w = NaN', false).join('; ')}; ${variable} = w; if (w !== w) { ${exits.refused} } }`,
      ]
    }
    case 'boolean':
      return rank(`${given} === true ? 1 : ${given} === false ? 0 : -1`)
    case 'level':
    case 'choice': {
      const names = ids.of(type)
      return names.length > 8
        ? rank(`${ids.map(type)}.get(${given}) ?? -1`)
        : rank(`${names.map((name, index) => `${given} === ${JSON.stringify(name)} ? ${index} : `).join('')}-1`)
    }
    case 'date':
      return [
        `let ${variable} = NaN`,
        `if (typeof ${given} === 'string') { ${variable} = day(${given}); if (!(${dayTest(variable, type)})) { ${variable} = NaN; ${exits.refused} } } else ${otherwise}`,
      ]
    case 'text':
      return [
        `let ${variable} = null`,
        `if (typeof ${given} === 'string') { if (${isTaken(given, type)}) ${variable} = ${given}; else { ${exits.refused} } } else ${otherwise}`,
      ]
  }
  function rank(code: string): string[] {
    return [`const ${variable} = ${code}`, `if (${variable} < 0) { ${otherwise} }`]
  }
}

/** Reads the variable `given`, an element of a column, into `variable`. */
export function readElement(type: ValueType, given: string, variable: string, exits: Exits, ids: Ids): string[] {
  switch (type.is) {
    case 'number': {
      const wrong =
        exits.absent === exits.refused
          ? exits.absent
          : `if (${given} === ${given}) { ${exits.refused} } else { ${exits.absent} }`
      if (exits.absent !== '') return readNumber(given, variable, type, wrong, true)
      return readNumber(given, variable, type, `{ ${variable} = NaN; ${wrong} }`, false)
    }
    case 'date':
      return [
        `let ${variable} = ${given}`,
        `if (!(Math.floor(${variable}) === ${variable} && ${dayTest(variable, type)})) { ${variable} = NaN; if (${given} === ${given}) { ${exits.refused} } else { ${exits.absent} } }`,
      ]
    case 'text':
      return [
        `let ${variable} = ${given}`,
        `if (typeof ${variable} === 'string') { if (!(${isTaken(variable, type)})) { ${variable} = null; ${exits.refused} } } else if (${variable} === null) { ${exits.absent} } else { ${variable} = null; ${exits.refused} }`,
      ]
    default: {
      const size = type.is === 'boolean' ? 2 : ids.of(type).length
      return [
        `let ${variable} = ${given}`,
        `if (${variable} < 0 || ${variable} >= ${size}) { ${variable} = -1; if (${given} === -1) { ${exits.absent} } else { ${exits.refused} } }`,
      ]
    }
  }
}

/** The largest number that bit operators keep. */
const largestInt32 = 2 ** 31 - 1

/**
 * The whole number of 1/den that the double `given` is; `wrong` where it is no such decimal, or out of range. The range
 * is asked first, so that engines know that the number is small; small whole numbers are made by a bit operator, which
 * processors do faster than rounding.
 *
 * @param leaves - whether `wrong` leaves the record, so that nothing more is done for it
 */
function readNumber(given: string, variable: string, type: Numbers, wrong: string, leaves: boolean): string[] {
  const { den, min, max } = type
  const isIn = `${given} >= ${min / den} && ${given} <= ${max / den}`
  const scaled = den === 1 ? given : `${given} * ${den}`
  const whole = min >= 0 && max <= largestInt32 ? `(${scaled} + 0.5) | 0` : `Math.round(${scaled}) + 0`
  const back = den === 1 ? variable : `${variable} / ${den}`
  return leaves
    ? [`if (!(${isIn})) ${wrong}`, `const ${variable} = ${whole}`, `if (${back} !== ${given}) ${wrong}`]
    : [`let ${variable} = ${whole}`, `if (!(${isIn} && ${back} === ${given})) ${wrong}`]
}

const dayTest = (day: string, { first, last }: Days): string =>
  `${day} >= ${first ?? -farthestDay} && ${day} <= ${last ?? farthestDay}`

/** As far as `Date` counts, so that every day in a column can be written. */
const farthestDay = 1e8
