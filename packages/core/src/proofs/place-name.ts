import type { PlaceName } from '../issues/issue.ts'
import type { Point } from './points.ts'

/** How people call the place of a point. */
export function placeName({ what, path }: Point): PlaceName {
  if (what === 'holds' || what === 'fails') return 'condition'
  const list = path.at(-2)
  if (list === 'rows' || list === 'bands') return list === 'rows' ? 'row' : 'band'
  return path.at(-1) === 'otherwise' || (what !== 'step' && what !== 'cell') ? 'branch' : what
}
