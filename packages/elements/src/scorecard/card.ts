import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { decisionTable } from './decision-table.ts'
import { notices } from './notices.ts'
import { outcomeBanner } from './outcome-banner.ts'
import { outcomesOf, type Outcome } from './outcomes.ts'
import { quadrant } from './quadrant.ts'
import { reasons } from './reasons.ts'
import { score } from './score.ts'
import { sumTable } from './sum-table.ts'
import { sectionsOf } from './sections.ts'

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
    ${firstTable(view, first)} ${sectionsOf(first, others).map((section) => score(view, section, first))}
  `
}

/** The table that the first outcome was read from, whole, or the sum that it is: the reasons name only its row. */
function firstTable(
  { words, headingLevel }: CardView,
  { node: { label, figure } }: Outcome,
): TemplateResult | typeof nothing {
  if (figure?.type !== 'table' && figure?.type !== 'sum') return nothing
  return html`
    <section class="score">
      <h3 class="section-title" aria-level=${headingLevel + 1}>${label}</h3>
      ${figure.type === 'table' ? decisionTable(words, label, figure) : sumTable(words, label, figure)}
    </section>
  `
}
