/** The contenders, each a file of `contenders/`: written by hand for this one job, ours, and other people's. */
export const contenderNames = [
  'hand-objects',
  'hand-rows-to-columns',
  'hand-columns',
  'reference',
  'generated-objects',
  'generated-rows-to-columns',
  'generated-columns',
  'vector-columns',
  'json-logic-js',
  'json-logic-engine',
  'json-logic-engine-compiled',
  'json-rules-engine',
  'zen-engine',
] as const
export type ContenderName = (typeof contenderNames)[number]

/** What a ratio of the table is taken against. */
export const baseline: ContenderName = 'hand-objects'

/** The roads of ours that compete for the best one. */
export const ourFastRoads = [
  'generated-objects',
  'generated-rows-to-columns',
  'generated-columns',
  'vector-columns',
] as const satisfies readonly ContenderName[]
