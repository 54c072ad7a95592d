import type { AnyStep } from '../kinds/step-base.ts'
import { absence } from './absence.ts'
import { citationsOf } from './citations.ts'
import type { KindExplanation } from './explainer.ts'
import { explainers } from './explainers.ts'
import type { ExplanationNode } from './explanation.ts'
import type { Reader } from './facts-of.ts'
import { inputNode } from './input-node.ts'
import { standIns } from './stand-ins.ts'

/**
 * A step in the tree of reasons.
 *
 * @param nodes - of the steps above it, by id
 */
export function stepNode(step: AnyStep, nodes: ReadonlyMap<string, ExplanationNode>, reader: Reader): ExplanationNode {
  const facts = reader.of(step)
  const explainer = explainers.get(step.kind)
  const status = reader.result.steps.find((each) => each.id === step.id)?.status ?? 'missing'
  const explanation: KindExplanation = explainer?.explain(step, facts) ?? { sentences: [] }
  const { sentences, figure, absence: also = [] } = explanation
  const children = (explainer?.uses(step) ?? []).map((name) => nodes.get(name) ?? inputNode(name, reader))
  const node = { id: step.id, kind: step.kind, label: facts.ownLabel, value: facts.own, status, children }
  return {
    ...node,
    sentences: [
      ...(status === 'computed' ? sentences : [absence(node, reader), ...also]),
      ...standIns(step.id, reader),
    ],
    citations: citationsOf(step.basis ?? [], reader),
    ...(figure ? { figure } : {}),
  }
}
