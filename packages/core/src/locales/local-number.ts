/** `1234.50` as `1.234,50`; fractions keep their form, as do the dots of a number that goes on. No digit is added, dropped or rounded. */
export function localNumber(canonical: string, locale: 'id' | 'en'): string {
  const [, sign, whole, fraction] = /^(-?)(\d+)(?:\.(\d+…?))?$/.exec(canonical) ?? []
  if (whole === undefined) return canonical
  const [group, point] = locale === 'id' ? ['.', ','] : [',', '.']
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group)
  return `${sign === '-' ? '−' : ''}${grouped}${fraction === undefined ? '' : point + fraction}`
}
