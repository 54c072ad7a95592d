import type { RuleSet } from '@sasando/core'

import type { ColumnMap } from '../columns/column-map.ts'
import type { Notices } from '../report/notices.ts'
import type { Meter } from '../table/meter.ts'
import type { DecimalMark } from '../values/read-number.ts'
import type { ListOption } from './list-option.ts'

/** What is read, and by which rules. */
export interface PeopleOptions {
  readonly input: string
  readonly ruleSet: RuleSet
  readonly map: ColumnMap
  readonly sheet: string | undefined
  readonly lists: readonly ListOption[]
  readonly decimal: DecimalMark | undefined
  readonly notices: Notices
  readonly meter: Meter
  /** Read the lists of this person only. */
  readonly only?: string
}
