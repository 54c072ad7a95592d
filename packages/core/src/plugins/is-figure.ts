import type { Figure } from '../explain/explanation.ts'

/** Whether data is a picture that pages can draw; they must not stumble over a plugin's mistake. */
export function isFigure(given: unknown): given is Figure {
  const figure = given as { readonly [key: string]: unknown } | null
  switch (figure?.['type']) {
    case 'sum':
      return (
        isText(figure['total']) &&
        isListOf(
          figure['rows'],
          (row) =>
            ['label', 'value', 'contribution'].every((key) => isText(row[key])) &&
            ['counted', 'not-applicable', 'missing'].includes(String(row['status'])),
        )
      )
    case 'bands':
      return isListOf(figure['bands'], (band) => isText(band['label']) && typeof band['isReached'] === 'boolean')
    case 'matrix':
      return (
        isText(figure['rowTitle']) &&
        isText(figure['columnTitle']) &&
        areTexts(figure['rows']) &&
        areTexts(figure['columns']) &&
        [figure['cells'], figure['levels']].every((grid) => Array.isArray(grid) && grid.every(areTexts))
      )
    case 'table':
      return (
        areTexts(figure['headings']) &&
        isListOf(figure['rows'], (row) => isText(row['label']) && areTexts(row['cells']))
      )
    default:
      return false
  }
}

const isText = (value: unknown): boolean => typeof value === 'string'
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText)
const isListOf = (list: unknown, is: (each: { readonly [key: string]: unknown }) => boolean): boolean =>
  Array.isArray(list) &&
  list.every((each: unknown) => typeof each === 'object' && each !== null && is(each as Record<string, unknown>))
