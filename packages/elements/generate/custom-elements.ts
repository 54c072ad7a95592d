import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { create, type Declaration, type Module, ts } from '@custom-elements-manifest/analyzer'
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js'

/** What editors, documentation and wrappers read: every tag with its attributes, events, slots, parts and properties. */
export const file = 'packages/elements/custom-elements.json'

export function text(): string {
  const root = join(import.meta.dirname, '..')
  const sources = globSync('src/{internal/sasando-element,events/*,scorecard/scorecard}.ts', { cwd: root })
  const modules = sources
    .toSorted()
    .map((path) => ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2022, true))
  const manifest = create({ modules, plugins: litPlugin(), context: { dev: false } })
  for (const module of manifest.modules) {
    module.declarations.forEach(keepPublic)
    module.exports = module.exports.filter(({ declaration }) => declaration.module === module.path)
  }
  manifest.modules.push(...manifest.modules.flatMap(definitionsOf))
  // Readers have the built modules, not the sources.
  return `${JSON.stringify(manifest, null, 2).replaceAll(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"')}\n`
}

/** The analyzer takes private fields for members, reactive state for attributes, and an event's argument for its name. */
function keepPublic(declaration: Declaration): void {
  const isInternal = ({ name }: { name: string }): boolean => name.startsWith('#') || name === 'copied'
  if (declaration.members) declaration.members = declaration.members.filter((member) => !isInternal(member))
  if (declaration.attributes) declaration.attributes = declaration.attributes.filter((each) => !isInternal(each))
  if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name.startsWith('sasando-'))
}

/** The modules that register the tags; the analyzer cannot see through our guard. */
const definitionsOf = ({ path, declarations }: Module): Module[] =>
  declarations.flatMap(({ name, tagName }) =>
    tagName === undefined
      ? []
      : [
          {
            kind: 'javascript-module',
            path: path.replace('.ts', '.define.ts'),
            declarations: [],
            exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
          },
        ],
  )
