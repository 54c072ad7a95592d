/** A page as PHP answers it. */
export interface PhpPage {
  readonly policy: string
  readonly html: string
}

/**
 * Reads a PHP page that begins with one block of code and then only prints values. PHP itself is not needed: `values`
 * says what each printed expression stands for, and an expression that is not among them is an error.
 */
export function readPhpPage(text: string, values: Readonly<Record<string, string>>): PhpPage {
  const [, code = '', template = ''] = /^<\?php\n([\s\S]*?)\n\?>\n([\s\S]*)$/.exec(text) ?? []
  const policy = /header\("Content-Security-Policy: (.*)"\)/.exec(code)?.[1]
  if (policy === undefined) throw new Error('The page sends no Content-Security-Policy.')
  const html = template.replaceAll(/<\?= (.*?) \?>/g, (_, expression: string) => {
    const value = values[expression]
    if (value === undefined) throw new Error(`Nobody knows what ${expression} prints.`)
    return value
  })
  if (html.includes('<?')) throw new Error('The page has more than values in it.')
  return { policy, html }
}
