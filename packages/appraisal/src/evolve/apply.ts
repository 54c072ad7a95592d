import type { Case } from '../case/case.ts'
import type { EventKind, EventOf } from '../events/event.ts'

/** How a case looks after an event: pure, and never in doubt. What must not happen is refused before it becomes one. */
export type Appliers<Kind extends EventKind> = {
  readonly [K in Kind]: (of: Case, event: EventOf<K>) => Case
}

/** What results rest on has changed, if there are any. */
export const stale = (of: Case): Case => (of.results.length === 0 ? of : { ...of, isStale: true })

export const replaced = <Item>(
  items: readonly Item[],
  matches: (item: Item) => boolean,
  change: (item: Item) => Item,
): readonly Item[] => items.map((item) => (matches(item) ? change(item) : item))
