import { formatIssue } from '../issues/format-issue.ts'
import type { AnyStep } from '../kinds/step-base.ts'
import type { RuleSet } from '../rule-set/rule-set.ts'
import type { Result, StepStatus } from '../scoring/result.ts'
import { citationsOf } from './citations.ts'
import { explainers } from './explainers.ts'
import type { Explanation, ExplanationNode, Locale } from './explanation.ts'
import { readerOf, type Reader } from './facts-of.ts'

export interface ExplainOptions {
  readonly locale?: Locale
}

/**
 * Says why a result is what it is: in sentences, from the facts to the outcome, and as a tree from the outcome down, each
 * step with what it rests on. Works on a result that has travelled as JSON, beside the rule set that it was scored by.
 *
 * @param options - `locale`: `id` where not given
 */
export function explain(ruleSet: RuleSet, result: Result, { locale = 'id' }: ExplainOptions = {}): Explanation {
  const reader = readerOf(ruleSet, result, locale)
  const nodes = new Map<string, ExplanationNode>()
  for (const step of ruleSet.steps) nodes.set(step.id, stepNode(step, ruleSet, result, reader, nodes))
  const nodeOf = (name: string): ExplanationNode => nodes.get(name) ?? inputNode(name, result, reader)
  const outcomes = Object.entries(ruleSet.outcome).map(([name, of]) => ({ name, node: nodeOf(of) }))
  const known = outcomes
    .filter(({ node }) => node.status === 'computed')
    .map(({ node }) => ({ label: node.label, value: node.value }))
  return {
    locale,
    title: reader.text(ruleSet.title),
    summary: known.length > 0 ? reader.words.summary({ outcomes: known }) : reader.words.noSummary,
    sentences: [...nodes.values()].flatMap((node) => node.sentences),
    outcomes,
    missing: result.missing.map(({ input, reason, steps }) =>
      reader.words.inputMissing({
        label: reader.label(input),
        reason,
        steps: steps.map(({ step }) => reader.label(step)),
      }),
    ),
    issues: result.issues.map((each) => formatIssue(each, locale)),
  }
}

function stepNode(
  step: AnyStep,
  ruleSet: RuleSet,
  result: Result,
  reader: Reader,
  nodes: ReadonlyMap<string, ExplanationNode>,
): ExplanationNode {
  const facts = reader.of(step)
  const explainer = explainers.get(step.kind)
  const status = statusOf(step.id, result)
  const { sentences, figure } = explainer?.explain(step, facts) ?? { sentences: [] }
  const children = (explainer?.uses(step) ?? []).map((name) => nodes.get(name) ?? inputNode(name, result, reader))
  return {
    id: step.id,
    kind: step.kind,
    label: facts.ownLabel,
    value: facts.own,
    status,
    sentences: [
      ...(status === 'computed' ? sentences : [absence(step, status, result, reader)]),
      ...standIns(step, result, reader),
    ],
    citations: citationsOf(step.basis ?? [], ruleSet, reader),
    ...(figure ? { figure } : {}),
    children,
  }
}

function absence(step: AnyStep, status: StepStatus, result: Result, reader: Reader): string {
  const label = reader.label(step.id)
  if (status === 'not-applicable') return reader.words.stepNotApplicable({ label })
  const needs = result.missing.filter(({ steps }) =>
    steps.some((each) => each.step === step.id && each.policy === 'block'),
  )
  return reader.words.stepMissing({ label, needs: needs.map(({ input }) => reader.label(input)) })
}

/** What stood in for a missing value: never silent. */
function standIns(step: AnyStep, result: Result, reader: Reader): string[] {
  return result.missing.flatMap(({ input, steps }) =>
    steps.flatMap(({ step: by, policy }) => {
      if (by !== step.id || policy === 'block') return []
      const value = result.steps.find((each) => each.id === by)?.parts[`${policy}-${input}`]
      const shown =
        value?.type === 'number'
          ? reader.number(value.text)
          : value?.type === 'level'
            ? reader.level(value.scale, value.text)
            : (value?.text ?? '0')
      return [reader.words.stoodIn({ label: reader.label(input), policy, step: reader.label(step.id), value: shown })]
    }),
  )
}

function inputNode(name: string, result: Result, reader: Reader): ExplanationNode {
  const isMissing = result.missing.some(({ input }) => input === name)
  const value = reader.value(name)
  const status: StepStatus = value !== '–' ? 'computed' : isMissing ? 'missing' : 'not-applicable'
  return {
    id: name,
    kind: 'input',
    label: reader.label(name),
    value,
    status,
    sentences: [],
    citations: [],
    children: [],
  }
}

const statusOf = (step: string, result: Result): StepStatus =>
  result.steps.find((each) => each.id === step)?.status ?? 'missing'
