import type { Citation } from '@sasando/core'
import { html, type TemplateResult } from 'lit'

import type { CardView } from './card-view.ts'
import { citation } from './citation.ts'
import { sourceIcon } from './source-icon.ts'

/** What a statement rests on, by source; that a source is not law stands at its head and in its frame. */
export const citations = (view: CardView, cited: readonly Citation[]): readonly TemplateResult[] =>
  bySource(cited).map(
    (places) => html`
      <div class="source ${lawClass(places[0])}">
        <p class="source-name">${kindChip(places[0])} <span lang="id">${places[0].title}</span></p>
        ${places.map((place) => citation(view, place))}
      </div>
    `,
  )

/** The kind of a source, in words and with a sign. */
export const kindChip = (cited: Citation): TemplateResult =>
  html`<span class="kind ${lawClass(cited)}">${sourceIcon(cited.kind)}${cited.kindLabel}</span>`

const lawClass = ({ kind }: Citation): string => (kind === 'law' ? 'law' : 'not-law')

/** In the order in which the rule set names them; each source once. */
function bySource(cited: readonly Citation[]): readonly (readonly [Citation, ...Citation[]])[] {
  const groups = new Map<string, [Citation, ...Citation[]]>()
  for (const place of cited) {
    const source = place.ref.replace(/#.*/, '')
    const group = groups.get(source)
    if (group) group.push(place)
    else groups.set(source, [place])
  }
  return [...groups.values()]
}
