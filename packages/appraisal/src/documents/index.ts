/**
 * The forms C.1.1 to C.1.3 and D.1.1 to D.1.3 of PermenPANRB 6/2022 from a case: ready to be printed, in Indonesian.
 *
 * @packageDocumentation
 */
import { evaluationDocuments, resultForms } from '@sasando/presets/permenpanrb-6-2022/forms'

import { currentDocument, type Case } from '../case/case.ts'
import { formContent, type Letterhead } from './form-content.ts'
import { markup } from './markup.ts'
import { formStyles } from './form-styles.ts'
import { renderForm } from './render-form.ts'

export { formStyles }
export type { Letterhead }

/** The id of the form in which the result of a case is printed. */
export type ResultForm = 'C.1.1' | 'C.1.2' | 'C.1.3'

export function resultFormOf({ facts }: Pick<Case, 'facts'>): ResultForm {
  if (facts.approach === 'kualitatif') return 'C.1.1'
  return facts.leads ? 'C.1.2' : 'C.1.3'
}

/**
 * The result of the evaluation, as an `<article>`: Format C.1.1, C.1.2 or C.1.3, by what the case is. Everything that
 * people wrote is escaped.
 *
 * @source PermenPANRB 6/2022, Lampiran Bab IV.B.3, pp. 105–113
 */
export function resultForm(of: Case, letterhead: Letterhead, document?: string): string {
  const form = resultForms.find(({ id }) => id === resultFormOf(of))
  return form === undefined ? '' : renderForm(form, formContent(of, letterhead, document)).text
}

/**
 * The evaluation document, as an `<article>`: Format D.1.1, D.1.2 or D.1.3, as it was signed.
 *
 * @param document - its id; the last one where not given
 * @throws RangeError where nothing has been signed, or there is no such document
 * @source PermenPANRB 6/2022, Lampiran Bab V, pp. 115–118
 */
export function evaluationDocument(of: Case, letterhead: Letterhead, document?: string): string {
  const paper = document === undefined ? currentDocument(of) : of.documents.find(({ id }) => id === document)
  const form = evaluationDocuments.find(({ id }) => id === paper?.form)
  if (paper === undefined || form === undefined) throw new RangeError('there is no document to print')
  return renderForm(form, formContent(of, letterhead, paper.id)).text
}

/** A page of its own around forms; its styles come from `href`, so that it shows under the strictest policy. */
export const formPage = (title: string, forms: readonly string[], href = 'forms.css'): string =>
  `<!doctype html>\n${
    markup`<html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="${href}" />
      </head>
     `.text
  }<body>\n${forms.join('')}</body></html>\n`
