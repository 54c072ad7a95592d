import type { Plugin } from '../plugins/plugin.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { MissingInput } from '../scoring/result.ts'
import type { Explanation, ExplanationNode, Locale } from './explanation.ts'
import { readerOf, type Explainable, type Reader } from './facts-of.ts'
import { inputNode } from './input-node.ts'
import { needOf } from './need-of.ts'
import { recordIssueSentence } from './record-issue-sentence.ts'
import { stepNode } from './step-node.ts'
import { summary } from './summary.ts'

export interface ExplainOptions {
  readonly locale?: Locale
  /** Those that the rule set was compiled with; steps of a plugin that is not here have no reason. */
  readonly plugins?: readonly Plugin[]
}

/**
 * Says why a result is what it is: in sentences, from the facts to the outcome, and as a tree from the outcome down, each
 * step with what it rests on. Works on a result that has travelled as JSON, beside the rule set that it was scored by; of
 * a redacted one it says what is not shown to this reader, and knows no more than that one holds.
 *
 * @param options - `locale`: `id` where not given
 */
export function explain(
  ruleSet: RuleSet,
  result: Explainable,
  { locale = 'id', plugins = [] }: ExplainOptions = {},
): Explanation {
  const reader = readerOf(ruleSet, result, locale, plugins)
  const nodes = new Map<string, ExplanationNode>()
  for (const step of ruleSet.steps) nodes.set(step.id, stepNode(step, nodes, reader))
  const nodeOf = (name: string): ExplanationNode => nodes.get(name) ?? inputNode(name, reader)
  const outcomes = Object.entries(ruleSet.outcome).map(([name, of]) => ({ name, node: nodeOf(of) }))
  const all = [...nodes.values()]
  const rest = notForThem(all, reader)
  return {
    locale,
    title: reader.text(ruleSet.title),
    summary: together(
      outcomes.map(({ node }) => node),
      (node) => [summary(node, reader)],
      reader,
    ).join(' '),
    sentences: [
      ...together(all, ({ sentences }) => sentences, reader),
      ...((result.redaction?.hidden.length ?? 0) > 0 ? [reader.words.someNotShown] : []),
    ],
    ...(rest === undefined ? {} : { notApplicable: rest }),
    outcomes,
    missing: result.missing.map((each) => missingSentence(each, reader)),
    issues: result.issues.map((each) => recordIssueSentence(each, reader)),
  }
}

/** What is said of each, and at the end, in one sentence, which of them are not for this person or unit. */
function together(
  nodes: readonly ExplanationNode[],
  say: (node: ExplanationNode) => readonly string[],
  reader: Reader,
): readonly string[] {
  const rest = notForThem(nodes, reader)
  return rest === undefined ? nodes.flatMap(say) : [...nodes.filter((node) => !isForOthers(node)).flatMap(say), rest]
}

/** In one sentence, which of them are not for this person or unit; nothing where it is one at most. */
function notForThem(nodes: readonly ExplanationNode[], { words, subject }: Reader): string | undefined {
  const others = nodes.filter(isForOthers)
  const labels = [...new Set(others.map(({ label }) => label))]
  return others.length < 2 ? undefined : words.notApplicableSteps({ labels, subject })
}

const isForOthers = ({ status }: ExplanationNode): boolean => status === 'not-applicable'

/** What is missing, and which steps have to do without a value because of it. */
function missingSentence(missing: MissingInput, reader: Reader): string {
  if (missing.reason === 'operator') return reader.words.stepWithoutOperator({ label: reader.label(missing.input) })
  const hasNone = (step: string): boolean => reader.result.steps.find(({ id }) => id === step)?.status === 'missing'
  const labelsOf = (isBlocked: boolean): string[] =>
    missing.steps
      .filter(({ step, policy }) => (policy === 'block' || hasNone(step)) === isBlocked)
      .map(({ step }) => reader.label(step))
  return reader.words.missing({ ...needOf(missing, reader), blocked: labelsOf(true), covered: labelsOf(false) })
}
