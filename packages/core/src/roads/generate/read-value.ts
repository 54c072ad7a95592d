import { decimalDigits } from '../../exact/rational.ts'
import type { ValueType } from '../../plan/value-type.ts'

/** What generated code does where a value is absent, and where the fast road cannot take it. */
export interface Exits {
  /** A statement; empty where the value simply stays absent. */
  readonly absent: string
  readonly refused: string
}

type Numbers = Extract<ValueType, { is: 'number' }>

/** Reads `source`, a property of a record, into `variable`: checked as the reference road's reader checks it. */
export function readProperty(type: ValueType, source: string, variable: string, exits: Exits, ids: Ids): string[] {
  const given = `${variable}g`
  const isAbsent = `${given} === undefined || ${given} === null`
  const absent = exits.absent === '' ? '' : ` if (${isAbsent}) ${exits.absent};`
  switch (type.is) {
    case 'number': {
      const { den } = type
      const read = `typeof ${given} === 'number' ? ${given} : decimal(${given}, ${decimalDigits(den) ?? 0})`
      if (exits.absent === '')
        return [
          `let ${variable} = NaN`,
          `const ${given} = ${source}`,
          `if (${given} !== undefined && ${given} !== null) { const t = ${read}; ${variable} = ${wholeCode('t', den)}; if (!(${numberTest(variable, 't', type)})) ${exits.refused} }`,
        ]
      return [
        `let ${given} = ${source}`,
        `if (typeof ${given} !== 'number') {${absent} ${given} = decimal(${given}, ${decimalDigits(den) ?? 0}) }`,
        `const ${variable} = ${wholeCode(given, den)}`,
        `if (!(${numberTest(variable, given, type)})) ${exits.refused}`,
      ]
    }
    case 'boolean':
      return rank(`${given} === true ? 1 : ${given} === false ? 0 : -1`)
    case 'level':
    case 'choice': {
      const names = ids.of(type)
      if (names.length > 8) return rank(`${ids.map(type)}.get(${given}) ?? -1`)
      return rank(`${names.map((name, index) => `${given} === ${JSON.stringify(name)} ? ${index} : `).join('')}-1`)
    }
    case 'date': {
      const range =
        type.first === undefined || type.last === undefined
          ? `${variable} === ${variable}`
          : `${variable} >= ${type.first} && ${variable} <= ${type.last}`
      return [
        `const ${given} = ${source}`,
        `let ${variable} = NaN`,
        `if (typeof ${given} === 'string') { ${variable} = day(${given}); if (!(${range})) ${exits.refused} } else {${absent} if (!(${isAbsent})) ${exits.refused} }`,
      ]
    }
    case 'text':
      return [
        `const ${given} = ${source}`,
        `let ${variable} = null`,
        `if (typeof ${given} === 'string') { ${variable} = ${given}; if (${given}.length > ${type.maxLength ?? 10_000}) ${exits.refused} } else {${absent} if (!(${isAbsent})) ${exits.refused} }`,
      ]
  }
  function rank(code: string): string[] {
    return [
      `const ${given} = ${source}`,
      `const ${variable} = ${code}`,
      `if (${variable} < 0) {${absent} if (!(${isAbsent})) ${exits.refused} }`,
    ]
  }
}

/** Reads `source`, an element of a column, into `variable`. */
export function readElement(type: ValueType, source: string, variable: string, exits: Exits, ids: Ids): string[] {
  const given = `${variable}g`
  switch (type.is) {
    case 'number': {
      const whole = [`const ${given} = ${source}`, `const ${variable} = ${wholeCode(given, type.den)}`]
      const isAbsent = `${given} !== ${given}`
      const wrong = `if (!(${numberTest(variable, given, type)}))`
      return exits.absent === ''
        ? [...whole, `${wrong} { if (!(${isAbsent})) ${exits.refused} }`]
        : [...whole, `${wrong} { if (${isAbsent}) ${exits.absent}; ${exits.refused} }`]
    }
    case 'date': {
      const range = `${variable} >= ${type.first ?? -1e8} && ${variable} <= ${type.last ?? 1e8}`
      return [
        `const ${variable} = ${source}`,
        `if (!(Math.floor(${variable}) === ${variable} && ${range})) { if (${variable} === ${variable}) ${exits.refused}; ${exits.absent} }`,
      ]
    }
    case 'text':
      return [
        `const ${variable} = ${source}`,
        `if (typeof ${variable} === 'string') { if (${variable}.length > ${type.maxLength ?? 10_000}) ${exits.refused} } else { if (${variable} !== null) ${exits.refused}; ${exits.absent} }`,
      ]
    default: {
      const size = type.is === 'boolean' ? 2 : ids.of(type).length
      return [
        `const ${variable} = ${source}`,
        `if (${variable} < 0 || ${variable} >= ${size}) { if (${variable} !== -1) ${exits.refused}; ${exits.absent} }`,
      ]
    }
  }
}

/** The ids of levels and choices, and maps from them to ranks. */
export interface Ids {
  of(type: ValueType): readonly string[]
  /** The variable of a `Map` from id to rank. */
  map(type: ValueType): string
}

/** The whole number of 1/den nearest to a double; never −0. */
const wholeCode = (given: string, den: number): string =>
  den === 1 ? `Math.round(${given}) + 0` : `Math.round(${given} * ${den}) + 0`

/** Whether the double is the very one of that decimal, and in range. */
const numberTest = (whole: string, given: string, { den, min, max }: Numbers): string =>
  `${den === 1 ? whole : `${whole} / ${den}`} === ${given} && ${whole} >= ${min} && ${whole} <= ${max}`
