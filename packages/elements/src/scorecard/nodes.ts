import type { Citation, ExplanationNode } from '@sasando/core'

/** All nodes of a tree, each once, what was computed first coming first. */
export function nodesOf(root: ExplanationNode): ExplanationNode[] {
  const found = new Map<string, ExplanationNode>()
  const visit = (node: ExplanationNode): void => {
    if (found.has(node.id)) return
    for (const child of node.children) visit(child)
    found.set(node.id, node)
  }
  visit(root)
  return [...found.values()]
}

/** Nodes that a table of their parent already shows row by row. */
export function shownAsRows(nodes: readonly ExplanationNode[]): ReadonlySet<string> {
  const rows = nodes.filter(({ figure }) => figure?.type === 'sum').flatMap(({ children }) => children)
  return new Set(
    rows.filter(({ children, figure }) => children.length === 0 && figure === undefined).map(({ id }) => id),
  )
}

/** The kinds of source that a tree rests on, each once. */
export function sourceKinds(nodes: readonly ExplanationNode[]): readonly Citation[] {
  const kinds = new Map(nodes.flatMap(({ citations }) => citations).map((citation) => [citation.kind, citation]))
  return [...kinds.values()]
}
