// The page that `shoot.ts` photographs. `?case=` names the record, `&locale=`, `&theme=`, `&brand=`, `&font=` and
// `&size=` (of the text) the circumstances.
import '../src/define.ts'
import { compile, type RuleSet } from '@sasando/core'

import { brands } from './brands.ts'
import { cases } from './cases.ts'

const parameters = new URLSearchParams(location.search)
const {
  record,
  rules = 'kupang-kinerja-lokal',
  instead = {},
  ...properties
} = cases[parameters.get('case') ?? ''] ?? {}
const locale = parameters.get('locale') ?? 'id'
document.documentElement.lang = locale
document.documentElement.dataset['theme'] = parameters.get('theme') ?? 'light'
for (const [name, value] of Object.entries(brands[parameters.get('brand') ?? ''] ?? {}))
  document.documentElement.style.setProperty(name, value)

for (const [parameter, name] of [
  ['font', '--sasando-font'],
  ['size', '--sasando-font-size'],
] as const)
  if (parameters.has(parameter)) document.documentElement.style.setProperty(name, parameters.get(parameter))

const next = {
  id: 'Anda dapat mengajukan keberatan sampai 14 hari kerja sejak dokumen diterima.',
  en: 'You can object until 14 working days after you received the document.',
}
const card = document.createElement('sasando-scorecard')
card.innerHTML = `
  <span slot="name"><strong>Maria Tefa Ndolu</strong><br>Analis Kebijakan · NIP 19900101 201501 2 001</span>
  <span slot="next">${locale === 'en' ? next.en : next.id}</span>`
Object.assign(card, properties)
if (record !== undefined) {
  // Served by shoot.ts from the presets, which elements must not import.
  let text = await (await fetch(`/rules/${rules}.json`)).text()
  for (const [words, others] of Object.entries(instead)) text = text.replaceAll(`"${words}"`, `"${others}"`)
  const ruleSet = JSON.parse(text) as RuleSet
  Object.assign(card, { ruleSet, result: compile(ruleSet).score(record) })
}
document.querySelector('main')?.append(card)
await card.updateComplete
if (parameters.has('open')) for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
document.documentElement.dataset['ready'] = ''
