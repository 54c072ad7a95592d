import type { RuleSet } from '../rule-set/rule-set.ts'
import type { SourceKind } from '../rule-set/sources.ts'

/** A place in a source that a rule set rests on. */
export interface CitedPlace {
  /** As it is written: `p6#pasal-24`. */
  readonly basis: string
  /** The title of the source: `PermenPANRB 6/2022`. */
  readonly source: string
  readonly kind: SourceKind
  /** The source's own validity, where it is known. */
  readonly valid?: { readonly from: string; readonly to?: string | undefined }
  readonly page?: string
}

export function citedPlace(basis: string, { sources }: RuleSet): CitedPlace | undefined {
  const [name = '', locator] = basis.split('#')
  const source = sources && Object.hasOwn(sources, name) ? sources[name] : undefined
  if (!source) return undefined
  const page = locator === undefined ? undefined : source.provisions?.[locator]?.page
  return {
    basis,
    source: source.title,
    kind: source.kind,
    ...(source.valid ? { valid: source.valid } : {}),
    ...(page === undefined ? {} : { page }),
  }
}

/**
 * Whether a basis lies within a reference: `p6` holds all of the source, `p6#lampiran-bab-iv` also
 * `p6#lampiran-bab-iv-b-3`, but not `p6#lampiran-bab-ix`. The source goes by its name in the rule set or by its title.
 */
export function isWithin(basis: string, reference: string, { sources }: RuleSet): boolean {
  const [name = '', locator = ''] = basis.split('#')
  const split = reference.indexOf('#')
  const [source, wanted] = split < 0 ? [reference, ''] : [reference.slice(0, split), reference.slice(split + 1)]
  if (name !== source && sources?.[name]?.title !== source) return false
  return wanted === '' || locator === wanted || locator.startsWith(`${wanted}-`)
}
