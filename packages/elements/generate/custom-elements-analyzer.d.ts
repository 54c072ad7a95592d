// What we use of the analyzer, which its own types leave out. A script and not a module, so that these are its types.

declare module '@custom-elements-manifest/analyzer' {
  /** The analyzer's own copy of TypeScript: it takes source files of no other. */
  export const ts: {
    readonly ScriptTarget: { readonly ES2022: number }
    createSourceFile(path: string, text: string, target: number, setParentNodes: boolean): SourceFile
  }
  /** Opaque: made by `ts`, read by `create`. */
  export interface SourceFile {
    readonly fileName: string
  }
  export interface Plugin {
    readonly name: string
  }

  export interface Declaration {
    name: string
    tagName?: string
    members?: { name: string }[]
    attributes?: { name: string; fieldName?: string }[]
    events?: { name: string; description?: string }[]
  }
  export interface Module {
    kind: 'javascript-module'
    /** As the source file was named. */
    path: string
    declarations: Declaration[]
    exports: { kind: string; name: string; declaration: { name: string; module: string } }[]
  }

  export function create(options: {
    readonly modules: readonly SourceFile[]
    readonly plugins: readonly Plugin[]
    readonly context: { readonly dev: boolean }
  }): { schemaVersion: string; modules: Module[] }
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type { Plugin } from '@custom-elements-manifest/analyzer'

  export function litPlugin(): Plugin[]
}
