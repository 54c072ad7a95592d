import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
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
    ${others.map((outcome) => score(view, outcome, first))}
  `
}
