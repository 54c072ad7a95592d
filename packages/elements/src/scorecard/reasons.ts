import type { ExplanationNode } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { citations } from './citations.ts'
import { nodesOf } from './nodes.ts'
import { anchorOf } from './outcomes.ts'

/** From the facts to the outcome, as sentences, each with what it rests on. */
export const reasons = (view: CardView, root: ExplanationNode): TemplateResult => html`
  <section class="reasons" part="reasons">
    <h3 class="section-title" aria-level=${view.headingLevel + 1}>${view.words.why}</h3>
    <ol class="steps">
      ${nodesOf(root).map(
        (node) => html`<li class="step">${node.kind === 'input' ? fact(view, node) : reason(view, node)}</li>`,
      )}
    </ol>
  </section>
`

/** One step's sentences and citations. */
export const reason = (view: CardView, node: ExplanationNode): TemplateResult => html`
  ${node.sentences.map((sentence) => html`<p>${sentence}</p>`)} ${citations(view, node.citations)}
`

/** What somebody said of the person; a level with its meaning, as far as its scale tells it. */
function fact(view: CardView, { id, label, value }: ExplanationNode): TemplateResult {
  const { words, result } = view
  const given = result.inputs[id]
  const anchor = given && 'type' in given ? anchorOf(view, given) : undefined
  return html`
    <p>${words.fact(label, given == null ? words.notGiven : value)}</p>
    ${
      anchor === undefined
        ? nothing
        : html`<details class="criteria">
            <summary>${words.criteria}</summary>
            <p class="note">${anchor}</p>
          </details>`
    }
  `
}
