import type { ExplanationNode } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import { bandList } from './band-list.ts'
import type { CardView } from './card-view.ts'
import { kindChip } from './citations.ts'
import { nodesOf, shownAsRows, sourceKinds } from './nodes.ts'
import { dependsOn, type Outcome } from './outcomes.ts'
import { reason } from './reasons.ts'
import { sumTable } from './sum-table.ts'

/** An outcome beside the first one, such as a local score, as open tables that add up. */
export function score(view: CardView, outcome: Outcome, first: Outcome): TemplateResult {
  const { words, headingLevel } = view
  const nodes = nodesOf(outcome.node)
  const rows = shownAsRows(nodes)
  const isBeside = !dependsOn(first.node, outcome.node.id)
  return html`
    <section class="score" part="score">
      <div class="score-head">
        <h3 class="section-title" aria-level=${headingLevel + 1}>${outcome.node.label}</h3>
        <p class="score-value" part="score-value">${outcome.value === null ? words.noValue : outcome.node.value}</p>
      </div>
      <p class="kinds">${sourceKinds(nodes).map(kindChip)}</p>
      <p class="beside">
        ${isBeside ? words.beside(first.value === null ? words.noValue : first.node.value) : words.behind}
      </p>
      <h4 class="part-title" aria-level=${headingLevel + 2}>${words.addsUp}</h4>
      <div class="parts">${nodes.filter(({ id }) => !rows.has(id)).map((node) => scorePart(view, node))}</div>
    </section>
  `
}

const scorePart = (view: CardView, node: ExplanationNode): TemplateResult => html`
  <div class="score-part">${figure(view, node)} ${reason(view, node)}</div>
`

function figure({ words }: CardView, { label, figure: drawn }: ExplanationNode): TemplateResult | typeof nothing {
  if (drawn?.type === 'sum') return sumTable(words, label, drawn)
  if (drawn?.type === 'bands') return bandList(words, drawn)
  return nothing
}
