import { type ExplanationNode, type Field, levelId, shownNumber, type RuleSet, type Value } from '@sasando/core'
import { html, nothing, type TemplateResult } from 'lit'

import type { Words } from '../locales/locales.ts'
import type { CardView } from './card-view.ts'
import { writtenDate } from './civil-date.ts'

/**
 * The entries of a list, such as the activities that a credit counts: as they were given, so that one can compare. Never
 * those in which people are rated by others: nobody's voice is to be known by it.
 */
export function itemTable(
  { ruleSet, result, words }: CardView,
  { id, label }: ExplanationNode,
): TemplateResult | typeof nothing {
  const input = ruleSet.inputs[id]
  const items = result.inputs[id]
  if (input?.type !== 'list' || !Array.isArray(items) || items.length === 0) return nothing
  if (ruleSet.steps.some((step) => step.kind === 'raters' && step.over === id)) return nothing
  const rows = items as readonly Readonly<Record<string, Value | null>>[]
  const fields = Object.entries(input.item).filter(([name]) => rows.some((item) => item[name] != null))
  return html`
    <div class="scroll" role="region" tabindex="0" aria-label=${label}>
      <table class="items" part="table">
        <caption>
          ${label}
        </caption>
        <thead>
          <tr>
            ${fields.map(([name, field]) => html`<th scope="col">${field.label?.[words.locale] ?? field.label?.id ?? name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (item) =>
              html`<tr>
                ${fields.map(
                  ([name, field]) =>
                    html`<td class=${item[name]?.type ?? 'none'}>${written(words, ruleSet, field, item[name])}</td>`,
                )}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `
}

function written(words: Words, { scales }: RuleSet, field: Field, value: Value | null | undefined): string {
  if (value == null) return '–'
  if (value.type === 'number') return shownNumber(value.text, words.locale)
  if (value.type === 'boolean') return value.text === 'true' ? words.yes : words.no
  if (value.type === 'date') return writtenDate(value.text, words.locale)
  const named =
    field.type === 'level' ? scales?.[field.scale]?.levels : field.type === 'choice' ? field.choices : undefined
  const found = named?.find((each) => levelId(each) === value.text)
  const label = typeof found === 'object' ? found.label : undefined
  return label?.[words.locale] ?? label?.id ?? value.text
}
