import type { Figure } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { decisionTable } from './decision-table.ts'
import { notices } from './notices.ts'
import { outcomeBanner } from './outcome-banner.ts'
import { outcomesOf } from './outcomes.ts'
import { quadrant } from './quadrant.ts'
import { reasons } from './reasons.ts'
import { score } from './score.ts'

/** A result, in the order in which a person asks: what is it, why, what else, and can I check it. */
export function card(view: CardView): TemplateResult | typeof nothing {
  const outcomes = outcomesOf(view)
  if (!outcomes) return nothing
  const { first, others } = outcomes
  const { figure } = first.node
  const drawing = figure?.type === 'matrix' ? quadrant(view, first.node, figure) : nothing
  return html`
    ${outcomeBanner(view, first)} ${notices(view)}
    <div class=${drawing === nothing ? 'why' : 'why halves'}>${drawing} ${reasons(view, first.node)}</div>
    ${figure?.type === 'table' ? decisions(view, first.node.label, figure) : nothing}
    ${others.map((outcome) => score(view, outcome, first))}
  `
}

/** The table that the first outcome was read from, whole: the reasons name only its row. */
const decisions = (
  { words, headingLevel }: CardView,
  label: string,
  figure: Extract<Figure, { type: 'table' }>,
): TemplateResult => html`
  <section class="score">
    <h3 class="section-title" aria-level=${headingLevel + 1}>${label}</h3>
    ${decisionTable(words, label, figure)}
  </section>
`
