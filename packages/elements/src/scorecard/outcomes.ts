import type { ExplanationNode, Value } from '@sasando/core'

import { isFor } from './nodes.ts'
import { type Tone, toneOf } from './tone.ts'
import type { CardView } from './card-view.ts'

/** One outcome of the rule set, with its value. */
export interface Outcome {
  readonly node: ExplanationNode
  readonly value: Value | null
}

/** The outcome that a card puts first, and the others. */
export interface Outcomes {
  readonly first: Outcome
  readonly others: readonly Outcome[]
}

/** The predicate comes first: of the outcomes that are for this person, the first that is a level, or else the first. */
export function outcomesOf({ explanation, ruleSet, result }: CardView): Outcomes | undefined {
  const all = explanation.outcomes.map(({ name, node }) => ({ node, value: result.outcome[name] ?? null }))
  const meant = all.filter(({ node }) => isFor(node))
  const first = meant.find(({ node }) => scaleOf(ruleSet, node.id) !== undefined) ?? meant[0] ?? all[0]
  return first && { first, others: all.filter((outcome) => outcome !== first) }
}

/** Whether one step had a part in another: then it does not stand beside it. */
export const dependsOn = (node: ExplanationNode, id: string): boolean =>
  node.id === id || node.children.some((child) => dependsOn(child, id))

/** The levels that a step chooses from, lowest first; `undefined` where it does not. */
export function levelsOf({ ruleSet }: CardView, stepId: string): readonly string[] | undefined {
  const scale = scaleOf(ruleSet, stepId)
  return ruleSet.scales?.[scale ?? '']?.levels.map((level) => (typeof level === 'string' ? level : level.id))
}

/** What a level means, in the words of its scale. */
export function anchorOf({ ruleSet, words }: CardView, value: Value | null): string | undefined {
  if (value?.type !== 'level') return undefined
  const level = ruleSet.scales?.[value.scale]?.levels[value.rank]
  const anchor = typeof level === 'object' ? level.anchor : undefined
  return anchor && (anchor[words.locale] ?? anchor.id)
}

/** The tone of an outcome; none where it has no value or is not a level. */
export function outcomeTone(view: CardView, { node, value }: Outcome): Tone {
  const levels = levelsOf(view, node.id)
  return value?.type === 'level' && levels ? toneOf(value.rank, levels.length) : 'none'
}

function scaleOf(ruleSet: CardView['ruleSet'], stepId: string): string | undefined {
  const step = ruleSet.steps.find(({ id }) => id === stepId)
  // A gate keeps what it limits on its scale.
  if (step?.kind === 'gate') return scaleOf(ruleSet, step.of)
  return step && 'scale' in step && typeof step.scale === 'string' ? step.scale : undefined
}
