import type { Citation, ExplanationNode } from '@sasando/core'

/** All nodes of a tree, each once, what was computed first coming first; none below what is not for this person. */
export function nodesOf(root: ExplanationNode): ExplanationNode[] {
  const found = new Map<string, ExplanationNode>()
  const visit = (node: ExplanationNode): void => {
    if (found.has(node.id)) return
    if (isFor(node)) for (const child of node.children) visit(child)
    found.set(node.id, node)
  }
  visit(root)
  return [...found.values()]
}

export const isFor = ({ status }: ExplanationNode): boolean => status !== 'not-applicable'

/** What is not for this person or unit, by its labels. */
export const othersIn = (nodes: readonly ExplanationNode[]): readonly string[] =>
  nodes.filter((node) => node.kind !== 'input' && !isFor(node)).map(({ label }) => label)

/** The kinds of source that a tree rests on, each once. */
export function sourceKinds(nodes: readonly ExplanationNode[]): readonly Citation[] {
  const kinds = new Map(nodes.flatMap(({ citations }) => citations).map((citation) => [citation.kind, citation]))
  return [...kinds.values()]
}
