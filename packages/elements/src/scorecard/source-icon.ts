import type { SourceKind } from '@sasando/core'
import { svg, type SVGTemplateResult } from 'lit'

const paragraph = svg`<path d="M13 3H8.5a4 4 0 0 0 0 8H9v8M13 3v16M9 3v8" />`
const house = svg`<path d="M3 10l8-6 8 6M5 9v9h12V9M9 18v-5h4v5" />`
const pencil = svg`<path d="M4 18l1-4.5L14.5 4l3.5 3.5L8.5 17z" />`
const question = svg`<path d="M7.5 8a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3M11 17v.1" />`

const drawings: Record<SourceKind, SVGTemplateResult> = {
  law: paragraph,
  history: paragraph,
  policy: house,
  practice: house,
  example: pencil,
  unconfirmed: question,
}

/** The sign of a kind of source. Decoration: its name stands beside it. */
export const sourceIcon = (kind: SourceKind): SVGTemplateResult =>
  svg`<svg class="source-icon" viewBox="0 0 22 22" aria-hidden="true">${drawings[kind]}</svg>`
