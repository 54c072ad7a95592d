import { checkOneOf } from '../options/check-option.ts'
import { sourcesOf } from '../plan/dependencies.ts'
import type { Plan } from '../plan/plan.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import { Knowledge } from './knowledge.ts'
import { planGraph, type PlanGraph } from './plan-graph.ts'
import { knowsAnyway, maySee, viewerAbove, viewers, type Viewer } from './viewer.ts'
import { loneFolds, mayHear, voiceLists } from './voices.ts'

/** A compiled rule set: what `compile` gives. */
export interface Rules {
  readonly ruleSet: RuleSet
  readonly plan: Plan
}

/**
 * The inputs, steps and parts of steps (`step:part`) whose values a viewer is shown.
 *
 * First what is declared: nothing is shown that is for others. Then, that nothing of it can be computed: a hidden addend
 * of a sum is known as soon as the sum and all other addends are. So values are added one by one, outcomes first, and
 * each only if everything hidden stays open. Where an outcome itself would tell, a second value behind it is hidden as
 * well, the one that moves it most; if there is none, the outcome is. Any other total gives way itself.
 *
 * Depends on the rules, the viewer and `withheld` only: what is hidden says nothing of the person. Who sees less is shown
 * nothing that is hidden from who sees more, so putting two views together gives nothing new.
 *
 * @param withheld - parts of steps that are shown to nobody but the agency, whatever is declared
 */
export function shownTo(rules: Rules, viewer: Viewer, withheld: readonly string[] = []): ReadonlySet<string> {
  checkOneOf('viewer', viewer, viewers)
  const above = viewerAbove(viewer)
  const everything = [...rules.plan.inputs.map(({ name }) => name), ...rules.plan.steps.map(({ id }) => id)]
  if (above === undefined) return new Set(everything)
  return new View(rules, viewer, shownTo(rules, above, withheld), withheld).shown()
}

class View {
  readonly #rules: Rules
  readonly #viewer: Viewer
  readonly #ceiling: ReadonlySet<string>
  readonly #withheld: ReadonlySet<string>
  readonly #graph: PlanGraph
  readonly #outcomes: ReadonlySet<string>
  /** Explicitly shown: outcomes, and steps that the rule set declares to be for this viewer. */
  readonly #owed: ReadonlySet<string>
  /** Inputs that are hidden to keep another one hidden, by the outcome that would tell it. */
  readonly #behind = new Map<string, string>()
  /** Outcomes behind which there was not enough to hide. */
  readonly #givenUp = new Set<string>()
  #secrets: readonly string[]

