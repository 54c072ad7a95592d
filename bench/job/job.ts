import { readFileSync } from 'node:fs'

import { parseRuleSet } from '@sasando/core'

/** What is measured: 12 indicators, two levels of weights, 7 behaviours, bonus, penalty, bands and a matrix. */
export const ruleSet = parseRuleSet(readFileSync(new URL('rule-set.json', import.meta.url), 'utf8'))

/** Two digits, as in the ids of the rule set: `01`. */
const numbered = (index: number): string => String(index + 1).padStart(2, '0')

export const indicators = Array.from({ length: 12 }, (_, index) => numbered(index))
export const behaviours = ['pelayanan', 'akuntabel', 'kompeten', 'harmonis', 'loyal', 'adaptif', 'kolaboratif'] as const
