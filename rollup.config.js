import { globSync, readFileSync } from 'node:fs'

import commonjs from '@rollup/plugin-commonjs'
import json from '@rollup/plugin-json'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { dts } from 'rollup-plugin-dts'
import esbuild, { minify } from 'rollup-plugin-esbuild'

const condition = '@sasando/source'
// The oldest browser that the script-tag file must run in: Chromium and Android WebView 106.
const oldestBrowser = 'chrome106'

// Warnings about our own files fail the build; other people's packages may warn as they like.
const onLog = (level, log, handler) => {
  const files = [log.id, ...(log.ids ?? [])].filter(Boolean)
  if (files.length > 0 && files.every((file) => file.includes('node_modules'))) return
  // A module that only registers an element exports nothing.
  if (log.code === 'EMPTY_BUNDLE') return
  handler(level === 'warn' ? 'error' : level, log)
}

// The plugin's own resolver would hide `sideEffects: false` from Rollup, and zod from tree-shaking.
const typescript = (target = 'es2022') => ({
  ...esbuild({ target, tsconfig: 'tsconfig.base.json' }),
  resolveId: undefined,
})

/** Comments and white space of a stylesheet are for those who write it; the pages that load it do without. */
const lean = (styles) =>
  styles
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/^\s*([\w-]+): /gm, '$1:')
    .replaceAll(/ \{$/gm, '{')
    .replaceAll(/(?<=[{};,(])\s*\n\s*|\s*\n\s*(?=[)}])/g, '')
    .replaceAll(/;(?=\})/g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll(/(?<![\d.])0\.(?=\d)/g, '.')
    .replaceAll(/(?<=[,>]) | (?=>)/g, '')
    .trim()

const leanStyles = {
  name: 'lean-styles',
  transform: (code, id) =>
    id.endsWith('.styles.ts')
      ? { code: code.replaceAll(/(?<=css`)[^`]*(?=`)/g, lean), map: { mappings: '' } }
      : undefined,
}

/** A line break says as much to a browser as one with indentation; the lines of the source map stay as they are. */
const leanTemplates = {
  name: 'lean-templates',
  transform: (code, id) =>
    id.endsWith('.ts') && code.includes("from 'lit'") && !id.endsWith('.styles.ts')
      ? { code: code.replaceAll(/\n[ \t]+/g, '\n'), map: null }
      : undefined,
}

/** What one package builds: modules, their types and, where it names one, a file for a script tag. */
function packageConfigs(directory) {
  const manifest = JSON.parse(readFileSync(`${directory}/package.json`, 'utf8'))
  const dependencies = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
  const external = (id) =>
    id.startsWith('node:') || dependencies.some((name) => id === name || id.startsWith(`${name}/`))
  const exported = Object.values(manifest.exports)
    .map((target) => target[condition])
    .filter(Boolean)
  const commands = Object.values(manifest.bin ?? {}).map((file) =>
    file.replace(/^(?:\.\/)?dist\/(.*)\.js$/, './src/$1.ts'),
  )
  // Loaded by address, so that nothing imports them.
  const workers = globSync(`${directory}/src/**/*.worker.ts`).map((file) => `.${file.slice(directory.length)}`)
  const input = (sources, from, suffix) =>
    Object.fromEntries(
      sources.map((source) => {
        const name = source.slice('./src/'.length, -'.ts'.length)
        return [name, `${directory}/${from}/${name}${suffix}`]
      }),
    )
  const dir = `${directory}/dist`

  const configs = [
    {
      input: input([...exported, ...commands, ...workers], 'src', '.ts'),
      external,
      onLog,
      plugins: [json({ preferConst: true }), leanStyles, leanTemplates, typescript()],
      // One file per module, so that a bundler can leave out what its user does not import.
      output: { dir, format: 'es', sourcemap: true, preserveModules: true, preserveModulesRoot: `${directory}/src` },
    },
  ]
  if (exported.length > 0)
    configs.push({
      input: input(exported, '.types/src', '.d.ts'),
      external,
      onLog,
      plugins: [dts({ tsconfig: `${directory}/tsconfig.json` })],
      output: { dir, format: 'es', hoistTransitiveImports: false },
    })
  if (manifest.unpkg)
    configs.push({
      input: `${directory}/src/define.ts`,
      onLog,
      plugins: [
        nodeResolve({ exportConditions: [condition, 'production', 'browser'], extensions: ['.ts', '.js'] }),
        commonjs(),
        json(),
        leanStyles,
        leanTemplates,
        typescript(oldestBrowser),
        minify({ target: oldestBrowser }),
      ],
      output: { file: `${directory}/${manifest.unpkg}`, format: 'es', sourcemap: true },
    })
  return configs
}

export default globSync('packages/*').toSorted().flatMap(packageConfigs)
