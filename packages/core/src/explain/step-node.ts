import type { AnyStep } from '../kinds/step-base.ts'
import { containmentOf } from '../plugins/is-plugin.ts'
import { absence } from './absence.ts'
import { citationsOf } from './citations.ts'
import type { Explainer, KindExplanation } from './explainer.ts'
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
  const explainer = explainers.get(step.kind) ?? pluginExplainer(step.kind, reader) ?? unexplained
  const status = reader.result.steps.find((each) => each.id === step.id)?.status ?? 'missing'
  const uses = explainer.uses(step).filter((name) => reader.isKnown(name))
  // A kind's own reasons speak of everything that the step is computed from.
  const canTell = explainer.canTell?.(step, reader.isHidden) ?? false
  const isWhole = status !== 'hidden' && (canTell || !reader.isPartlyHidden(step, uses))
  const explanation: KindExplanation = isWhole ? explainer.explain(step, facts) : { sentences: [] }
  const { sentences, figure, absence: also = [] } = explanation
  const children = uses.map((name) => nodes.get(name) ?? inputNode(name, reader))
  const { ownLabel: label, own: value } = facts
  const node = { id: step.id, kind: step.kind, label, value, status, children }
  const reasons =
    status === 'hidden'
      ? [reader.words.stepNotShown({ label })]
      : status !== 'computed'
        ? [absence(node, reader), ...also]
        : isWhole
          ? sentences
          : [reader.words.partlyNotShown({ label, value })]
  return {
    ...node,
    sentences: [...reasons, ...standIns(step.id, reader)],
    citations: citationsOf(step.basis ?? [], reader),
    ...(figure ? { figure } : {}),
  }
}

const pluginExplainer = (kind: string, { plugins }: Reader): Explainer | undefined =>
  plugins.flatMap((plugin) => containmentOf(plugin).kinds).find((each) => each.kind === kind)

/** A step of a plugin that is not here. */
const unexplained: Explainer = {
  uses: () => [],
  explain: ({ kind }, { ownLabel: label, words }) => ({ sentences: [words.noReason({ label, kind })] }),
}
