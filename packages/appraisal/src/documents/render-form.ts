import type {
  ChoicePart,
  Form,
  FormPart,
  FormRole,
  PersonPart,
  ResultsPart,
  SignaturePart,
} from '@sasando/presets/permenpanrb-6-2022/forms'

import type { Official } from '../case/facts.ts'
import { longDay } from '../time/long-day.ts'
import { perspectives, type FormContent, type TargetContent } from './form-content.ts'
import { markup, lines, type Markup } from './markup.ts'

/** A form with what it says of a case: an `<article>` of headings and tables, without styles or scripts. */
export function renderForm(form: Form, content: FormContent): Markup {
  const isDocument = form.id.startsWith('D.')
  const [name, title, ...subtitles] = form.title
  return markup`<article class="form ${isDocument ? 'form-d' : 'form-c'}" lang="id" data-form="${form.id}">
    <header>
      ${isDocument ? markup`<p class="form-emblem">(LAMBANG GARUDA)</p>` : undefined}
      <p class="form-name">${name}</p>
      <h1>${title}</h1>
      ${subtitles.map((each) => markup`<p class="form-subtitle">${each}</p>`)}
      <p class="form-period">PERIODE: ${content.period}</p>
    </header>
    <div class="form-head"><span>${content.agency}</span><span>PERIODE PENILAIAN: ${content.days}</span></div>
    ${peopleOf(form, content)}${form.parts.map((part) => renderPart(part, form, content))}${signaturesOf(form, content)}
  </article> `
}

