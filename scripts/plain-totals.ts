// A Vitest reporter that closes with one plain line over all suites, which a person or a machine can read alone.
import { mkdirSync, writeFileSync } from 'node:fs'

import type { Reporter, TestModule } from 'vitest/node'

/** How many tests there were, and which did not run. */
export interface Totals {
  passed: number
  failed: number
  skipped: string[]
}

/** Where the last run's totals are left for `scripts/check.ts`. */
export const totalsFile = '.build/totals.json'

/** The line that a run ends with. */
export function totalsLine({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed, ${skipped.length} skipped`
}

function count(modules: readonly TestModule[]): Totals {
  const totals: Totals = { passed: 0, failed: 0, skipped: [] }
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result()
      if (state === 'passed') totals.passed++
      else if (state === 'failed') totals.failed++
      else totals.skipped.push(`${module.relativeModuleId} > ${test.fullName}`)
    }
    // A module that cannot be loaded has no tests to fail.
    if (module.state() === 'failed' && module.errors().length > 0) totals.failed++
  }
  return totals
}

/** What an error says, and what those say that caused it, such as the signal that ended a process of tests. */
function causesOf(error: unknown): string[] {
  const { message, cause } = Object(error) as { readonly message?: string; readonly cause?: unknown }
  return [message ?? String(error), ...(cause === undefined ? [] : causesOf(cause))]
}

/** Prints `N passed, N failed, N skipped` and writes the counts to {@link totalsFile}. */
export default class PlainTotals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const totals = count(modules)
    totals.failed += errors.length
    mkdirSync('.build', { recursive: true })
    writeFileSync(totalsFile, JSON.stringify(totals))
    // Again, next to the line that counts them: a long run's log is often kept from its end only.
    for (const error of errors) console.log(`outside of any test: ${causesOf(error).join('; caused by: ')}`)
    console.log(totalsLine(totals))
  }
}
