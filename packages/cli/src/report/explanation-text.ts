import type { Citation, Explanation, ExplanationNode } from '@sasando/core'
import wrapAnsi from 'wrap-ansi'

import type { ExplainWords } from '../locale/words.ts'
import type { Person } from '../people/person.ts'
import type { Colours } from './colours.ts'

const width = 80

/** One person's reasons for the terminal, in 80 columns. */
export function explanationText(
  person: Person,
  explanation: Explanation,
  words: ExplainWords,
  { bold, dim }: Colours,
): string {
  const sources = new Map(explanation.outcomes.flatMap(({ node }) => citationsIn(node)).map((each) => [each.ref, each]))
  const part = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : ['', bold(title), ...lines.map((line) => wrapped(`- ${line}`, '  '))]
  return [
    bold(
      [person.identity.nama ?? (person.keyField === 'kode' ? person.identity.unit : undefined), person.key]
        .filter(Boolean)
        .join(' · '),
    ),
    dim(wrapped(explanation.title, '')),
    '',
    bold(wrapped(explanation.summary, '')),
    ...part(words.reasons, explanation.sentences),
    ...part(words.missing, [...explanation.missing, ...explanation.issues]),
    '',
    bold(words.tree),
    ...treesText(
      explanation.outcomes.map(({ node }) => node),
      words,
    ),
    ...part(
      words.sources,
      [...sources.values()].map((each) => citationText(each, words)),
    ),
  ].join('\n')
}

/** Later lines are indented. */
const wrapped = (text: string, indent: string): string =>
  wrapAnsi(text, width - indent.length).replaceAll('\n', `\n${indent}`)

/** The trees, where each step is taken apart once, and what is not for this person not at all. */
function treesText(trees: readonly ExplanationNode[], words: ExplainWords): string[] {
  const shown = new Set<string>()
  const lines = (node: ExplanationNode, indent: string): string[] => {
    const { id, label, value, status, children } = node
    const line = `${indent}${label}: ${value}`
    if (status === 'not-applicable' || children.length === 0) return [line]
    if (shown.has(id)) return [`${line} ${words.seeAbove}`]
    shown.add(id)
    return [line, ...children.flatMap((child) => lines(child, `${indent}  `))]
  }
  return trees.flatMap((node) => lines(node, ''))
}

const citationsIn = (node: ExplanationNode): readonly Citation[] => [
  ...node.citations,
  ...node.children.flatMap(citationsIn),
]

function citationText({ title, label, page, kindLabel }: Citation, words: ExplainWords): string {
  const place = [title, label, page === undefined ? undefined : words.page(page)].filter((each) => each !== undefined)
  return `${place.join(', ')} [${kindLabel}]`
}
