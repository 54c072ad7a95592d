/** Markup that is safe to print: made by `markup` alone. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = Markup | string | number | undefined | readonly Part[]

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text from people, with what means something in markup written out, and without signs that nobody sees. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

function written(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Markup) return part.text
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part))
}

/** A template whose values are escaped, unless they are markup of this kind already. */
export const markup = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((text, string, index) => `${text}${written(parts[index - 1])}${string}`))

/** Text with its line breaks. */
export const lines = (text: string): Markup => {
  const all = text.split(/\r\n|\r|\n/)
  return markup`${all.map((line, index) => (index === 0 ? line : markup`<br />${line}`))}`
}