function renderPart(part: FormPart, form: Form, content: FormContent): Markup | undefined {
  switch (part.kind) {
    case 'person':
      return part.number === undefined ? undefined : numberedPerson(part, content)
    case 'choice':
      return choice(part, content)
    case 'drawing':
      return markup`<section class="form-drawing">
        <h2>${part.heading}</h2>
        ${pattern(content)}
      </section> `
    case 'results':
      return results(part, form, content)
    case 'values':
      return values(part.heading, part.expectations, part.feedback, content)
    case 'evaluation':
      return markup`<section>
        <h2>${part.number}. ${part.heading}</h2>
        <table>
          <tbody>
            ${part.fields.map(
              ({ heading, shows }) =>
                markup`<tr>
                  <th scope="row">${heading}</th>
                  <td>${words(form, shows ?? '', content)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section> `
    case 'words':
      return markup`<section>
        <h2>${part.number}. ${part.heading}</h2>
        <div class="form-words">${lines(wordsFor(part.heading, content))}</div>
      </section> `
    case 'signature':
      return undefined
  }
}

const wordsFor = (heading: string, { words: said }: FormContent): string => {
  if (heading === 'KEBERATAN') return said.objection
  if (heading.startsWith('PENJELASAN')) return said.explanation
  return heading.startsWith('KEPUTUSAN') ? said.decision : said.recommendation
}

/** The words of the law for the level that was chosen. */
const words = (form: Form, shows: string, { levels }: FormContent): string => {
  const level = levels[shows]
  if (level === undefined) return ''
  const printed = form.parts.find((part): part is ChoicePart => part.kind === 'choice' && part.shows === shows)
  return printed?.choices.find((each) => each.level === level)?.words ?? documentWords[level] ?? level
}

/** Documents print no list of choices; these are the words of the annexed form. */
const documentWords: Readonly<Record<string, string>> = {
  istimewa: 'ISTIMEWA',
  'sangat-baik': 'SANGAT BAIK',
  baik: 'BAIK',
  'butuh-perbaikan': 'BUTUH PERBAIKAN',
  kurang: 'KURANG',
  'sangat-kurang': 'SANGAT KURANG',
}

const fieldOf = (id: string, who: Official | undefined, agency: string): string => {
  if (who === undefined) return ''
  if (id === 'nama') return who.name
  if (id === 'nip') return who.nip ?? ''
  if (id === 'pangkat') return who.rank ?? ''
  if (id === 'jabatan') return who.position ?? ''
  return id === 'instansi' ? agency : who.unit.name
}

/** On the forms C the employee and the rater stand side by side. */
function peopleOf({ parts }: Form, { people, agency }: FormContent): Markup | undefined {
  const pair = parts.filter((part): part is PersonPart => part.kind === 'person' && part.number === undefined)
  const [left, right] = pair
  if (left === undefined || right === undefined) return undefined
  const cells = ({ role, fields }: PersonPart, index: number): Markup => {
    const field = fields[index]
    return markup`<td class="form-number">${index + 1}</td>
      <th scope="row">${field?.heading}</th>
      <td>${fieldOf(field?.id ?? '', people[role], agency)}</td>`
  }
  return markup`<table class="form-people">
    <thead>
      <tr>
        ${pair.map(
          ({ heading }) =>
            markup`<th scope="col">NO</th>
              <th scope="col" colspan="2">${heading}</th>`,
        )}
      </tr>
    </thead>
    <tbody>
      ${left.fields.map(
        (_field, index) =>
          markup`<tr>
            ${cells(left, index)}${cells(right, index)}
          </tr>`,
      )}
    </tbody>
  </table> `
}

const numberedPerson = ({ number, heading, role, fields }: PersonPart, { people, agency }: FormContent): Markup =>
  markup`<section>
    <h2>${number}. ${heading}</h2>
    <table>
      <tbody>
        ${fields.map(
          ({ id, heading: label }) =>
            markup`<tr>
              <th scope="row">${label}</th>
              <td>${fieldOf(id, people[role], agency)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section> `

function choice({ heading, choices, shows }: ChoicePart, { levels }: FormContent): Markup {
  const chosen = choices.find(({ level }) => level === levels[shows])
  return markup`<section class="form-choice">
    <h2>${heading}</h2>
    <p>
      ${
        chosen === undefined
          ? choices.map(({ words: word }) => word).join('/ ')
          : markup`<strong>${chosen.words}</strong>`
      }
    </p>
  </section> `
}

function results({ heading, columns, sections }: ResultsPart, { id }: Form, content: FormContent): Markup {
  const [main, additional] = sections
  const numbers = columns.some(({ number }) => number !== undefined)
  let count = 0
  const rows = (kind: 'utama' | 'tambahan'): readonly Markup[] =>
    content.targets.filter(({ target }) => target.kind === kind).map((each) => targetRows(each, id, ++count))
  const section = (title: string, kind: 'utama' | 'tambahan'): Markup =>
    markup`<tbody>
      <tr class="form-section">
        <th scope="rowgroup" colspan="${columns.length}">${title}</th>
      </tr>
      ${rows(kind)}
    </tbody>`
  return markup`<section>
    <h2>${heading}</h2>
    <table class="form-results">
      <thead>
        <tr>
          ${columns.map((column) => markup`<th scope="col">${column.heading}</th>`)}
        </tr>
        ${
          numbers
            ? markup`<tr class="form-numbers">
                ${columns.map(({ number }) => markup`<td>(${number})</td>`)}
              </tr>`
            : undefined
        }
      </thead>
      ${section(main, 'utama')}${section(additional, 'tambahan')}
    </table>
  </section> `
}

const list = (texts: readonly string[]): Markup => markup`${texts.map((text) => markup`<p>${lines(text)}</p>`)}`
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** One expected result: a row an indicator, with what is of the whole result spanning them. */
function targetRows({ target, realisation, feedback }: TargetContent, form: string, number: number): Markup {
  const { indicators } = target
  const from = target.assignedBy === undefined ? '' : `\n(penugasan dari ${target.assignedBy})`
  if (form === 'C.1.1') {
    const measures = indicators.map(
      ({ text, target: aim, perspective }) =>
        `${text}: ${aim}${perspective === undefined ? '' : ` (${perspectives[perspective]})`}`,
    )
    return markup`<tr>
      <td>
        <p>${number}. ${lines(`${target.text}${from}`)}</p>
        <p class="form-measures">
          Ukuran Keberhasilan/ Indikator Kinerja Individu,
          Target${indicators.some((each) => each.perspective) ? ', dan Perspektif' : ''}:
        </p>
        ${list(measures)}
      </td>
      <td>${lines(realisation)}</td>
      <td>${list(feedback)}</td>
    </tr>`
  }
  const span = Math.max(1, indicators.length)
  const whole = (cell: Markup): Markup => markup`<td rowspan="${span}">${cell}</td>`
  const end = markup`${whole(lines(realisation))}${whole(list(feedback))}`
  const isLeaders = form === 'C.1.2'
  return markup`${Array.from({ length: span }, (_none, index) => {
    const each = indicators[index]
    const start = markup`${whole(markup`${number}`)}${isLeaders ? undefined : whole(lines(target.leaderResult ?? ''))}${whole(lines(`${target.text}${from}`))}`
    const middle = isLeaders
      ? markup`<td>${each?.text}</td>
          <td>${each?.target}</td>
          <td>${each?.perspective && perspectives[each.perspective]}</td>`
      : markup`<td>${each?.aspects.map(capital).join('/ ')}</td>
          <td>${each?.text}</td>
          <td>${each?.target}</td>`
    return markup`<tr>
      ${index === 0 ? start : undefined}${middle}${index === 0 ? end : undefined}
    </tr>`
  })}`
}

function values(heading: string, expectations: string, feedback: string, content: FormContent): Markup {
  return markup`<section>
    <h2>${heading}</h2>
    <table class="form-values">
      <thead>
        <tr>
          <th scope="col" colspan="2">${heading}</th>
          <th scope="col">${feedback}</th>
        </tr>
      </thead>
      <tbody>
        ${content.values.map(
          ({ name, guides, expectation, feedback: said }, index) =>
            markup`<tr>
              <td class="form-number">${index + 1}</td>
              <td>
                <strong>${name}</strong>
                <ul>
                  ${guides.map((guide) => markup`<li>${guide}</li>`)}
                </ul>
                <p>${expectations}: ${lines(expectation)}</p>
              </td>
              <td>${list(said)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section> `
}

const order: readonly FormRole[] = ['employee', 'rater', 'superior']

/** The employee signs on the left, the official on the right, as the forms print them. */
function signaturesOf({ parts }: Form, content: FormContent): Markup {
  const all = parts
    .filter((part): part is SignaturePart => part.kind === 'signature')
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role))
  return markup`<div class="form-signatures" data-count="${all.length}">
    ${all.map(({ number, role: printed, heading: title }) => {
      const isStandIn = content.isTakenOver && printed === 'rater'
      const role = isStandIn ? 'superior' : printed
      const heading = isStandIn ? `Atasan ${title}` : title
      const who = content.people[role]
      const on = content.signedOn[role]
      return markup`<div class="form-signature">
        <p>${content.place}, ${on === undefined ? '(tanggal, bulan, tahun)' : longDay(on)}</p>
        <p>${number === undefined ? '' : `${number}. `}${heading}</p>
        <p class="form-name-line">${who?.name ?? '(Nama)'}</p>
        <p>${who?.nip === undefined ? '(NIP)' : `NIP ${who.nip}`}</p>
      </div>`
    })}
  </div>`
}

const bars = ['sangat-kurang', 'kurang', 'butuh-perbaikan', 'baik', 'sangat-baik'] as const

/** Most at the matching predicate, and others not excluded. The pictures of the regulation have no numbers; nor has this. */
function pattern({ levels }: FormContent): Markup {
  const grade = levels['capaian-organisasi']
  if (grade === undefined) return markup`<p>(diisi dengan gambar pola distribusi)</p>`
  const most = bars.indexOf((grade === 'istimewa' ? 'sangat-baik' : grade) as (typeof bars)[number])
  return markup`<table class="form-pattern">
    <caption>
      Idealnya sebagian besar Pegawai berpredikat ${documentWords[bars[most] ?? ''] ?? ''}; predikat lain tidak tertutup
      kemungkinan.
    </caption>
    <tbody>
      <tr>
        ${bars.map(
          (level, index) =>
            markup`<td data-share="${index === most ? 'most' : 'some'}"><span>${documentWords[level]}</span></td>`,
        )}
      </tr>
    </tbody>
  </table>`
}
