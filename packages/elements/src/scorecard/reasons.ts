import type { ExplanationNode } from '@sasando/core'
import { html, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { citations } from './citations.ts'
import { nodesOf } from './nodes.ts'

/** From the facts to the outcome, as sentences, each with what it rests on. */
export const reasons = (view: CardView, root: ExplanationNode): TemplateResult => html`
  <section class="reasons" part="reasons">
    <h3 class="section-title" aria-level=${view.headingLevel + 1}>${view.words.why}</h3>
    <ol class="steps">
      ${nodesOf(root)
        .filter(({ sentences }) => sentences.length > 0)
        .map((node) => html`<li class="step">${reason(view, node)}</li>`)}
    </ol>
  </section>
`

/** One step's sentences and citations. */
export const reason = (view: CardView, node: ExplanationNode): TemplateResult => html`
  ${node.sentences.map((sentence) => html`<p>${sentence}</p>`)} ${citations(view, node.citations)}
`
