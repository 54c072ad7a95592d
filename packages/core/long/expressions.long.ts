import fc from 'fast-check'

import { expressionProperty } from '../test/expression-property.ts'

export const name = 'expressions'

/** Compares random expressions over random records with exact arithmetic. @throws with the smallest counterexample */
export function run(numRuns = 100_000): Promise<Record<string, unknown>> {
  const { numSkips, failed, seed } = fc.check(expressionProperty, { numRuns })
  if (failed) fc.assert(expressionProperty, { numRuns, seed })
  return Promise.resolve({ expressions: numRuns, records: numRuns * 5, refusedByTheCompiler: numSkips, seed })
}
