/** How an issue names what was given: `text`, `array`, `null`, or the name that JavaScript has for it. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'string' ? 'text' : typeof value
}
