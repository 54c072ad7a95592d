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

/** Prints `N passed, N failed, N skipped` and writes the counts to {@link totalsFile}. */
export default class PlainTotals implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const totals = count(modules)
    totals.failed += errors.length
    mkdirSync('.build', { recursive: true })
    writeFileSync(totalsFile, JSON.stringify(totals))
    console.log(totalsLine(totals))
  }
}
