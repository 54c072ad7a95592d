// The page that `shoot.ts` photographs. `?case=` names the record, `&locale=`, `&theme=` and `&brand=` the circumstances.
import '../src/define.ts'
import { compile, type RuleSet } from '@sasando/core'

import { brands } from './brands.ts'
import { cases } from './cases.ts'

const parameters = new URLSearchParams(location.search)
const { record, rules = 'kupang-kinerja-lokal', ...properties } = cases[parameters.get('case') ?? ''] ?? {}
document.documentElement.lang = parameters.get('locale') ?? 'id'
document.documentElement.dataset['theme'] = parameters.get('theme') ?? 'light'
for (const [name, value] of Object.entries(brands[parameters.get('brand') ?? ''] ?? {}))
  document.documentElement.style.setProperty(name, value)

const card = document.createElement('sasando-scorecard')
card.innerHTML = `
  <span slot="name"><strong>Maria Tefa Ndolu</strong><br>Analis Kebijakan · NIP 19900101 201501 2 001</span>
  <span slot="next">Anda dapat mengajukan keberatan sampai 14 hari kerja sejak dokumen diterima.</span>`
Object.assign(card, properties)
if (record !== undefined) {
  // Served by shoot.ts from the presets, which elements must not import.
  const ruleSet = (await (await fetch(`/rules/${rules}.json`)).json()) as RuleSet
  Object.assign(card, { ruleSet, result: compile(ruleSet).score(record) })
}
document.querySelector('main')?.append(card)
await card.updateComplete
if (parameters.has('open')) for (const details of card.renderRoot.querySelectorAll('details')) details.open = true
document.documentElement.dataset['ready'] = ''
