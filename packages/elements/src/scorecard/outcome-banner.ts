import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { anchorOf, type Outcome, outcomeTone } from './outcomes.ts'
import { toneIcon } from './tone-icon.ts'

/** The outcome, first and in words; then what it means. */
export function outcomeBanner(view: CardView, outcome: Outcome): TemplateResult {
  const { words, headingLevel } = view
  const tone = outcomeTone(view, outcome)
  const anchor = anchorOf(view, outcome.value)
  // A number is neither good nor bad by itself, and has no sign of it.
  const isPlain = tone === 'none' && outcome.value !== null
  return html`
    <section class="banner tone-${tone} ${isPlain ? 'plain' : ''}" part="outcome">
      ${isPlain ? nothing : toneIcon(tone)}
      <p class="eyebrow" id="outcome-label">${outcome.node.label}</p>
      <h2 class="predicate" part="predicate" aria-level=${headingLevel} aria-describedby="outcome-label">
        ${outcome.value === null ? words.noValue : outcome.node.value}
      </h2>
      <div class="meaning" part="summary">
        ${facts(outcome) ?? inShort(outcome).map((sentence) => html`<p>${sentence}</p>`)}
        ${anchor === undefined ? nothing : html`<p>${anchor}</p>`}
      </div>
    </section>
  `
}

/** What adds up stands in a table below. */
const inShort = ({ node: { sentences, figure } }: Outcome): readonly string[] =>
  figure?.type === 'sum' ? sentences.slice(0, 1) : sentences

/** The two ratings that met in the predicate, as a person would name them at once. */
function facts({ node: { figure } }: Outcome): TemplateResult | undefined {
  if (figure?.type !== 'matrix' || !figure.selected) return undefined
  const { rowTitle, rows, columnTitle, columns, selected } = figure
  return html`
    <dl class="ratings">
      <div>
        <dt>${rowTitle}</dt>
        <dd>${rows[selected.row]}</dd>
      </div>
      <div>
        <dt>${columnTitle}</dt>
        <dd>${columns[selected.column]}</dd>
      </div>
    </dl>
  `
}
