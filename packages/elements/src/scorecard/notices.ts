import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'

/** What is missing, and what needs checking: before the reasons, because it changes how they are read. */
export function notices({ words, explanation, headingLevel }: CardView): TemplateResult | typeof nothing {
  const { missing, issues } = explanation
  if (missing.length === 0 && issues.length === 0) return nothing
  return html`
    <div class="notices">
      ${notice('missing', words.missing, missing, headingLevel)} ${notice('issues', words.issues, issues, headingLevel)}
    </div>
  `
}

const notice = (
  part: 'missing' | 'issues',
  title: string,
  sentences: readonly string[],
  headingLevel: number,
): TemplateResult | typeof nothing =>
  sentences.length === 0
    ? nothing
    : html`
        <section class="notice" part=${part}>
          <h3 class="notice-title" aria-level=${headingLevel + 1}>${title}</h3>
          <ul>
            ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
          </ul>
        </section>
      `
