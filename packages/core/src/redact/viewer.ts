import type { Visibility } from '../rule-set/primitives.ts'
import type { Origin } from '../what-if/what-if-report.ts'

/**
 * Who looks at a result: anyone with access to it, the person, the rater and above, or the agency. Each sees what the
 * ones before it see.
 */
export type Viewer = Visibility

export const viewers: readonly Viewer[] = ['everyone', 'person', 'rater', 'agency']

/** The next viewer who sees more; none above the agency. */
export const viewerAbove = (viewer: Viewer): Viewer | undefined => viewers[viewers.indexOf(viewer) + 1]

/** What is not declared is for the person, the rater and the agency: nobody's values are public unasked. */
const undeclared: Visibility = 'person'

export const maySee = (viewer: Viewer, visibility: Visibility = undeclared): boolean =>
  viewers.indexOf(viewer) >= viewers.indexOf(visibility)

/** What a viewer knows without being shown it. Hiding that would hide nothing. */
const known: Readonly<Record<Viewer, readonly Origin[]>> = {
  everyone: ['calendar', 'public'],
  person: ['calendar', 'public', 'roster', 'employee'],
  rater: ['calendar', 'public', 'roster', 'employee', 'rater'],
  agency: [],
}

export const knowsAnyway = (viewer: Viewer, origin: Origin | undefined): boolean =>
  origin !== undefined && known[viewer].includes(origin)
