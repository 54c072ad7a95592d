import { compile, parseRuleSet, safeCompile, safeParseRuleSet, type Json, type Result } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { differences } from '../compare.ts'
import { judge } from '../judge/judge.ts'
import { roads } from '../roads/roads.ts'
import data from './defects.json' with { type: 'json' }

interface Case {
  readonly given: Readonly<Record<string, Json>>
  /** What the program gives, by step. */
  readonly wrong: Readonly<Record<string, string | null>>
  readonly right: Readonly<Record<string, string | null>>
  /** The inputs that are said to be missing. */
  readonly missing?: readonly string[]
  /** The codes of what is said about the record. */
  readonly issues?: readonly string[]
  /** A record whose result must have another fingerprint. */
  readonly other?: Readonly<Record<string, Json>>
  /** Others who are scored in one go. */
  readonly company?: readonly Readonly<Record<string, Json>>[]
}
interface Vector {
  readonly name: string
  readonly inputs: object
  readonly steps: readonly { readonly id: string }[]
  readonly scales?: object
  readonly cases?: readonly Case[]
  /** The code with which the rule set itself is refused. */
  readonly refused?: string
}

const textOf = ({ name, cases: _cases, refused: _refused, ...part }: Vector): string =>
  JSON.stringify({
    format: 1,
    id: 'cacat',
    version: '1.0',
    title: { id: name },
    valid: { from: '2026-01-01' },
    ...part,
    outcome: { akhir: part.steps.at(-1)?.id },
  })

const valuesOf = ({ steps }: Result, names: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(names.map((name) => [name, steps.find(({ id }) => id === name)?.value?.text ?? null]))

describe.each(data.defects)('$id, $where: $defect', ({ vectors }) => {
  for (const vector of vectors as readonly Vector[])
    it(vector.name, () => {
      if (vector.refused !== undefined) {
        const parsed = safeParseRuleSet(textOf(vector))
        expect(parsed.ok && safeCompile(parsed.ruleSet).issues.map(({ code }) => code)).toEqual([vector.refused])
        return
      }
      const ruleSet = parseRuleSet(textOf(vector))
      const scorer = compile(ruleSet)
      for (const { given, wrong, right, company = [], other, missing, issues } of vector.cases ?? []) {
        const verdict = judge(ruleSet, given)
        for (const road of roads) {
          const score = road.prepare(ruleSet)
          const together = [score([given, ...company])[0], score([...company, given]).at(-1)]
          for (const answer of together) {
            expect(answer && differences(ruleSet, verdict, answer), road.name).toEqual([])
          }
        }
        const result = scorer.score(given)
        expect(valuesOf(result, Object.keys(right))).toEqual(right)
        expect(valuesOf(result, Object.keys(wrong))).not.toEqual(wrong)
        if (missing) expect(result.missing.map(({ input }) => input)).toEqual(missing)
        if (issues) expect(result.issues.map(({ code }) => code)).toEqual(issues)
        if (other) expect(scorer.score(other).fingerprint).not.toBe(result.fingerprint)
      }
    })
})

describe('the vectors', () => {
  it('are there for all ten defects', () => {
    expect(data.defects.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `D${index + 1}`))
  })
})
