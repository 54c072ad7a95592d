import { variablesIn } from '../logic/variables.ts'
import type { Input } from '../rule-set/inputs.ts'

/**
 * The inputs that have a condition, each after those that its condition asks for. What depends on itself, by way of
 * others or not, is in `circles`, and in no order.
 */
export function conditionOrder(inputs: Readonly<Record<string, Input>>): {
  readonly order: readonly string[]
  readonly circles: readonly (readonly string[])[]
} {
  const conditions = Object.entries(inputs).filter(([, { applies }]) => applies !== undefined)
  const open = new Map(conditions.map(([name]) => [name, new Set<string>()]))
  const askedBy = new Map<string, string[]>()
  for (const [name, { applies = null }] of conditions)
    for (const asked of variablesIn(applies))
      if (open.has(asked)) {
        open.get(name)?.add(asked)
        askedBy.set(asked, [...(askedBy.get(asked) ?? []), name])
      }
  const order: string[] = []
  const circles: string[][] = []
  let ready = [...open.keys()].filter((name) => open.get(name)?.size === 0)
  while (open.size > 0) {
    for (const name of ready) {
      open.delete(name)
      order.push(name)
    }
    let freed = ready
    if (freed.length === 0) {
      freed = circleIn(open)
      circles.push(freed)
      for (const name of freed) open.delete(name)
    }
    ready = []
    for (const name of freed)
      for (const each of askedBy.get(name) ?? [])
        if (open.get(each)?.delete(name) && open.get(each)?.size === 0) ready.push(each)
  }
  return { order, circles }
}

/** Where everything asks for something, going on from one to the next comes back in the end. */
function circleIn(open: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const trail = new Map<string, number>()
  let [name] = open.keys()
  while (name !== undefined && !trail.has(name)) {
    trail.set(name, trail.size)
    ;[name] = open.get(name) ?? []
  }
  return [...trail.keys()].slice(trail.get(name ?? '') ?? 0)
}
