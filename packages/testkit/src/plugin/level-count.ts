import type { Subject } from './subject.ts'

/** How many levels a scale has in the samples; the most, where they differ. */
export const levelCount = (scale: string, { ruleSets }: Subject): number =>
  Math.max(
    0,
    ...ruleSets.map(({ scales = {} }) => (Object.hasOwn(scales, scale) ? (scales[scale]?.levels.length ?? 0) : 0)),
  )
