import type { Containment } from './containment.ts'
import type { Plugin } from './plugin.ts'

/** Where a plugin keeps its containment; the same for every copy and version of this package. */
export const brand = Symbol.for('@sasando/plugin')

/** True for a plugin that `definePlugin` of any copy or version of this package has made. */
export const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && brand in value

export const containmentOf = (plugin: Plugin): Containment =>
  (plugin as Plugin & { readonly [brand]: Containment })[brand]
