/**
 * The exponent `e` of `time ~ size^e` that fits best: least squares on logarithms.
 *
 * @param points - `[size, time]`, both positive; at least two sizes
 */
export function fittedExponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const)
  const mean = (index: 0 | 1): number => logs.reduce((sum, log) => sum + log[index], 0) / logs.length
  const [meanSize, meanTime] = [mean(0), mean(1)]
  let [shared, spread] = [0, 0]
  for (const [size, time] of logs) {
    shared += (size - meanSize) * (time - meanTime)
    spread += (size - meanSize) ** 2
  }
  if (spread === 0) throw new RangeError('an exponent needs two sizes')
  return shared / spread
}
