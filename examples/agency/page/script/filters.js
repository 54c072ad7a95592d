// Which people are listed, and in which order. The form is the state; these functions read it.
import { byId, html } from './dom.js'

const form = byId('filters')
const none = 'none'

/** Everyone's words and units in the selects, the choice kept. */
export function fillFilters({ people, levels }, language, words) {
  const units = [...new Set(people.map(({ unit }) => unit))].sort((a, b) => a.localeCompare(b, language))
  fill(form.elements.unit, [['', words.allUnits], ...units.map((unit) => [unit, unit])])
  fill(form.elements.predicate, [
    ['', words.allPredicates],
    ...levels.map(({ id, label }) => [id, label[language] ?? label.id]),
    [none, words.noPredicate],
  ])
  fill(form.elements.sort, Object.entries(words.sortBy))
}

function fill(select, options) {
  const chosen = select.value
  select.replaceChildren(...options.map(([value, label]) => html('option', { value }, label)))
  if (options.some(([value]) => value === chosen)) select.value = chosen
}

export const clearFilters = () => {
  for (const name of ['search', 'unit', 'predicate']) form.elements[name].value = ''
}

/** The order now; `score` has a meaning only where the rules give one. */
export const currentSort = () => form.elements.sort.value
export const sortBy = (key) => {
  form.elements.sort.value = key
}
/** The local score is neither shown nor sorted by under rules that have none. */
export function allowScore(isAllowed) {
  const option = form.elements.sort.querySelector('option[value=score]')
  option.disabled = !isAllowed
  option.hidden = !isAllowed
  if (!isAllowed && currentSort() === 'score') sortBy('name')
}

/** @param {(reason: Event) => void} changed */
export function onFilter(changed) {
  form.addEventListener('input', changed)
  form.addEventListener('submit', (event) => event.preventDefault())
}

/** The people who match, in order. */
export function filtered({ people, levels }, language) {
  const { search, unit, predicate } = form.elements
  const wanted = search.value.trim().toLocaleLowerCase(language).split(/\s+/)
  const isWanted = (person) =>
    (unit.value === '' || person.unit === unit.value) &&
    (predicate.value === '' || (person.predicate ?? none) === predicate.value) &&
    wanted.every((word) => `${person.name} ${person.post}`.toLocaleLowerCase(language).includes(word))
  return people.filter(isWanted).sort(orders(levels, language)[currentSort()])
}

function orders(levels, language) {
  const place = new Map(levels.map(({ id }, index) => [id, index]))
  const byName = (a, b) => a.name.localeCompare(b.name, language)
  // What is not there comes last, whichever way is up: it is neither high nor low.
  const last = (value) => value ?? Number.POSITIVE_INFINITY
  const compare = (a, b) => (a === b ? 0 : a < b ? -1 : 1)
  return {
    name: byName,
    unit: (a, b) => a.unit.localeCompare(b.unit, language) || byName(a, b),
    predicate: (a, b) => compare(last(place.get(a.predicate)), last(place.get(b.predicate))) || byName(a, b),
    score: (a, b) => compare(last(negated(a.score)), last(negated(b.score))) || byName(a, b),
  }
}

const negated = (score) => (score === null ? undefined : -Number(score))
