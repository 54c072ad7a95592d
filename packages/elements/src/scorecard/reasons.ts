import type { ExplanationNode } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { citations } from './citations.ts'
import { isFor, nodesOf, othersIn } from './nodes.ts'
import { anchorOf } from './outcomes.ts'

/** From the facts to the outcome, as sentences, each with what it rests on. */
export function reasons(view: CardView, root: ExplanationNode): TemplateResult {
  const nodes = nodesOf(root)
  return html`
    <section class="reasons" part="reasons">
      <h3 class="section-title" aria-level=${view.headingLevel + 1}>${view.words.why}</h3>
      <ol class="steps">
        ${nodes
          .filter(isFor)
          .map((node) => html`<li class="step">${node.kind === 'input' ? fact(view, node) : reason(view, node)}</li>`)}
      </ol>
      ${notFor(view, nodes)}
    </section>
  `
}

/** In one sentence, so that nobody has to read through it for what counts. */
export function notFor(
  { words, ruleSet }: CardView,
  nodes: readonly ExplanationNode[],
): TemplateResult | typeof nothing {
  const labels = othersIn(nodes)
  return labels.length === 0 ? nothing : html`<p class="note">${words.notFor(labels, ruleSet.subject ?? 'person')}</p>`
}

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
