import type { Json } from '../text/canonical-json.ts'
import type { Path } from './path.ts'

/** One change of a document. `add` puts a new member into an object, or a new item at the end of a list. */
export type Edit =
  | { readonly op: 'replace' | 'add'; readonly path: Path; readonly value: Json }
  | { readonly op: 'remove'; readonly path: Path }

/** How an issue can be mended: changes to make one after the other. */
export type Fix = readonly Edit[]
