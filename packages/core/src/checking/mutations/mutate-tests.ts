import { safeCompile, type CompileOptions, type Scorer } from '../../compile/compile.ts'
import { warning, type Issue } from '../../issues/issue.ts'
import type { Fix } from '../../issues/fix.ts'
import { toDotPath, type Path } from '../../issues/path.ts'
import { RuleSetError } from '../../issues/rule-set-error.ts'
import { pluginSet } from '../../plugins/plugin-set.ts'
import { toRecord, type GivenRecord } from '../../proofs/to-record.ts'
import { withPosition } from '../../rule-set/positions.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import type { Json } from '../../text/canonical-json.ts'
import { runTest } from '../run-tests.ts'
import { findDifference, type Difference } from './difference.ts'
import { changed, type Change, type Mutation } from './mutation.ts'
import { mutationsOf } from './mutations.ts'

/** One value that was changed, and whether a test noticed. */
export interface Mutant {
  readonly path: Path
  readonly from: Json
  readonly to: Json
  /**
   * `noticed`: a test fails. `refused`: the checker refuses the change. `same`: no record was found that it makes a
   * difference to. `survived`: it makes a difference, and no test notices.
   */
  readonly fate: 'noticed' | 'refused' | 'same' | 'survived'
  /** The names of the tests that fail. */
  readonly noticedBy: readonly string[]
}

/** A change that no test noticed, with a record to which it makes a difference, and a test that would notice. */
export type Survivor = Issue<'not_noticed'> & { readonly records: readonly GivenRecord[]; readonly fix: Fix }

export interface MutationReport {
  readonly mutants: readonly Mutant[]
  readonly survivors: readonly Survivor[]
}

export interface MutationOptions extends CompileOptions {
  /** How many records are tried to find one that a change makes a difference to; 1000, where not given. */
  readonly tries?: number
}

/**
 * Changes every weight, threshold, cell, cap, number of digits and constant of a rule set, one at a time, and says which
 * of its tests notice. Weights keep their total: a part of one goes to the next. Of a setting the value on `asOf` is
 * changed; modes of rounding are not.
 *
 * @throws RuleSetError if the rule set itself is wrong
 */
export function mutateTests(ruleSet: RuleSet, options: MutationOptions = {}): MutationReport {
  const { scorer, issues } = safeCompile(ruleSet, options)
  if (!scorer) throw new RuleSetError(issues)
  const mutants: Mutant[] = []
  const survivors: Survivor[] = []
  const passed = (ruleSet.tests ?? []).map((test, index) => runTest(test, index, scorer).ok)
  for (const mutation of mutationsOf(ruleSet, scorer.plan, options.asOf ?? ruleSet.valid.from)) {
    const { mutant, difference } = follow(mutation, scorer, passed, options)
    mutants.push(mutant)
    if (difference) survivors.push(survivor(mutant, difference, scorer))
  }
  return { mutants, survivors }
}

interface Followed {
  readonly mutant: Mutant
  readonly difference?: Difference
}

/** The smallest change that makes a difference decides. */
function follow(
  { path, from, to }: Mutation,
  scorer: Scorer,
  passed: readonly boolean[],
  options: MutationOptions,
): Followed {
  const { ruleSet } = scorer
  const fateOf = (change: Change): Followed => {
    const { value } = change
    const mutant = (fate: Mutant['fate'], noticedBy: readonly string[] = []): Mutant => ({
      path,
      from,
      to: value,
      fate,
      noticedBy,
    })
    const { scorer: other } = safeCompile(changed(ruleSet, change), options)
    if (!other) return { mutant: mutant('refused') }
    const failed = (ruleSet.tests ?? []).filter((test, index) => passed[index] && !runTest(test, index, other).ok)
    if (failed.length > 0)
      return {
        mutant: mutant(
          'noticed',
          failed.map(({ name }) => name),
        ),
      }
    const difference = findDifference(scorer.plan, other.plan, options.tries ?? 1000, pluginSet(options.plugins))
    return difference ? { mutant: mutant('survived'), difference } : { mutant: mutant('same') }
  }
  let last: Followed = { mutant: { path, from, to: from, fate: 'same', noticedBy: [] } }
  for (const change of to) {
    last = fateOf(change)
    if (/noticed|survived/.test(last.mutant.fate)) return last
  }
  return last
}

function survivor({ path, from, to }: Mutant, difference: Difference, { ruleSet, plan, score }: Scorer): Survivor {
  const record = toRecord(plan, difference.frame)
  const result = score(record)
  const expect = Object.fromEntries(
    difference.steps.map((id) => [id, result.steps.find((step) => step.id === id)?.value?.text ?? null]),
  )
  const test = { name: `${toDotPath(path)}: ${shown(from)}`, given: record, expect }
  const { tests } = ruleSet
  return {
    ...withPosition(ruleSet, warning('not_noticed', path, { from: shown(from), to: shown(to) })),
    records: [record],
    fix: [
      { op: 'add', ...(tests ? { path: ['tests', tests.length], value: test } : { path: ['tests'], value: [test] }) },
    ],
  }
}

const shown = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))
