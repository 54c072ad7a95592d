/** A decimal without exponent, needless zeros or a negative zero: `1e-7` is `0.0000001`, `089.50` is `89.5`. */
export function plainDecimal(text: string): string {
  const found = /^(-?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)
  if (found === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = found
  const point = whole.length + Number(exponent)
  const all = `${whole}${fraction}`
  const padded = point < 0 ? '0'.repeat(-point) + all : all.padEnd(point, '0')
  const at = Math.max(point, 0)
  const before = padded.slice(0, at).replace(/^0+/, '') || '0'
  const after = padded.slice(at).replace(/0+$/, '')
  const number = after === '' ? before : `${before}.${after}`
  return number === '0' ? '0' : `${sign}${number}`
}
