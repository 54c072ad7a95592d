import vue from '@vitejs/plugin-vue'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

import { strictPages } from './packages/elements/test/fixtures/strict-pages.ts'
import { chromiumArguments, findChromium } from './scripts/chromium.ts'
import { missingServers, servers } from './scripts/servers.ts'

const condition = '@sasando/source'
const shared = {
  resolve: { conditions: [condition, 'module', 'browser', 'development|production'] },
  ssr: { resolve: { conditions: [condition, 'module', 'node', 'development|production'] } },
}
const chromium = findChromium()
const missing = missingServers()

const node: TestProjectConfiguration = {
  ...shared,
  test: {
    name: 'node',
    environment: 'node',
    include: [
      'packages/*/test/**/*.test.ts',
      'examples/*/test/**/*.test.ts',
      'tests/*/**/*.test.ts',
      'bench/test/**/*.test.ts',
    ],
    exclude: ['**/node_modules/**', '**/*.browser.test.ts', ...servers.map(({ tests }) => tests), 'tests/packaging/**'],
    // Several checks may share two processors.
    testTimeout: 30_000,
    typecheck: {
      enabled: true,
      include: ['packages/*/test/**/*.test-d.ts'],
      tsconfig: 'tsconfig.test.json',
    },
  },
}

// Meets the servers that are installed, started once for all files.
const databases: TestProjectConfiguration = {
  ...shared,
  test: {
    name: 'databases',
    environment: 'node',
    include: servers.filter((server) => !missing.includes(server)).map(({ tests }) => tests),
    globalSetup: ['packages/storage-sql/test/servers/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
}

// Reads dist and packs it: no sources, no conditions, and its own time limit.
const packaging: TestProjectConfiguration = {
  test: {
    name: 'packaging',
    environment: 'node',
    include: ['tests/packaging/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
}

/** Modules of core's own dependencies, as they are reached from a package that depends on it. */
const coreModules = [
  '@noble/hashes/hmac.js',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
  'json-logic-js',
  'zod/mini',
].map((module) => `@sasando/core > ${module}`)

// A function, because Vitest writes the name of the project into the instances.
const inChromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { executablePath: chromium ?? '', args: chromiumArguments },
    // A phone in Kupang.
    contextOptions: {
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      reducedMotion: 'reduce',
      hasTouch: true,
      isMobile: true,
    },
  }),
  instances: [{ browser: 'chromium' as const, viewport: { width: 360, height: 740 } }],
})

const browser: TestProjectConfiguration = {
  ...shared,
  root: 'packages/elements',
  plugins: [strictPages],
  // All third-party modules up front: Vite would reload a running test when it finds one later.
  optimizeDeps: { include: ['lit', 'axe-core', ...coreModules] },
  test: { name: 'browser', include: ['test/**/*.browser.test.ts'], browser: inChromium() },
}

const browserStorage: TestProjectConfiguration = {
  ...shared,
  root: 'packages/storage-indexeddb',
  optimizeDeps: { include: ['idb', 'fast-check', ...coreModules] },
  test: { name: 'browser-storage', include: ['test/**/*.browser.test.ts'], testTimeout: 60_000, browser: inChromium() },
}

// What readers try on the pages of presets, without the site around it.
const browserDocs: TestProjectConfiguration = {
  ...shared,
  root: 'docs',
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('sasando-') } } })],
  optimizeDeps: { include: ['vue', '@sasando/elements > lit', ...coreModules] },
  test: { name: 'browser-docs', include: ['test/**/*.browser.test.ts'], testTimeout: 60_000, browser: inChromium() },
}

export default defineConfig({
  test: {
    projects: [
      node,
      ...(missing.length < servers.length ? [databases] : []),
      ...(chromium === undefined ? [] : [browser, browserStorage, browserDocs]),
      packaging,
    ],
    reporters: ['default', './scripts/plain-totals.ts'],
    onConsoleLog: (log) => !log.includes('lit.dev/msg/dev-mode'),
    coverage: {
      provider: 'v8',
      include: ['packages/*/src/**/*.ts'],
      exclude: ['packages/cli/src/main.ts', '**/*.d.ts'],
      reporter: ['text'],
    },
  },
})
