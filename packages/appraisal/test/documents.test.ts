import { evaluationDocuments, resultForms } from '@sasando/presets/permenpanrb-6-2022/forms'
import { describe, expect, it } from 'vitest'

import { evaluationDocument, formPage, formStyles, resultForm } from '../src/documents/index.ts'
import { changed, signed, takenOver } from './fixtures/printed.ts'
import { planned } from './fixtures/story.ts'

const letterhead = { agency: 'PEMERINTAH KOTA KUPANG', place: 'Kupang' }
const text = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/&amp;/g, '&')

const all = {
  'C.1.1': () => resultForm(signed({ approach: 'kualitatif', leads: true }).now, letterhead),
  'C.1.2': () => resultForm(signed({ leads: true }).now, letterhead),
  'C.1.3': () => resultForm(signed().now, letterhead),
  'D.1.1': () => evaluationDocument(signed().now, letterhead),
  'D.1.2': () => evaluationDocument(takenOver().now, letterhead),
  'D.1.3': () => evaluationDocument(changed().now, letterhead),
}

describe.each(Object.entries(all))('Format %s', (id, print) => {
  const form = [...resultForms, ...evaluationDocuments].find((each) => each.id === id)

  // Looked at by eye, beside the pages of the regulation.
  it('looks as it did when it was compared with the regulation', async () => {
    await expect(formPage(`Format ${id}`, [print()])).toMatchFileSnapshot(`golden/${id}.html`)
  })

  it('has every heading of the regulation, in its order', () => {
    const printed = text(print())
    let from = 0
    for (const title of form?.title ?? []) {
      from = printed.indexOf(title, from)
      expect(from, title).toBeGreaterThanOrEqual(0)
    }
    for (const part of form?.parts ?? []) {
      if (part.kind === 'signature') continue
      expect(printed, part.heading).toContain(part.heading)
      if (part.kind === 'results') for (const { heading } of part.columns) expect(printed).toContain(heading)
      if (part.kind === 'person') for (const { heading } of part.fields) expect(printed).toContain(heading)
    }
  })
})

describe('what people wrote', () => {
  it('is text, whatever it looks like', () => {
    const printed = resultForm(signed().now, letterhead)
    expect(printed).toContain('&lt;kelurahan&gt; &amp; kecamatan')
    expect(printed).not.toContain('<kelurahan>')
  })

  it('for the superior alone does not stand on a form that the employee gets', () => {
    expect(resultForm(signed().now, letterhead)).not.toContain('Hanya untuk atasan')
  })
})

describe('a document', () => {
  it('is printed as it was signed, also after another has taken its place', () => {
    const { now } = changed()
    expect(text(evaluationDocument(now, letterhead, 'document-1'))).toMatch(
      /FORMAT D\.1\.1 .* PREDIKAT KINERJA PEGAWAI BAIK/,
    )
    expect(text(evaluationDocument(now, letterhead))).toMatch(/FORMAT D\.1\.3 .* PREDIKAT KINERJA PEGAWAI SANGAT BAIK/)
  })

  it('is none where nobody has signed', () => {
    expect(() => evaluationDocument(planned().now, letterhead)).toThrow(RangeError)
  })

  it('of a taken-over case is signed by the superior, and so is its annex', () => {
    const { now } = takenOver()
    expect(text(evaluationDocument(now, letterhead))).toContain('6. Atasan Pejabat Penilai Kinerja Maria Bria')
    expect(text(resultForm(now, letterhead))).toContain('Atasan Pejabat Penilai Kinerja Maria Bria')
  })
})

it('pages need no inline style or script', () => {
  const page = formPage(
    'Formulir',
    Object.values(all).map((print) => print()),
  )
  expect(page).not.toMatch(/<style|<script|style=|onload=/)
  expect(formStyles).not.toContain('url(')
})
