// The list: who matches, one page of them at a time.
import { byId, html } from './dom.js'
import { clearFilters, filtered, sortBy } from './filters.js'
import { peopleTable } from './people-table.js'

const perPage = 15
const place = byId('daftar')
let page = 1

export const toFirstPage = () => {
  page = 1
}

/** Turns to where a person stands, for those who come by a link. */
export function toPageOf(key, portal, language) {
  const place = filtered(portal, language).findIndex((person) => person.key === key)
  if (place >= 0) page = Math.floor(place / perPage) + 1
}

const button = (label, onclick, disabled = false) =>
  html('button', { type: 'button', class: 'button', onclick, disabled }, label)

function nobody({ words, again }) {
  const clear = () => {
    clearFilters()
    toFirstPage()
    again()
    byId('filters').elements.search.focus()
  }
  return html(
    'div',
    { class: 'empty' },
    html('p', null, html('b', null, words.nobody)),
    html('p', null, words.nobodyRemedy),
    button(words.clear, clear),
  )
}

function pager(pages, { words, again }) {
  const turnTo = (wanted) => () => {
    page = wanted
    again()
    place.focus({ preventScroll: true })
    byId('list-title').scrollIntoView()
  }
  return [
    button(words.previous, turnTo(page - 1), page === 1),
    html('span', null, words.page(page, pages)),
    button(words.next, turnTo(page + 1), page === pages),
  ]
}

/** @param view language, words, labels by level id, hasScore, selected key, and `again`, which draws the list anew */
export function showList(portal, view) {
  const { words, again } = view
  const people = filtered(portal, view.language)
  const pages = Math.max(1, Math.ceil(people.length / perPage))
  page = Math.min(page, pages)
  const shown = people.slice((page - 1) * perPage, page * perPage)
  const total = portal.people.length
  const sort = (key) => {
    sortBy(key)
    toFirstPage()
    again()
    // The button that was pressed has been drawn anew.
    place.querySelector(`[data-sort=${key}]`).focus()
  }
  byId('count').textContent = people.length === total ? words.count(total) : words.countOf(people.length, total)
  place.replaceChildren(people.length === 0 ? nobody(view) : peopleTable(shown, { ...view, sort }))
  byId('pages').setAttribute('aria-label', words.pages)
  byId('pages').hidden = pages === 1
  byId('pages').replaceChildren(...pager(pages, view))
}
