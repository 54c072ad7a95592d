// The rows of the list: a table on wide screens, cards on a phone.
import { addressWith } from './address.js'
import { badge } from './distribution.js'
import { html } from './dom.js'
import { currentSort } from './filters.js'
import { decimal } from './words.js'

/** What is sorted from the best down; the rest goes from A to Z. */
const bestFirst = ['predicate', 'score']

/** The head of a column, with the button that puts the list in its order. */
function head(label, key, { sort }) {
  const direction = bestFirst.includes(key) ? 'descending' : 'ascending'
  const isSorted = currentSort() === key
  const sign = isSorted ? { ascending: '↑', descending: '↓' }[direction] : '↕'
  const arrow = html('span', { class: 'arrow', 'aria-hidden': 'true' }, sign)
  const button = html('button', { type: 'button', 'data-sort': key, onclick: () => sort(key) }, label, arrow)
  const kind = key === 'score' && 'number'
  return html('th', { scope: 'col', role: 'columnheader', class: kind, 'aria-sort': isSorted && direction }, button)
}

/** `1976•••• •••••• • 960`, and in words for those who listen. */
const nip = (masked, words) => [
  html('span', { class: 'nip', 'aria-hidden': 'true' }, masked),
  html('span', { class: 'unseen' }, words.nipEnding(masked.slice(-3))),
]

function who({ key, name, nip: masked }, { words, selected }) {
  const current = key === selected && 'true'
  const link = html('a', { href: addressWith({ person: key }), 'data-key': key, 'aria-current': current }, name)
  return html('th', { scope: 'row', role: 'rowheader', class: 'who' }, link, html('small', null, nip(masked, words)))
}

const where = ({ post, unit }) => html('td', { role: 'cell', class: 'where' }, post, html('small', null, unit))

function level({ predicate }, { words, labels }) {
  const label = predicate === null ? words.noPredicate : labels.get(predicate)
  return html('td', { role: 'cell', class: 'level' }, badge(predicate ?? 'none', label))
}

function localScore({ score }, { words, language }) {
  const label = html('span', { class: 'on-card', 'aria-hidden': 'true' }, `${words.score} `)
  const value = score === null ? html('small', null, words.noScore) : html('b', null, decimal(score, language))
  return html('td', { role: 'cell', class: 'number score' }, label, value)
}

function row(person, view) {
  const cells = [who(person, view), where(person), level(person, view), view.hasScore && localScore(person, view)]
  return html('tr', { role: 'row', class: person.key === view.selected && 'selected' }, cells)
}

/** The roles are said once more, because a browser forgets those of a table that is laid out as cards. */
export function peopleTable(people, view) {
  const { words, hasScore } = view
  const heads = [
    head(words.name, 'name', view),
    head(words.post, 'unit', view),
    head(words.predicate, 'predicate', view),
    hasScore && head(words.score, 'score', view),
  ]
  return html(
    'table',
    { role: 'table', class: 'people', 'aria-labelledby': 'list-title' },
    html('thead', { role: 'rowgroup' }, html('tr', { role: 'row' }, heads)),
    html(
      'tbody',
      { role: 'rowgroup' },
      people.map((person) => row(person, view)),
    ),
  )
}
