/** A fenced block of a Markdown page. */
export interface Fence {
  /** The line that its first fence stands on, counted from 1. */
  readonly line: number
  /** The first word after the fence: `json`. */
  readonly language: string
  /** The words after it: `aturan.json`, `doctest`; empty where there are none. */
  readonly argument: string
  readonly code: string
}

/** All fenced blocks of a Markdown page, in order. */
export function fencesIn(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(\S*)[ \t]*(.*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    line: markdown.slice(0, match.index).split('\n').length,
    language: match[1]!,
    argument: match[2]!.trim(),
    code: match[3]!,
  }))
}
