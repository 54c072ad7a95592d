/** How a level is coloured, from the lowest of five to the highest; never the only sign of it. */
export type Tone = 'lowest' | 'low' | 'middle' | 'high' | 'highest' | 'none'

const tones = ['lowest', 'low', 'middle', 'high', 'highest'] as const

/** Spreads any number of levels over the five tones, the ends on the ends. */
export const toneOf = (rank: number, count: number): Tone =>
  tones[Math.round((rank * (tones.length - 1)) / Math.max(count - 1, 1))] ?? 'none'
