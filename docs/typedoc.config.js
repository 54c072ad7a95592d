import { OptionDefaults } from 'typedoc'

// `@source`, `@unit`: where a rule comes from and what a number counts. The rest describes elements.
const blockTags = [
  ...OptionDefaults.blockTags,
  '@source',
  '@unit',
  '@summary',
  '@status',
  '@event',
  '@fires',
  '@slot',
  '@csspart',
  '@cssprop',
  '@cssproperty',
  '@attr',
  '@tag',
  '@tagname',
]

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'Reference',
  entryPointStrategy: 'packages',
  // The command has no names to import.
  entryPoints: [
    'core',
    'presets',
    'elements',
    'testkit',
    'rollup-plugin',
    'asn',
    'appraisal',
    'storage',
    'storage-sql',
    'storage-indexeddb',
    'storage-http',
    'server',
  ].map((name) => `../packages/${name}`),
  packageOptions: {
    entryPoints: ['src/index.ts'],
    blockTags,
    excludeInternal: true,
    excludeExternals: true,
    disableSources: true,
    readme: 'none',
    // Types come from schemas that stay inside.
    validation: { invalidLink: true, notExported: false },
  },
  plugin: ['typedoc-plugin-markdown', 'typedoc-vitepress-theme'],
  out: 'reference',
  docsRoot: '.',
  readme: 'none',
  validation: { invalidLink: true, notExported: false },
  treatWarningsAsErrors: true,
}
