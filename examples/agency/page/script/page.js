// The portal: reads the address, asks for the data, and draws what the address says whenever it changes.
import { goTo, readAddress } from './address.js'
import { fetchPortal } from './data.js'
import { showDistribution } from './distribution.js'
import { byId, html } from './dom.js'
import { allowScore, fillFilters, onFilter } from './filters.js'
import { showList, toFirstPage, toPageOf } from './list.js'
import { showPerson } from './person.js'
import { speak, wordsIn } from './words.js'

const portalPlace = byId('portal')
const loading = byId('loading')
const failure = byId('failure')

const check = (name, value) => {
  for (const radio of document.querySelectorAll(`input[name=${name}]`)) radio.checked = radio.value === value
}

/** What every part needs to draw itself. */
function viewOf(portal) {
  const { language, rules, person } = readAddress()
  return {
    language,
    rules,
    selected: person,
    words: wordsIn(language),
    labels: new Map(portal.levels.map(({ id, label }) => [id, label[language] ?? label.id])),
    hasScore: rules === 'kupang-kinerja-lokal',
    again: () => drawList(portal),
  }
}

function drawList(portal) {
  showList(portal, viewOf(portal))
}

function draw(portal) {
  const view = viewOf(portal)
  speak(view.language)
  check('language', view.language)
  check('rules', view.rules)
  byId('rules-note').textContent = view.words.rulesNote[view.rules]
  fillFilters(portal, view.language, view.words)
  allowScore(view.hasScore)
  showDistribution(portal, view.language, view.words)
  drawList(portal)
  return showPerson(portal, view)
}

/** On a phone the person takes the list's place: the focus follows, and finds its way back to where it was. */
function follow(portal) {
  let before = readAddress().person
  let top = 0
  addEventListener('hashchange', async () => {
    const { person } = readAddress()
    if (before === '' && person !== '') top = scrollY
    await draw(portal)
    if (person === before) return
    if (person === '') {
      scrollTo({ top })
      const row = document.querySelector(`[data-key="${before}"]`)
      row?.focus({ preventScroll: true })
      row?.scrollIntoView({ block: 'nearest' })
    } else {
      byId('person').focus({ preventScroll: true })
      if (matchMedia('(max-width: 63.99rem)').matches) scrollTo({ top: 0 })
    }
    before = person
  })
}

async function start() {
  const { language } = readAddress()
  const words = wordsIn(language)
  speak(language)
  check('language', language)
  failure.hidden = true
  loading.hidden = false
  try {
    const portal = await fetchPortal()
    portalPlace.hidden = false
    await draw(portal)
    toPageOf(readAddress().person, portal, language)
    drawList(portal)
    follow(portal)
    onFilter(() => {
      toFirstPage()
      drawList(portal)
    })
  } catch (error) {
    console.error(error)
    failure.replaceChildren(
      html('p', null, html('b', null, words.failure), ' ', words.failureRemedy),
      html('button', { type: 'button', class: 'button', onclick: start }, words.retry),
    )
    failure.hidden = false
  } finally {
    loading.hidden = true
  }
}

document.addEventListener('change', ({ target }) => {
  if (target.name === 'language' || target.name === 'rules') goTo({ [target.name]: target.value })
})

// The address says what is shown, so this link must not write into it.
byId('skip').addEventListener('click', (event) => {
  event.preventDefault()
  portalPlace.focus()
})

await start()
