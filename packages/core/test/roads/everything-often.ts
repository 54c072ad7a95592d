import { everything } from './everything.ts'

const ids = new Set<unknown>(everything.steps.map(({ id }) => id))

/** The steps of `everything` again and again: a rule set so long that generated code is cut into many functions. */
export function everythingOften(times: number): typeof everything {
  const copies = Array.from(
    { length: times },
    (_, copy) =>
      JSON.parse(JSON.stringify({ steps: everything.steps, outcome: everything.outcome }), (key, value: unknown) =>
        key !== 'rater' && ids.has(value) ? `${String(value)}-${copy}` : value,
      ) as Pick<typeof everything, 'steps' | 'outcome'>,
  )
  const outcome = copies.flatMap((each, copy) =>
    Object.entries(each.outcome).map(([name, of]) => [`${name}-${copy}`, of] as const),
  )
  return {
    ...everything,
    steps: copies.flatMap(({ steps }) => steps) as never,
    outcome: Object.fromEntries(outcome) as never,
  }
}
