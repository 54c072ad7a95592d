import type { ItemValue, Result, RuleSet, Value } from '@sasando/core'

import type { IdentityField } from '../columns/identity.ts'
import type { OutputCell } from '../csv/format-csv-row.ts'
import { resultPrint } from './result-print.ts'
import type { Person } from '../people/person.ts'

/** A table of results: headings, and how a result becomes a row below them. */
export interface ResultColumns {
  readonly headings: readonly string[]
  toRow(person: Scored, result: Result): OutputCell[]
}

/** What a line of results says of the person. */
export type Scored = Pick<Person, 'key' | 'keyField' | 'row' | 'identity'>

/**
 * The columns of a result: who, the inputs as they were read, each outcome, each step, what was missing, what is worth
 * knowing, and the fingerprint. Inputs have their own headings, so that a result can be scored again.
 */
export function resultColumns(ruleSet: RuleSet, identity: readonly IdentityField[]): ResultColumns {
  const inputs = Object.keys(ruleSet.inputs)
  const outcomes = Object.keys(ruleSet.outcome)
  return {
    headings: [
      ...identity,
      ...inputs,
      ...outcomes.map((name) => `outcome.${name}`),
      ...ruleSet.steps.map(({ id }) => `step.${id}`),
      'missing',
      'issues',
      'rule-set',
      'fingerprint',
    ],
    toRow(person, result) {
      // Its own fingerprint is not looked at: that would compute it.
      const { outcome, steps, inputs: read, missing, issues, ruleSet: of } = result
      return [
        ...identity.map((field) => (field === person.keyField ? person.key : (person.identity[field] ?? ''))),
        ...inputs.map((id) => inputCell(read[id] ?? null)),
        ...outcomes.map((name) => valueCell(outcome[name] ?? null)),
        ...steps.map(({ value }) => valueCell(value)),
        missing.map(({ input, reason }) => (reason === 'absent' ? input : `${input} (${reason})`)).join(', '),
        issues.map(({ code, path }) => `${code}: ${path.join('.')}`).join(', '),
        `${of.id} ${of.version}`,
        resultPrint(result),
      ]
    },
  }
}

const isList = (value: Value | readonly ItemValue[]): value is readonly ItemValue[] => Array.isArray(value)

function inputCell(value: Value | readonly ItemValue[] | null): OutputCell {
  if (value === null || !isList(value)) return valueCell(value)
  const items = value.map((item) => Object.fromEntries(Object.entries(item).map(([name, each]) => [name, plain(each)])))
  return JSON.stringify(items)
}

function valueCell(value: Value | null): OutputCell {
  if (value === null) return ''
  return value.type === 'number' ? { number: value.text } : value.text
}

const plain = (value: Value | null): string | boolean | null =>
  value === null ? null : value.type === 'boolean' ? value.text === 'true' : value.text
