import type { WhatIfSearch } from './what-if-report.ts'

/** Whether it is sure that none of one's own inputs does it: all were tried, or cannot be better. */
export const isSure = ({ inputs, isComplete }: WhatIfSearch): boolean =>
  isComplete && inputs.every(({ reason }) => reason === undefined || reason === 'at-best')
