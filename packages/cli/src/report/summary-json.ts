import type { RuleSet } from '@sasando/core'

import type { Tally } from './tally.ts'

/** The same summary for programs. */
export function summaryJson(tally: Tally, ruleSet: RuleSet, out: string | undefined): object {
  const { outcomes, ...counts } = tally
  return {
    type: 'summary',
    ruleSet: { id: ruleSet.id, version: ruleSet.version },
    ...counts,
    outcomes: Object.fromEntries(
      [...outcomes].map(([name, { counts: levels, none, numbers, lowest, highest }]) => [
        name,
        {
          counts: Object.fromEntries(levels),
          none,
          ...(numbers === 0 ? {} : { numbers, lowest: lowest?.text, highest: highest?.text }),
        },
      ]),
    ),
    ...(out === undefined ? {} : { out }),
  }
}
