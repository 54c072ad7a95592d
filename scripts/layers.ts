// Which way imports point: core <- presets, elements, rollup-plugin, storage; storage <- storage-http; core, storage <- testkit, storage-sql, storage-indexeddb, server; asn, core, presets, server, storage, storage-sql <- cli; asn, core, presets, storage <- appraisal; asn imports nothing. Read by check-layers.ts.
import type { ICruiseOptions, IForbiddenRuleType } from 'dependency-cruiser'

/** Between our own packages: `name` may import itself and `allowed`. */
const mayImport = (name: string, ...allowed: string[]): IForbiddenRuleType => ({
  name: `${name}-imports-${allowed.join('-and-') || 'nothing-of-ours'}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: `^packages/(?!(?:${[name, ...allowed].join('|')})/)` },
})

/** Of others' packages, `name` may import only `allowed`. */
const mayDependOn = (name: string, ...allowed: string[]): IForbiddenRuleType => ({
  name: `${name}-depends-on-${allowed.join('-')}`,
  severity: 'error',
  from: { path: `^packages/${name}/src/` },
  to: { path: 'node_modules/', pathNot: `node_modules/(?:${allowed.join('|')})/` },
})

/** What must not be. */
export const forbidden: IForbiddenRuleType[] = [
  // `tsPreCompilationDeps` makes type imports count, so a cycle of types alone is found as well.
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  mayImport('core'),
  mayImport('asn'),
  mayImport('presets', 'core'),
  mayImport('appraisal', 'asn', 'core', 'presets', 'storage'),
  mayImport('elements', 'core'),
  mayImport('testkit', 'core', 'storage'),
  mayImport('storage', 'core'),
  mayImport('storage-sql', 'core', 'storage'),
  mayImport('storage-indexeddb', 'core', 'storage'),
  mayImport('storage-http', 'storage'),
  mayImport('server', 'core', 'storage'),
  mayImport('rollup-plugin', 'core'),
  mayImport('cli', 'asn', 'core', 'presets', 'server', 'storage', 'storage-sql'),
  mayDependOn('core', 'zod', 'json-logic-js', '@types/json-logic-js', '@noble/hashes'),
  {
    name: 'asn-depends-on-nothing',
    severity: 'error',
    from: { path: '^packages/asn/src/' },
    to: { path: 'node_modules/' },
  },
  mayDependOn('rollup-plugin', 'rollup', '@rollup/pluginutils', '@types/node'),
  mayDependOn('server', 'zod'),
  mayDependOn('appraisal', 'zod', 'jstat'),
  mayDependOn('storage-sql', 'kysely', '@types/node'),
  mayDependOn('storage-indexeddb', 'idb'),
  mayDependOn('elements', 'lit', 'lit-html', 'lit-element', '@lit/[^/]+'),
  {
    // By name as well as by place: a storage package may come from outside the workspace.
    name: 'elements-never-import-storage',
    severity: 'error',
    comment: 'Data come in by property and leave by event.',
    from: { path: '^packages/(?:(?:core|presets|elements)/src/|appraisal/src/(?!service/))' },
    to: { path: '(?:^|/)(?:packages/|@sasando/)(?:storage|server)' },
  },
  {
    name: 'no-node-below-cli',
    severity: 'error',
    comment:
      'Core, presets, elements, asn, appraisal, the storages and their contract run in a browser, the server on any runtime with fetch.',
    from: {
      path: '^packages/(?:(?:core|presets|elements|asn|appraisal|storage|storage-indexeddb|storage-http|server)/src|testkit/src/storage)/',
    },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'source-imports-no-tests',
    severity: 'error',
    from: { path: '^packages/[^/]+/src/' },
    to: { path: '^(?:packages/[^/]+/(?:test|long)|bench|tests|examples|scripts)/' },
  },
  { name: 'resolvable', severity: 'error', from: { path: '/src/' }, to: { couldNotResolve: true } },
]

/** How imports are found: as in development, where our packages resolve to their sources. */
export const options: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '/(?:dist|\\.types)/' },
  tsPreCompilationDeps: true,
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['@sasando/source', 'types', 'import', 'default'],
    extensions: ['.ts', '.mjs', '.js'],
  },
}
