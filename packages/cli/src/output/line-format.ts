import type { Result, RuleSet } from '@sasando/core'

import type { IdentityField } from '../columns/identity.ts'
import { formatCsvRow } from '../csv/format-csv-row.ts'
import { toScoreLine } from '../score-line.ts'
import type { Delimiter } from '../table/table.ts'
import { formatSheetRow } from '../xlsx/format-sheet-row.ts'
import { resultColumns, type Scored } from './result-columns.ts'

/** How a result becomes text. Plain data, so that it can be told to a worker. */
export type LineFormat =
  | { readonly as: 'csv'; readonly delimiter: Delimiter; readonly identity: readonly IdentityField[] }
  | { readonly as: 'sheet-row'; readonly identity: readonly IdentityField[] }
  | { readonly as: 'json' }
  | { readonly as: 'nothing' }

/** One person's result as text; nothing where results are only counted. */
export type LineMaker = (person: Scored, result: Result) => string | undefined

/** Prepares once what every line asks. */
export function lineMaker(format: LineFormat, ruleSet: RuleSet): LineMaker {
  switch (format.as) {
    case 'csv': {
      const columns = resultColumns(ruleSet, format.identity)
      return (person, result) => formatCsvRow(columns.toRow(person, result), format.delimiter)
    }
    case 'sheet-row': {
      const columns = resultColumns(ruleSet, format.identity)
      return (person, result) => formatSheetRow(columns.toRow(person, result))
    }
    case 'json':
      return (person, result) => JSON.stringify(toScoreLine(person, result))
    case 'nothing':
      return () => undefined
    default:
      return format satisfies never
  }
}
