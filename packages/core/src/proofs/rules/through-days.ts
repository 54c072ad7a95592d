import type { Proof, ProofRule } from '../finding.ts'
import type { Subject } from '../subject.ts'
import { onDay } from './on-day.ts'
import type { Yield } from './rule.ts'

/** @param isBroken - whether something need not be looked at, since it was told of a day before that it does not hold */
export type Prove = (subject: Subject, isBroken: (proof: Proof) => boolean) => Iterable<Yield>

/**
 * What a rule comes upon on the first day, and on every later day on which what it looks at is no longer the same. What
 * was told of a day before is not told again; what is proved is so on all of them.
 */
export function throughDays(
  rule: ProofRule,
  prove: Prove,
  first: Subject,
  later: readonly Subject[],
): readonly Yield[] {
  const all = [...prove(first, () => false)]
  const told = new Map(all.flatMap((each) => ('issue' in each ? [[claim(each), each.verdict]] : [])))
  const isBroken = (proof: Proof): boolean => told.get(claim(proof)) === 'counterexample'
  for (const subject of later)
    for (const found of prove(subject, isBroken)) {
      if (!('issue' in found)) continue
      const before = told.get(claim(found))
      if (before === 'counterexample' || before === found.verdict) continue
      told.set(claim(found), found.verdict)
      const isClosed = rule === 'reach' && found.verdict === 'counterexample'
      // A setting that closes a place may well be meant to.
      const issue = isClosed ? { ...found.issue, severity: 'warning' as const } : found.issue
      all.push(onDay(subject.change?.day ?? '', { ...found, issue }))
    }
  return all.filter((each) => 'issue' in each || !told.has(claim(each)))
}

/** What is claimed of one place. */
function claim(each: Yield): string {
  if (!('issue' in each)) return JSON.stringify([each.path, each.outcome])
  const { path, data } = each.issue
  return JSON.stringify([path, 'outcome' in data ? data.outcome : undefined])
}
