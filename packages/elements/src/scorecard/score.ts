import type { ExplanationNode } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { Words } from '../locales/locales.ts'
import { bandList } from './band-list.ts'
import type { CardView } from './card-view.ts'
import { kindChip } from './citations.ts'
import { decisionTable } from './decision-table.ts'
import { itemTable } from './item-table.ts'
import { isFor, nodesOf, sourceKinds } from './nodes.ts'
import { dependsOn, type Outcome } from './outcomes.ts'
import { notFor, reason } from './reasons.ts'
import type { Section } from './sections.ts'
import { sumTable } from './sum-table.ts'

/** An outcome beside the first one, such as a local score, as open tables that add up. */
export function score(view: CardView, { outcome, steps, above }: Section, first: Outcome): TemplateResult {
  const { words, headingLevel } = view
  const nodes = nodesOf(outcome.node)
  const isBeside = !dependsOn(first.node, outcome.node.id)
  return html`
    <section class="score" part="score">
      <div class="score-head">
        <h3 class="section-title" aria-level=${headingLevel + 1}>${outcome.node.label}</h3>
        ${
          outcome.value === null
            ? html`<p class="score-value none" part="score-value">
                ${isFor(outcome.node) ? words.noValue : words.notApplicable}
              </p>`
            : html`<p class="score-value" part="score-value">${outcome.node.value}</p>`
        }
        <p class="kinds">${sourceKinds(nodes).map(kindChip)}</p>
      </div>
      <p class="beside">
        ${
          isBeside
            ? words.beside(first.node.label, first.value === null ? undefined : first.node.value)
            : words.behind(first.node.label)
        }
      </p>
      <p class="part-title">${words.addsUp}</p>
      <div class="parts">${steps.map((node) => scorePart(view, node))}</div>
      ${above.length === 0 ? nothing : html`<p class="note">${words.toldAbove(above)}</p>`} ${notFor(view, nodes)}
    </section>
  `
}

/** One step: its table where it has one, its sentences, its sources. */
function scorePart(view: CardView, node: ExplanationNode): TemplateResult {
  const { words, headingLevel } = view
  return html`
    <div class="score-part">
      <h5 class="part-label" aria-level=${headingLevel + 2}>${node.label}</h5>
      ${node.children.map((child) => itemTable(view, child))} ${figure(words, node)} ${reason(view, node)}
    </div>
  `
}

function figure(words: Words, { label, figure: drawn }: ExplanationNode): TemplateResult | typeof nothing {
  if (drawn?.type === 'sum') return sumTable(words, label, drawn)
  if (drawn?.type === 'bands') return bandList(words, drawn)
  if (drawn?.type === 'table') return decisionTable(words, label, drawn)
  return nothing
}
