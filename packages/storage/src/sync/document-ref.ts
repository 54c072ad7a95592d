import type { MergeMode } from './members.ts'

/** Names one document. */
export interface DocumentRef {
  readonly collection: string
  readonly id: string
}

/** How each collection that travels is merged. */
export type Modes = ReadonlyMap<string, MergeMode>

/** A key for maps: no id holds a control character. */
export const refKey = ({ collection, id }: DocumentRef): string => `${collection}\n${id}`

/** Every document once, in the order of first mention. */
export const uniqueRefs = (refs: readonly DocumentRef[]): readonly DocumentRef[] => [
  ...new Map(refs.map(({ collection, id }) => [refKey({ collection, id }), { collection, id }])).values(),
]