  constructor(rules: Rules, viewer: Viewer, ceiling: ReadonlySet<string>, withheld: readonly string[]) {
    const { ruleSet, plan } = rules
    this.#rules = rules
    this.#viewer = viewer
    this.#ceiling = ceiling
    this.#withheld = new Set(withheld)
    this.#graph = planGraph(plan, voiceLists(ruleSet), loneFolds(rules))
    this.#outcomes = new Set(Object.values(plan.outcome))
    const declared = ruleSet.steps.filter(({ visibility }) => visibility !== undefined && maySee(viewer, visibility))
    this.#owed = new Set([...this.#outcomes, ...declared.map(({ id }) => id)])
    const steps = ruleSet.steps.filter(({ visibility }) => visibility !== undefined && !maySee(viewer, visibility))
    const inputs = plan.inputs.map(({ name }) => name).filter((name) => !this.#maySee(name))
    this.#secrets = [
      ...inputs.filter((name) => this.#graph.inputs.has(name)),
      ...steps.map(({ id }) => id),
      ...loneFolds(rules),
    ]
  }

  shown(): ReadonlySet<string> {
    for (;;) {
      const found = this.#attempt()
      if (found) return found
    }
  }

  /** Undefined where another input had to be hidden, and all has to be weighed again. */
  #attempt(): ReadonlySet<string> | undefined {
    const { plan } = this.#rules
    const shown = new Set(
      plan.inputs.map(({ name }) => name).filter((name) => this.#maySee(name) && !this.#behind.has(name)),
    )
    const declared = this.#knowing(shown)
    for (const secret of this.#secrets) {
      if (declared.isOpen(secret)) continue
      if (this.#hideBehind(secret, undefined)) return undefined
      // All that it is computed from is known to the viewer anyway.
      this.#secrets = this.#secrets.filter((each) => each !== secret)
    }
    const { open } = declared
    for (const candidate of this.#candidates()) {
      shown.add(candidate)
      // What comes from shown values alone tells nothing that they do not.
      if (!open.has(candidate) && !this.#graph.inputs.has(candidate)) continue
      const known = this.#knowing(shown)
      const told = this.#secrets.filter((secret) => !known.isOpen(secret))
      if (told.length === 0) continue
      shown.delete(candidate)
      if (!this.#outcomes.has(candidate)) continue
      if (told.some((secret) => this.#hideBehind(secret, candidate))) return undefined
      if (this.#giveUp(candidate)) return undefined
    }
    return shown
  }

  /** What may be shown, in the order in which it has a claim to it. */
  #candidates(): readonly string[] {
    const { ruleSet, plan } = this.#rules
    const steps = ruleSet.steps.filter(({ id }) => this.#maySee(id)).map(({ id }) => id)
    const owed = steps.filter((id) => this.#owed.has(id) && !this.#outcomes.has(id))
    const others = steps.filter((id) => !this.#owed.has(id)).reverse()
    const parts = plan.steps
      .map(({ id }) => id)
      .filter(
        (id) =>
          id.includes(':') && steps.includes(ownerOf(id)) && !this.#secrets.includes(id) && !this.#withheld.has(id),
      )
    return [
      ...steps.filter((id) => this.#outcomes.has(id) && !this.#givenUp.has(id)),
      ...owed,
      ...others,
      ...parts,
    ].filter((name) => this.#ceiling.has(name))
  }

  #maySee(name: string): boolean {
    const { ruleSet } = this.#rules
    const input = Object.hasOwn(ruleSet.inputs, name) ? ruleSet.inputs[name] : undefined
    const step = ruleSet.steps.find(({ id }) => id === name)
    const isVoices = voiceLists(ruleSet).has(name)
    return (
      this.#ceiling.has(name) &&
      maySee(this.#viewer, input?.visibility ?? step?.visibility) &&
      (!isVoices || mayHear(this.#viewer, input?.visibility))
    )
  }

  #knowing(shown: ReadonlySet<string>): Knowledge {
    const { ruleSet } = this.#rules
    const anyway = Object.entries(ruleSet.inputs).flatMap(([name, { by }]) =>
      knowsAnyway(this.#viewer, by) ? [name] : [],
    )
    return new Knowledge(this.#graph, new Set([...shown, ...anyway]), (name) => this.#owed.has(name))
  }

  /**
   * Hides one more input that the secret itself rests on, be it by a condition, or one that goes into `total` beside it.
   * @returns whether there was one
   */
  #hideBehind(secret: string, total: string | undefined): boolean {
    const { ruleSet, plan } = this.#rules
    const whole = total ?? secret
    const ofSecret = sourcesOf(plan, [secret])
    const candidates = Object.entries(ruleSet.inputs)
      .filter(
        ([name, { by }]) =>
          this.#maySee(name) &&
          !this.#behind.has(name) &&
          !this.#outcomes.has(name) &&
          !knowsAnyway(this.#viewer, by) &&
          (total === undefined ? ofSecret.has(name) : !ofSecret.has(name) && this.#covers(name, total, secret)),
      )
      .map(([name]) => ({ name, influence: this.#graph.influence(name, whole) ?? 0 }))
      .sort((a, b) => b.influence - a.influence)
    const [best] = candidates
    if (best) this.#behind.set(best.name, total ?? '')
    return best !== undefined
  }

  /** Hides an outcome after all, and no longer what was hidden for its sake. @returns whether anything was */
  #giveUp(outcome: string): boolean {
    this.#givenUp.add(outcome)
    const freed = [...this.#behind].filter(([, total]) => total === outcome)
    for (const [name] of freed) this.#behind.delete(name)
    return freed.length > 0
  }

  /** Whether an input goes into a total, without being narrowed on the way to less than the secret is. */
  #covers(input: string, total: string, secret: string): boolean {
    const strength = this.#graph.strengthOf(secret)
    if (this.#graph.strengthOf(input) < strength) return false
    const seen = new Set<string>()
    const waiting = [total]
    for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
      if (each === input) return true
      if (seen.has(each) || this.#graph.strengthOf(each) < strength) continue
      seen.add(each)
      waiting.push(...this.#graph.carriers(each))
    }
    return false
  }
}

const ownerOf = (id: string): string => id.split(':')[0] ?? id
