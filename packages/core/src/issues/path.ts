/** Where in a document something stands: keys and indices, outermost first. */
export type Path = readonly (string | number)[]

/** The path in the form that people read: `steps[0].of[2].weight`; the whole document is `$`. */
export function toDotPath(path: Path): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')
  return text === '' ? '$' : text.replace(/^\./, '')
}
