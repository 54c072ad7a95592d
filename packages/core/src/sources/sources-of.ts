import type { Path } from '../issues/path.ts'
import { placeOf } from '../rule-set/positions.ts'
import type { Text } from '../rule-set/primitives.ts'
import { ruleSetFingerprint } from '../rule-set/rule-set-fingerprint.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { inForce, settingOn } from '../rule-set/setting-on.ts'
import type { SettingValue } from '../rule-set/settings.ts'
import type { Fingerprint } from '../text/fingerprint.ts'
import { citedPlace, isWithin, type CitedPlace } from './citation.ts'
import { heldRuleSets, type AssignedRuleSet, type HeldQuestion } from './held-rule-sets.ts'

/** What is asked of some rule sets; whatever is left out makes no difference. */
export interface SourcesQuestion extends HeldQuestion {
  /** A source, or a place in it with all that lies within: `p6#lampiran-bab-iv`. */
  readonly cites?: string
}

/** A step of a rule set, one of its rules, or a setting, with what it rests on. */
export interface CitingPlace {
  /** The step's or setting's name. */
  readonly id: string
  readonly label?: Text
  /** Where the basis is written. */
  readonly path: Path
  /** In the text of the rule set, counted from 1; absent where there was no text. */
  readonly line?: number
  readonly column?: number
  readonly cites: readonly CitedPlace[]
}

/** A setting, with what it is worth and since when: from the beginning of the rule set where no day is given. */
export interface CitingSetting extends CitingPlace {
  readonly value: SettingValue
  readonly since: string
}

/** One rule set that held, with its steps and settings that rest on what was asked for. */
export interface RuleSetSources {
  readonly ruleSet: {
    readonly id: string
    readonly version: string
    readonly fingerprint: Fingerprint
    readonly title: Text
  }
  readonly unit?: string
  readonly valid: RuleSet['valid']
  readonly derivedFrom?: RuleSet['derivedFrom']
  readonly steps: readonly CitingPlace[]
  readonly settings: readonly CitingSetting[]
}

/**
 * Which rule sets held for a unit on a day, what their steps and settings rest on, and what the settings were worth.
 * With `cites`, only what rests on that article, chapter or source; also rule sets in which nothing does are named.
 *
 * @example
 * ```ts
 * sourcesOf([ruleSet], { date: '2026-03-01', cites: 'p6#lampiran-bab-iv' })[0]?.steps.map(({ id }) => id) // => ['predikat']
 * ```
 */
export const sourcesOf = (
  ruleSets: readonly (RuleSet | AssignedRuleSet)[],
  question: SourcesQuestion = {},
): readonly RuleSetSources[] =>
  heldRuleSets(
    ruleSets.map((each) => ('ruleSet' in each ? each : { ruleSet: each })),
    question,
  ).map((held) => sourcesOfOne(held, question))

function sourcesOfOne({ ruleSet, unit }: AssignedRuleSet, { date, cites }: SourcesQuestion): RuleSetSources {
  const { id, version, title, valid, derivedFrom } = ruleSet
  const day = date ?? valid.from
  const citing = (
    named: { id: string; label?: Text | undefined },
    path: Path,
    basis: readonly string[] = [],
  ): CitingPlace[] => {
    const places = basis
      .filter((each) => cites === undefined || isWithin(each, cites, ruleSet))
      .flatMap((each) => citedPlace(each, ruleSet) ?? [])
    if (places.length === 0) return []
    const { label } = named
    return [{ id: named.id, ...(label ? { label } : {}), path, ...placeOf(ruleSet, path), cites: places }]
  }
  return {
    ruleSet: { id, version, fingerprint: ruleSetFingerprint(ruleSet), title },
    ...(unit === undefined ? {} : { unit }),
    valid,
    ...(derivedFrom ? { derivedFrom } : {}),
    steps: ruleSet.steps.flatMap((step, index) => [
      ...citing(step, ['steps', index, 'basis'], step.basis),
      // Rules and groups of a step may rest on something of their own.
      ...innerBases(step, ['steps', index]).flatMap(({ path, basis }) => citing(step, path, basis)),
    ]),
    settings: Object.entries(ruleSet.settings ?? {}).flatMap(([name, setting]) =>
      citing({ id: name, label: setting.label }, ['settings', name, 'basis'], setting.basis).map((place) => ({
        ...place,
        value: settingOn(setting, day),
        since: inForce(setting.values ?? [], day)?.from ?? valid.from,
      })),
    ),
  }
}

/** Every `basis` below the top of a step. */
function innerBases(value: unknown, path: Path): { readonly path: Path; readonly basis: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key]
    if (key === 'basis') return path.length > 2 ? [{ path: at, basis: each as readonly string[] }] : []
    return innerBases(each, at)
  })
}
