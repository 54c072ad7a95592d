import type { Result } from '@sasando/core'
import * as z from 'zod'

import { resultPrint } from './output/result-print.ts'
import type { Person } from './people/person.ts'

const fingerprint = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const path = z.array(z.union([z.string(), z.int()]))

const value = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('number'), text: z.string(), number: z.number() }),
    z.strictObject({ type: z.literal('level'), text: z.string(), rank: z.int(), scale: z.string() }),
    z.strictObject({ type: z.literal('boolean'), text: z.enum(['true', 'false']) }),
    z.strictObject({ type: z.enum(['choice', 'date', 'text']), text: z.string() }),
  ])
  .meta({ id: 'Value', description: 'One value. `text` is exact and canonical; `number` is for convenience.' })
const values = z.record(z.string(), value.nullable())

const step = z
  .strictObject({
    id: z.string(),
    kind: z.string(),
    status: z.enum(['computed', 'missing', 'not-applicable']),
    value: value.nullable(),
    parts: values,
  })
  .meta({ id: 'Step', description: 'One step of the trace, in the order of the rule set.' })

const missing = z
  .strictObject({
    input: z.string(),
    reason: z.enum(['absent', 'invalid', 'zero', 'too-few', 'operator']),
    steps: z.array(
      z.strictObject({ step: z.string(), policy: z.enum(['block', 'redistribute', 'zero', 'neutral', 'carry']) }),
    ),
  })
  .meta({ id: 'Missing', description: 'An input that was needed and is not there, and what the steps did without it.' })

const issue = z
  .strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning']),
    path,
    line: z.int().optional(),
    column: z.int().optional(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Issue', description: 'Something worth knowing. A record with errors gives no line.' })

const result = {
  row: z.int().min(1).describe('The row of the spreadsheet or the line of the input, counted from 1.'),
  ruleSet: z.strictObject({ id: z.string(), version: z.string(), fingerprint }),
  asOf: z.iso.date().describe('The day whose settings held; pass it to --as-of to compute this again.'),
  outcome: values.describe('By the names that the rule set gives; null where there is no value.'),
  steps: z.array(step),
  inputs: z.record(z.string(), z.union([value, z.array(values)]).nullable()).describe('The inputs as they were read.'),
  missing: z.array(missing),
  issues: z.array(issue),
  fingerprint: fingerprint.describe('Equal fingerprints mean the same judgement from the same facts.'),
}

const person = z.strictObject({
  nip: z
    .string()
    .regex(/^\d{18}$/)
    .describe('Always text: a number would lose its last digits.'),
  nama: z.string().optional(),
  unit: z.string().optional(),
  jabatan: z.string().optional(),
  golongan: z.string().optional(),
  ...result,
})

const codedUnit = z.strictObject({
  kode: z.string().describe('The code of the unit that is scored, where the data has codes.'),
  unit: z.string().optional(),
  ...result,
})

const namedUnit = z.strictObject({ unit: z.string().describe('The name of the unit that is scored.'), ...result })

/** The result of one person or unit, as `sasando score --json` writes it: one line of JSON for each. */
export const scoreLine = z
  .union([person, codedUnit, namedUnit])
  .meta({ title: 'One line of sasando score --json', description: 'The result of one person, or of one unit.' })
/** The type of a score line: the result of core, and whose it is. `scoreLine` accepts exactly this. */
export type ScoreLine = Pick<Person, 'row'> & Person['identity'] & Result

/** @param result - without errors */
export function toScoreLine(
  { key, keyField, identity, row }: Pick<Person, 'key' | 'keyField' | 'row' | 'identity'>,
  result: Result,
): ScoreLine {
  // Its own fingerprint is not looked at: that would compute it.
  const { ruleSet, asOf, outcome, steps, inputs, missing, issues } = result
  const fingerprint = resultPrint(result)
  return { ...identity, [keyField]: key, row, ruleSet, asOf, outcome, steps, inputs, missing, issues, fingerprint }
}
