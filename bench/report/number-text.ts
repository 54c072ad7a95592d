/** With a space between thousands, at which no line breaks. */
export const wholeText = (value: number): string => String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, '\u202f')

/** Three significant digits where there are decimals. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '–'
  if (value < 0) return `−${numberText(-value)}`
  if (value >= 1000) return wholeText(value)
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(value >= 1 ? 2 : 3)
}
