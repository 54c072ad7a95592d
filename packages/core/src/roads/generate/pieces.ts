import { block } from './block.ts'
import type { VersionExits } from './version-exits.ts'

/** Statements for one record, in an order in which they can run. */
export interface RecordPart {
  /** What reads the record; may stand anywhere before the lines. */
  readonly head: readonly string[]
  readonly lines: readonly string[]
}

/** What pieces return: nothing was wrong, or who takes the record. */
export const exitCodes = { done: 0, general: 1, careful: 2 } as const

export const pieceExits = (isGeneral: boolean): VersionExits => {
  const careful = `return ${exitCodes.careful}`
  return isGeneral ? { isGeneral, careful } : { isGeneral, careful, general: `return ${exitCodes.general}` }
}

/** How the functions of one version are called, and what they take from each other. */
export interface PieceForm {
  /** Begins the names of the functions and arrays. */
  readonly name: string
  readonly parameters: string
  /** What parts define for later ones; texts need another kind of array. */
  readonly variables: ReadonlyMap<string, 'number' | 'text'>
  /** The statements that a piece begins with, by its code. */
  prelude(code: string): readonly string[]
}

export interface Pieces {
  readonly functions: readonly string[]
  /** Statements that must run before the pieces. */
  readonly reset: readonly string[]
  /** An expression that runs the pieces for one record and is one of `exitCodes`. */
  readonly exit: string
  /** Then, where that is `done`: a call of the function with the end. */
  readonly end: string
}

/** Code of more characters than this is cut: engines leave much longer functions unoptimised, and a hundred times slower. */
const longestWhole = 30_000
/** As many characters as one piece has. */
const longestPiece = 16_000

export const isTooLong = (length: number): boolean => length > longestWhole

/**
 * Cuts the statements for one record into functions that engines optimise. Values that a later piece needs go through
 * typed arrays: variables that closures share would box every number.
 *
 * @param end - statements that stand after all others, in a function of their own; they may return
 */
export function cutIntoPieces(
  { name, parameters, variables, prelude }: PieceForm,
  parts: readonly RecordPart[],
  end: readonly string[],
): Pieces {
  const groups = [...groupsOf(parts), { head: [], lines: end }]
  const codes = groups.map(({ head, lines }) => [...head, ...lines].join('\n'))
  const homes = new Map<string, number>()
  codes.forEach((code, index) => {
    for (const [, variable = ''] of code.matchAll(definition)) if (variables.has(variable)) homes.set(variable, index)
  })
  const used = codes.map((code) => new Set(code.match(names)))
  const kept = new Map<string, string>()
  const sizes = { number: 1, text: 0 }
  for (const [variable, home] of homes) {
    if (!used.some((each, index) => index > home && each.has(variable))) continue
    const kind = variables.get(variable) ?? 'number'
    kept.set(variable, `${name}${kind === 'text' ? 'Texts' : 'Values'}[${sizes[kind]++}]`)
  }
  const refused = `${name}Values[0]`
  const functions = groups.map(({ head, lines }, index) => {
    const mine = used[index] ?? new Set()
    const crossing = [...kept].filter(([variable]) => mine.has(variable))
    const isRefusing = mine.has('refused')
    const isEnd = index === groups.length - 1
    return block(`function ${name}${isEnd ? 'End' : index}(${parameters})`, [
      ...prelude(codes[index] ?? ''),
      ...head,
      ...(isRefusing ? [`let refused = ${refused}`] : []),
      ...crossing.flatMap(([variable, place]) =>
        (homes.get(variable) ?? 0) < index ? [`const ${variable} = ${place}`] : [],
      ),
      ...lines,
      ...crossing.flatMap(([variable, place]) => (homes.get(variable) === index ? [`${place} = ${variable}`] : [])),
      ...(isEnd ? [] : [...(isRefusing ? [`${refused} = refused`] : []), `return ${exitCodes.done}`]),
    ])
  })
  const calls = groups.slice(0, -1).map((_, index) => `${name}${index}(${parameters})`)
  return {
    functions: [
      `const ${name}Values = new Float64Array(${sizes.number})`,
      ...(sizes.text > 0 ? [`const ${name}Texts = new Array(${sizes.text}).fill(null)`] : []),
      ...functions,
    ],
    reset: used.some((each) => each.has('refused')) ? [`${refused} = 0`] : [],
    exit: calls.join(' || '),
    end: `${name}End(${parameters})`,
  }
}

function groupsOf(parts: readonly RecordPart[]): readonly RecordPart[] {
  const groups: { readonly head: string[]; readonly lines: string[] }[] = [{ head: [], lines: [] }]
  let length = 0
  for (const { head, lines } of parts) {
    const own = [...head, ...lines].reduce((sum, line) => sum + line.length, 0)
    if (length > 0 && length + own > longestPiece) {
      groups.push({ head: [], lines: [] })
      length = 0
    }
    const group = groups.at(-1)
    group?.head.push(...head)
    group?.lines.push(...lines)
    length += own
  }
  return groups
}

// Not `^`, for which texts have line ends of their own.
const definition = /(?<![^\n])(?:const|let) (\w+) =/g
const names = /\b(?:[vs]\d+r?|refused)\b/g
