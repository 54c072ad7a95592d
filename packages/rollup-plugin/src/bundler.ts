// What we ask of a bundler, said in our own words: whoever has Vite alone has no types of Rollup to read.
/** Something to be said of a file, in the form in which bundlers show it. */
export interface BundlerLog {
  message: string
  id: string
  pluginCode: string
  /** The line from 1, the column from 0. */
  loc?: { file: string; line: number; column: number }
  frame?: string
}

/** How a bundler resolves: of what it gives, only what we look at. */
interface Resolved {
  readonly id: string
  readonly external: boolean | string
}

/** What a bundler lends to `resolveId`. */
export interface ResolveContext {
  resolve(
    source: string,
    importer: string | undefined,
    options: { readonly isEntry: boolean; readonly skipSelf: boolean },
  ): Promise<Resolved | null>
}

/** What a bundler lends to `load`. */
export interface LoadContext {
  addWatchFile(file: string): void
  warn(log: BundlerLog): void
  error(log: BundlerLog): never
}

/** A plugin that Rollup and Vite both take. */
export interface SasandoPlugin {
  readonly name: 'sasando'
  /** For Vite, which would take the file as JSON. */
  readonly enforce: 'pre'
  resolveId(
    this: ResolveContext,
    source: string,
    importer: string | undefined,
    options: { readonly isEntry: boolean },
  ): Promise<{ id: string; moduleSideEffects: false } | null>
  load(this: LoadContext, id: string): Promise<{ code: string; map: { mappings: '' } } | null>
}
