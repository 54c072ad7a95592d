import type { Citation } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'

/** One place in a source; the words themselves when opened. */
export function citation(view: CardView, cited: Citation): TemplateResult {
  const { words, actions } = view
  const { ref, label, page, text, note, url } = cited
  // A source that is cited as a whole has its name above.
  const place = [label, page === undefined ? undefined : words.page(unbroken(page))]
    .filter((part) => part !== undefined)
    .join(', ')
  if (text === undefined && note === undefined && url === undefined)
    return html`<p class="citation" part="citation">${place}</p>`
  return html`
    <details class="citation" part="citation">
      <summary @click=${(event: Event) => reportOpening(event, () => actions.openCitation(ref))}>
        ${place === '' ? words.wholeSource : place}
      </summary>
      <div class="cited">
        ${text === undefined ? nothing : html`<blockquote lang="id" part="quotation">${text}</blockquote>`}
        ${note === undefined ? nothing : html`<p class="note">${note}</p>`}
        ${
          isWebAddress(url)
            ? html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${words.openSource}</a></p>`
            : nothing
        }
      </div>
    </details>
  `
}

/** Page numbers stay on one line: `99–100`. */
const unbroken = (page: string): string => page.replaceAll('–', '\u2060–\u2060')

/** A click on the summary is the reader's own act; `toggle` would also tell of a print. */
function reportOpening({ currentTarget }: Event, report: () => void): void {
  const details = currentTarget instanceof HTMLElement ? currentTarget.parentElement : null
  if (details instanceof HTMLDetailsElement && !details.open) report()
}

/** Any other scheme could run a script when clicked. */
const isWebAddress = (url: string | undefined): url is string => url !== undefined && /^https?:\/\//i.test(url)
