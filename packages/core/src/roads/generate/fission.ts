import { block } from './block.ts'

/** Statements for one record, in an order in which they can run, and the variable that they define for others. */
export interface Part {
  readonly lines: readonly string[]
  /** Whether the part reads a column; a processor follows many at once badly. */
  readonly isColumn: boolean
}

/** As many columns as one loop reads. */
const widest = 18
/** As many characters as the body of one loop has: engines do not optimise functions that are much longer. */
const longest = 12_000
/** As many records as one loop looks at before the next loop takes them over. */
export const fissionBlock = 1024

/** How the functions of one version are called, and what they take from each other. */
interface LoopForm {
  /** Begins the names of the functions and arrays. */
  readonly name: string
  /** What holds the records, and what the outcomes. */
  readonly parameters: string
  /** What parts define for later ones; texts need another kind of array. */
  readonly variables: ReadonlyMap<string, 'number' | 'text'>
  /** The expression of a column by its name in the statements. */
  source(column: string): string
  /** The statements that a loop begins with for each record, by its statements. */
  prelude?(code: string): readonly string[]
}

/**
 * Cuts the statements for one record into several functions, each with a loop over a block of records. Values that a
 * later loop needs go through arrays; so no loop reads many columns, no function is too long to be optimised, and the
 * code of one loop stays near the processor for as long as it runs.
 */
export function cutIntoLoops(
  { name, parameters, variables, source, prelude = () => [] }: LoopForm,
  parts: readonly Part[],
): { readonly functions: readonly string[]; calls(from: string, to: string): readonly string[] } {
  const groups = groupsOf(parts)
  const homes = new Map<string, number>()
  groups.forEach((group, index) => {
    for (const name of definedIn(group, variables)) homes.set(name, index)
  })
  const used = groups.map((group) => usedIn(group, variables))
  const crossing = new Map<string, number>()
  used.forEach((names, index) => {
    for (const name of names) {
      const home = homes.get(name)
      if (home !== undefined && home < index) crossing.set(name, home)
    }
  })
  const arrays = [...crossing.keys()].map((variable) => {
    const array = variables.get(variable) === 'text' ? '[]' : `new Float64Array(${fissionBlock})`
    return `const ${name}_${variable} = ${array}`
  })
  const functions = groups.map((group, index) => {
    const taken = [...crossing].filter(([variable, home]) => home < index && used[index]?.has(variable))
    const given = [...crossing].filter(([, home]) => home === index)
    return block(`function ${name}${index}(${parameters}, from, to)`, [
      ...columnsOf(group, source),
      block('for (let i = from; i < to; i++)', [
        ...prelude(group.join('\n')),
        ...taken.map(([variable]) => `const ${variable} = ${name}_${variable}[i - from]`),
        ...group,
        ...given.map(([variable]) => `${name}_${variable}[i - from] = ${variable}`),
      ]),
    ])
  })
  return {
    functions: [...arrays, ...functions],
    calls: (from, to) => groups.map((_, index) => `${name}${index}(${parameters}, ${from}, ${to})`),
  }
}

function groupsOf(parts: readonly Part[]): readonly (readonly string[])[] {
  const groups: string[][] = [[]]
  let columns = 0
  let length = 0
  for (const { lines, isColumn } of parts) {
    if (isColumn) columns++
    if (columns > widest || length > longest) {
      groups.push([])
      columns = isColumn ? 1 : 0
      length = 0
    }
    groups.at(-1)?.push(...lines)
    length += lines.join('').length
  }
  return groups
}

// Not `^`, for which texts have line ends of their own.
const definition = /(?<![^\n])(?:const|let) (\w+) =/g
function definedIn(lines: readonly string[], variables: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const names = lines.flatMap((line) => [...line.matchAll(definition)].map(([, name = '']) => name))
  return new Set(names.filter((each) => variables.has(each)))
}

function usedIn(lines: readonly string[], variables: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.match(/\b[vs]\d+\b/g) ?? []).filter((each) => variables.has(each)))
}

/** The columns that the lines name. */
export function columnsOf(lines: readonly string[], source: (column: string) => string): readonly string[] {
  const names = new Set(lines.flatMap((line) => line.match(/\b(?:[cot]\d+|status)(?=[[,])/g) ?? []))
  return [...names].map((name) => `const ${name} = ${source(name)}`)
}
