// What somebody can compute who knows the rules and some of the values, where all rules are sums.

/** A sum of inputs, each so many times. */
export type Form = ReadonlyMap<string, number>

export const times = (form: Form, factor: number): Form => new Map([...form].map(([name, n]) => [name, n * factor]))

export function plus(a: Form, b: Form): Form {
  const sum = new Map(a)
  for (const [name, n] of b) sum.set(name, (sum.get(name) ?? 0) + n)
  return sum
}

/** Whether the values of `known` forms give the value of `secret`, when the values of `given` inputs are known too. */
export function gives(known: readonly Form[], given: ReadonlySet<string>, secret: Form): boolean {
  const columns = [...new Set([...known, secret].flatMap((form) => [...form.keys()]))].filter(
    (name) => !given.has(name),
  )
  const row = (form: Form): bigint[] => columns.map((name) => BigInt(form.get(name) ?? 0))
  const basis: { readonly pivot: number; readonly row: readonly bigint[] }[] = []
  const reduce = (given: readonly bigint[]): bigint[] =>
    basis.reduce<bigint[]>(
      (left, { pivot, row: base }) => {
        const [a, b] = [left[pivot] ?? 0n, base[pivot] ?? 1n]
        return a === 0n ? left : left.map((n, index) => n * b - (base[index] ?? 0n) * a)
      },
      [...given],
    )
  for (const form of known) {
    const left = reduce(row(form))
    const pivot = left.findIndex((n) => n !== 0n)
    if (pivot >= 0) basis.push({ pivot, row: left })
  }
  return reduce(row(secret)).every((n) => n === 0n)
}
