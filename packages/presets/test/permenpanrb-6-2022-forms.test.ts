import { parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import {
  coreValues,
  evaluationDocuments,
  evaluatorRules,
  resultForms,
  type Form,
  type FormPart,
} from '../src/permenpanrb-6-2022/forms.ts'
import { readRules, readText } from './files.ts'
import { missingParts, pageRange, readForms } from './law-text.ts'

const law = parseRuleSet(readRules('permenpanrb-6-2022'))
const unit = parseRuleSet(readRules('distribusi-predikat'))
const pages = readForms(readText('test/fixtures/permenpanrb-6-2022-pages.txt'))
const forms = [...resultForms, ...evaluationDocuments]
const named = <T extends { readonly id: string }>(all: readonly T[]): [string, T][] =>
  all.map((each) => [each.id, each])

/** Every word that a part prints, and where. */
const printed = ({ marks = [], ...part }: FormPart): string[] => {
  const heading = part.number === undefined ? part.heading : `${part.number}. ${part.heading}`
  switch (part.kind) {
    case 'person':
    case 'evaluation':
      return [part.heading, ...part.fields.map((field) => field.heading)]
    case 'choice': {
      // The last mark stands behind the choices, where there are two.
      const [first = '', second = ''] = marks
      const choices = part.choices.map(({ words }) => words).join('/ ')
      return [`${heading}${first}`, `${choices}${second}`]
    }
    case 'drawing':
      return [heading, part.placeholder]
    case 'results':
      return [heading, ...part.sections, ...part.columns.flatMap((column) => [column.heading, ...(column.cell ?? [])])]
    case 'values':
      return [heading, part.expectations, part.feedback]
    case 'words':
      return [heading]
    case 'signature':
      return [heading, ...part.lines]
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[a-z]+/g) ?? []
const wordsOfForm = (form: Form): string[] => [
  ...form.title,
  ...form.period.map(({ heading }) => heading),
  ...form.parts.flatMap((part) => [...printed(part), ...(hasOptionalLine(part) ? ['opsional'] : [])]),
  ...form.notes.map(({ words }) => words),
]
const hasOptionalLine = (part: FormPart): boolean =>
  part.kind === 'person' && part.fields.some(({ optional }) => optional === true)

describe('the forms of PermenPANRB 6/2022', () => {
  it('are the six of the law', () => {
    expect(forms.map(({ id }) => id)).toEqual(['C.1.1', 'C.1.2', 'C.1.3', 'D.1.1', 'D.1.2', 'D.1.3'])
  })

  it.each(named(forms))('%s says nothing that is not printed on its pages', (_, form) => {
    const words = [...form.title, ...form.period.map(({ heading }) => heading)]
    for (const each of words) expect(missingParts(each, form.pages, pages), each).toEqual([])
    for (const { mark, words: note } of form.notes)
      expect(missingParts(`${mark} ${note}`, form.pages, pages), note).toEqual([])
    for (const part of form.parts)
      for (const each of printed(part)) expect(missingParts(each, part.page, pages), each).toEqual([])
  })

  it.each(named(resultForms))('%s leaves out no word that its pages print', (_, form) => {
    const values = coreValues.flatMap(({ name, guides }) => [
      name.id,
      ...guides.flatMap(({ text, onForms = '' }) => [text.id, onForms]),
    ])
    const [first, last] = pageRange(form.pages)
    const print = Array.from({ length: last - first + 1 }, (_, index) => pages.get(first + index) ?? '').join('\n')
    const said = new Set(wordsOf([...wordsOfForm(form), ...values, 'periode no sd januari desember tahun'].join(' ')))
    // Slips of the copy: a page number within a word, two headings without a space between them.
    expect(
      wordsOf(print.replaceAll(/1\d\desame/g, 'sesama').replace('DUKUNGA.', 'DUKUNG A.')).filter(
        (word) => !said.has(word),
      ),
    ).toEqual([])
  })

  it.each(named(forms))('%s fits the rule set: what it shows is there, with its levels and provision', (_, form) => {
    expect(Object.keys(law.sources?.['p6']?.provisions ?? {})).toContain(form.basis)
    const levelsOf = (name: string): string[] | undefined => {
      const { scales = {}, inputs, steps } = name === 'capaian-organisasi' ? unit : law
      const input = inputs[name]
      const step = steps.find(({ id }) => id === name)
      const scale = input?.type === 'level' ? input.scale : step && 'scale' in step ? step.scale : undefined
      return scales[scale ?? '']?.levels.map((level) => (typeof level === 'string' ? level : level.id))
    }
    for (const part of form.parts) {
      if (part.kind === 'choice') expect(part.choices.map(({ level }) => level).reverse()).toEqual(levelsOf(part.shows))
      if (part.kind === 'evaluation')
        for (const { shows = '' } of part.fields) expect(levelsOf(shows), shows).toHaveLength(5)
    }
    for (const { shows } of form.period) if (shows !== undefined) expect(law.inputs).toHaveProperty(shows)
  })

  it('number their columns and parts without a gap', () => {
    for (const form of forms)
      for (const part of form.parts)
        if (part.kind === 'results' && part.columns[0]?.number !== undefined)
          expect(part.columns.map(({ number }) => number)).toEqual(part.columns.map((_, index) => index + 1))
    for (const { parts } of evaluationDocuments)
      expect(parts.map(({ number }) => number)).toEqual(parts.map((_, index) => index + 1))
  })

  it('are signed by whom the law says: the result by the rater alone, the document by two, after an objection by three', () => {
    const roles = (form: Form): string[] => form.parts.flatMap((part) => (part.kind === 'signature' ? [part.role] : []))
    expect(forms.map(roles)).toEqual([
      ['rater'],
      ['rater'],
      ['rater'],
      ['rater', 'employee'],
      ['superior', 'employee'],
      ['rater', 'employee', 'superior'],
    ])
  })
})

describe('the core values', () => {
  it('are seven with three guides each', () => {
    expect(coreValues.map(({ id }) => id)).toEqual([
      'berorientasi-pelayanan',
      'akuntabel',
      'kompeten',
      'harmonis',
      'loyal',
      'adaptif',
      'kolaboratif',
    ])
    expect(coreValues.flatMap(({ guides }) => guides)).toHaveLength(21)
  })

  it.each(named(coreValues))('%s stands word for word on its pages, in the law’s order', (_, value) => {
    expect(missingParts(value.definition.id, value.page, pages)).toEqual([])
    const from = value.page
    const to = value.guides.at(-1)?.page.split('–').at(-1)
    const range = from === to ? from : `${from}–${to}`
    const ordered = [value.name.id, ...value.guides.map(({ text }, index) => `(${index + 1}) ${text.id}`)]
    expect(missingParts(ordered.join(' […] '), range, pages)).toEqual([])
    for (const { text, page } of value.guides) expect(missingParts(text.id, page, pages), text.id).toEqual([])
  })

  it.each(['106–107', '109–110'])('are printed on the forms of pages %s as they say', (range) => {
    for (const { name, guides } of coreValues) {
      // A slip of the copy on page 106.
      const words = guides.map(({ text, onForms = text.id }) =>
        `- ${onForms}`.replace('sesama', range === '106–107' ? '106esame' : 'sesama'),
      )
      const heading = name.id.replace('Pelayanan', 'pelayanan')
      expect(missingParts([heading, ...words].join(' […] '), range, pages), name.id).toEqual([])
    }
  })
})

describe('who evaluates', () => {
  it.each(named(evaluatorRules))('%s is in a provision of the rule set, on its page', (_, { basis, page }) => {
    const provision = law.sources?.['p6']?.provisions?.[basis]
    expect(pageRange(provision?.page ?? '')).toContain(Number(page))
  })

  // What narrows or widens a rule is a word that the law has not: `di luar instansinya` was one.
  it.each(named(evaluatorRules))('%s is told in the law’s own words', (_, { basis, situation, evaluator }) => {
    const plain = 'atas bagi biasa bukan dengan dipakai ditugasi itu kewenangannya tetap waktunya yang'.split(' ')
    const quoted = law.sources?.['p6']?.provisions?.[basis]?.text?.toLowerCase() ?? ''
    const words = wordsOf(`${situation.id} ${evaluator.id}`).filter((word) => !plain.includes(word))
    expect(words.filter((word) => !quoted.includes(word))).toEqual([])
  })

  it('has every rule of the chapter that says who evaluates, in its order', () => {
    const numbers = [...new Set(evaluatorRules.map(({ basis }) => Number(basis.split('-').at(-1))))]
    expect(numbers).toEqual([2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16])
    expect(new Set(evaluatorRules.map(({ id }) => id)).size).toBe(evaluatorRules.length)
  })

  it('is final only where the rater was too late and for the officials that are listed', () => {
    const final = evaluatorRules.filter(({ isFinal }) => isFinal)
    expect(final.map(({ basis }) => basis)).toEqual(['lampiran-bab-iv-a-11', ...Array(5).fill('lampiran-bab-iv-a-12')])
    for (const { situation, evaluator } of final.slice(1))
      expect(missingParts(`${situation.id} yang evaluasinya dilakukan oleh ${evaluator.id}`, '90', pages)).toEqual([])
  })
})
