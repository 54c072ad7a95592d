// One person, shown by Sasando's score card: it gets its data by property and fetches nothing; its language and its
// light are those of this page. Who the person is stands in the card's own slot.
import { addressWith } from './address.js'
import { fetchResults, fetchRuleSet } from './data.js'
import { byId, html, icon } from './dom.js'

const place = byId('person')
/** The latest wish; an older answer that arrives late is not shown. */
let wish = 0

const backLink = (words) =>
  html('a', { class: 'button back', href: addressWith({ person: '' }) }, icon('back'), words.back)

const about = ({ name, post, unit, status, rank, nip }, words) =>
  html(
    'div',
    { class: 'about', slot: 'name' },
    html('h2', { id: 'person-title' }, name),
    html('p', null, `${post}, ${unit}`),
    html(
      'p',
      { class: 'facts' },
      html('span', null, `${status}, ${words.rank} ${rank}`),
      html('span', { class: 'nip', 'aria-hidden': 'true' }, `NIP ${nip}`),
      html('span', { class: 'unseen' }, words.nipEnding(nip.slice(-3))),
    ),
  )

const message = (title, remedy) =>
  html(
    'div',
    { class: 'empty panel' },
    html('img', { src: '/icon.svg', alt: '', width: 48, height: 48 }),
    html('h2', { id: 'person-title' }, title),
    html('p', null, remedy),
  )

/** The card, first without data; the answer completes it. */
async function showCard(person, view) {
  const mine = ++wish
  const card = html('sasando-scorecard', { 'heading-level': 3, status: 'loading' }, about(person, view.words))
  card.addEventListener('sasando-retry', () => showCard(person, view))
  place.replaceChildren(backLink(view.words), card)
  try {
    const [ruleSet, results] = await Promise.all([fetchRuleSet(view.rules), fetchResults(person.key)])
    if (mine === wish) Object.assign(card, { ruleSet, result: results[view.rules], status: 'ready' })
  } catch (error) {
    console.error(error)
    if (mine === wish) card.status = 'failed'
  }
}

/** @param view the id of the rules, the selected key, and the words of the language */
export async function showPerson(portal, view) {
  const { words, selected } = view
  document.body.classList.toggle('has-person', selected !== '')
  const person = portal.people.find(({ key }) => key === selected)
  if (person !== undefined) return showCard(person, view)
  if (selected === '') place.replaceChildren(message(words.choose, words.chooseRemedy))
  else place.replaceChildren(backLink(words), message(words.unknown, words.unknownRemedy))
}
