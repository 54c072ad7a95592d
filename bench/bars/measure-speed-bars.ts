import { interleave } from '../measure/interleave.ts'
import type { Contestant } from '../process/start-contender.ts'
import type { Side, SpeedBar } from './speed-bars.ts'

/** The ratios of `pairs` interleaved pairs for each bar, by the bar's name. */
export async function measureSpeedBars(
  bars: readonly SpeedBar[],
  contestants: ReadonlyMap<string, Contestant>,
  best: string,
  pairs: number,
): Promise<Map<string, number[]>> {
  const entryOf = ({ contender, mode }: Side) => {
    const contestant = contestants.get(contender === 'best' ? best : contender)
    if (!contestant) throw new Error(`a bar asks for ${contender}, which was not started`)
    return { contestant, mode }
  }
  const ratios = new Map<string, number[]>()
  for (const { name, of, than, ratio } of bars) {
    const samples = await interleave([entryOf(of), entryOf(than)], pairs)
    ratios.set(
      name,
      samples.map(([ours = NaN, theirs = NaN]) => (ratio === 'speed' ? theirs / ours : ours / theirs)),
    )
  }
  return ratios
}
