import type { Citation } from './explanation.ts'
import type { Reader } from './facts-of.ts'

/** What a step rests on, down to the quoted text of the provision. */
export function citationsOf(basis: readonly string[], reader: Reader): Citation[] {
  return basis.flatMap((ref) => {
    const [name = '', locator] = ref.split('#')
    const { sources = {} } = reader.ruleSet
    const source = Object.hasOwn(sources, name) ? sources[name] : undefined
    if (!source) return []
    const { provisions = {} } = source
    const provision = locator !== undefined && Object.hasOwn(provisions, locator) ? provisions[locator] : undefined
    const label = provision ? reader.text(provision.label) : locator
    return [
      {
        ref,
        kind: source.kind,
        kindLabel: reader.words.sourceKinds[source.kind],
        title: source.title,
        ...(label === undefined ? {} : { label }),
        ...(provision?.page === undefined ? {} : { page: provision.page }),
        ...(provision?.text === undefined ? {} : { text: provision.text }),
        ...(provision?.note === undefined ? {} : { note: reader.text(provision.note) }),
        ...(source.url === undefined ? {} : { url: source.url }),
      },
    ]
  })
}
