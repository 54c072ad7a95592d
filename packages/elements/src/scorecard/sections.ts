import type { ExplanationNode } from '@sasando/core'

import { isFor, nodesOf } from './nodes.ts'
import type { Outcome } from './outcomes.ts'

/** An outcome after the first, with what its section tells. */
export interface Section {
  readonly outcome: Outcome
  /** The steps that were not told before, and its own. */
  readonly steps: readonly ExplanationNode[]
  /** The labels of those that were. */
  readonly above: readonly string[]
}

/** The sections of a card, in which no step is told twice; of those behind the first outcome, only what has a picture. */
export function sectionsOf(first: Outcome, others: readonly Outcome[]): readonly Section[] {
  const told = new Set(nodesOf(first.node).flatMap((node) => (isTold(node, first) ? [node.id] : [])))
  return others.map((outcome) => {
    // Facts stand in the tables of the steps that use them.
    const all = nodesOf(outcome.node).filter((node) => node.kind !== 'input' && isFor(node))
    const steps = all.filter((node) => node === outcome.node || !told.has(node.id))
    for (const { id } of steps) told.add(id)
    return { outcome, steps, above: all.filter((node) => !steps.includes(node)).map(({ label }) => label) }
  })
}

/** Whether the reasons of the first outcome, and its own picture, said all of a step. */
const isTold = ({ id, figure }: ExplanationNode, first: Outcome): boolean =>
  figure === undefined || (id === first.node.id && figure.type !== 'bands')
