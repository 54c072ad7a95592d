import { defineOnce } from './internal/define-once.ts'
import { SasandoScorecard } from './scorecard/scorecard.ts'

const elements = { scorecard: SasandoScorecard }

/**
 * Registers all elements as `<prefix-scorecard>` and so on. The first copy of the library to register a name keeps it;
 * give the other copy its own prefix, and both work side by side.
 *
 * @param prefix - lower-case, as in the tag; `sasando` where not given
 */
export function defineSasando(prefix = 'sasando'): void {
  for (const [name, element] of Object.entries(elements)) defineOnce(`${prefix}-${name}`, element)
}
