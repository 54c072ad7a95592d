/**
 * Imports rule sets as modules, with Rollup and Vite.
 *
 * @packageDocumentation
 */

export { sasando } from './plugin.ts'
export type { SasandoOptions } from './options.ts'
export type { BundlerLog, LoadContext, ResolveContext, SasandoPlugin } from './bundler.ts'
