// How the predicates are spread: a drawing, and the same as a table. The title says what there is to see.
import { byId, html, icon, svg } from './dom.js'
import { share } from './words.js'

const noPredicate = 'none'

/** Levels with their counts, best first; those without a predicate last, if any. */
function countPredicates({ levels, people }, language, words) {
  const countOf = (level) => people.filter(({ predicate }) => predicate === level).length
  const rows = levels.map(({ id, label }) => ({ id, label: label[language] ?? label.id, count: countOf(id) }))
  const without = countOf(null)
  return without === 0 ? rows : [...rows, { id: noPredicate, label: words.noPredicate, count: without }]
}

/** A predicate as icon and word; colour only adds to them. */
export const badge = (id, label) => html('span', { class: `badge level-${id}` }, icon(id), label)

function strip(rows, total, name) {
  const gap = 0.4
  let x = 0
  const segments = rows.map(({ id, count }) => {
    const width = (count / total) * 100
    const segment = svg('rect', { class: `level-${id}`, x, y: 0, width: Math.max(width - gap, 0.3), height: 10 })
    x += width
    return segment
  })
  return svg(
    'svg',
    { class: 'strip', viewBox: '0 0 100 10', preserveAspectRatio: 'none', role: 'img', 'aria-label': name },
    segments,
  )
}

const legend = (rows, total, language) =>
  html(
    'ul',
    { class: 'legend', 'aria-hidden': 'true' },
    rows.map(({ id, label, count }) =>
      html('li', null, badge(id, label), html('b', null, count), html('small', null, share(count, total, language))),
    ),
  )

const table = (rows, total, language, words) =>
  html(
    'details',
    { class: 'twin' },
    html('summary', null, words.asTable),
    html(
      'table',
      null,
      html(
        'thead',
        null,
        html(
          'tr',
          null,
          html('th', { scope: 'col' }, words.predicate),
          html('th', { scope: 'col', class: 'number' }, words.employees),
          html('th', { scope: 'col', class: 'number' }, words.share),
        ),
      ),
      html(
        'tbody',
        null,
        rows.map(({ label, count }) =>
          html(
            'tr',
            null,
            html('th', { scope: 'row' }, label),
            html('td', { class: 'number' }, count),
            html('td', { class: 'number' }, share(count, total, language)),
          ),
        ),
      ),
      html(
        'tfoot',
        null,
        html(
          'tr',
          null,
          html('th', { scope: 'row' }, words.all),
          html('td', { class: 'number' }, total),
          html('td', { class: 'number' }, share(1, 1, language)),
        ),
      ),
    ),
  )

export function showDistribution(portal, language, words) {
  const rows = countPredicates(portal, language, words)
  const total = portal.people.length
  const most = rows.reduce((best, row) => (row.count > best.count ? row : best))
  const drawing = `${words.spreadDrawing}: ${rows.map(({ label, count }) => `${label} ${count}`).join(', ')}`
  byId('spread-title').textContent = words.spread(most.count, total, most.label)
  byId('spread').replaceChildren(
    strip(rows, total, drawing),
    legend(rows, total, language),
    table(rows, total, language, words),
  )
}
