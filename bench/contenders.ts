/**
 * The contenders that there are, each a file of `contenders/`. Ours first are what theirs are measured against: code
 * written by hand for this one job.
 */
export const contenderNames = [
  'hand-objects',
  'hand-rows-to-columns',
  'hand-columns',
  'reference',
  'json-logic-js',
  'json-logic-engine',
  'json-logic-engine-compiled',
  'json-rules-engine',
  'zen-engine',
] as const
