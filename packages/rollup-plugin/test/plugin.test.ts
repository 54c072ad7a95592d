import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { compile, generateModuleTypes, parseRuleSet, ruleSetFingerprint, type ColumnRunner } from '@sasando/core'
import { sasando, type SasandoOptions } from '@sasando/rollup-plugin'
import { rollup, type RollupLog } from 'rollup'
import { build as viteBuild } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { right, wrong } from './rule-sets.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(import.meta.dirname, 'project-'))
  await mkdir(join(folder, 'node_modules/@sasando'), { recursive: true })
  await symlink(resolve(import.meta.dirname, '../../core'), join(folder, 'node_modules/@sasando/core'))
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text)
const external = ['@sasando/core/run']
const main = `export { default as runner, plan } from './a.rules.json'\n`

async function withRollup(options: SasandoOptions = {}, logs: RollupLog[] = []): Promise<string> {
  const bundle = await rollup({
    input: join(folder, 'main.js'),
    plugins: [sasando(options)],
    external,
    onLog: (_, log) => void logs.push(log),
  })
  const { output } = await bundle.generate({ format: 'es' })
  return output[0].code
}

async function withVite(options: SasandoOptions = {}): Promise<string> {
  const built = await viteBuild({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [sasando(options)],
    build: {
      write: false,
      minify: false,
      lib: { entry: join(folder, 'main.js'), formats: ['es'] },
      rollupOptions: { external },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('nothing was built')
  return first.output[0].code
}

async function run(code: string): Promise<ColumnRunner> {
  const file = join(folder, `built-${Math.abs(code.length)}.mjs`)
  await writeFile(file, code)
  const { runner } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { runner: ColumnRunner }
  return runner
}

describe.each([
  ['Rollup', withRollup],
  ['Vite', withVite],
] as const)('in a build by %s', (_, build) => {
  it('an imported rule set is a module that scores', async () => {
    await write('a.rules.json', right)
    await write('main.js', main)
    const code = await build()
    expect(code).not.toContain('zod')
    const runner = await run(code)
    expect(runner.outcome({ teknis: 80.5 })).toEqual({ status: 'complete', score: 85.5 })
    expect(runner.plan).toEqual(compile(parseRuleSet(right)).plan)
  })

  it('the settings of a day hold', async () => {
    await write('a.rules.json', right)
    await write('main.js', main)
    const runner = await run(await build({ asOf: '2026-07-01' }))
    expect(runner.outcome({ teknis: 80.5 })).toEqual({ status: 'complete', score: 87.5 })
  })

  it('a rule set that nobody uses is not in the bundle', async () => {
    await write('a.rules.json', right)
    await write('main.js', `import './a.rules.json'\nimport unused from './a.rules.json'\nexport const one = 1\n`)
    expect(await build()).not.toContain('teknis')
  })

  it('other JSON is left alone', async () => {
    await write('a.json', right)
    await write('main.js', `export { default as runner } from './a.json'\n`)
    if (build === withVite) expect(await build()).not.toContain('createColumnRunner')
    else await expect(build()).rejects.toThrow('a.json')
    expect(await build({ include: '**/a.json' })).toContain('createColumnRunner')
  })

  it('the mistakes of a rule set end the build, with their places and sentences', async () => {
    await write('a.rules.json', wrong)
    await write('main.js', main)
    const error = await build({ locale: 'en' }).then(
      () => undefined,
      (thrown: Error) => thrown.message,
    )
    const file = join(folder, 'a.rules.json')
    expect(error).toContain(`${file}:9:`)
    expect(error).toContain(`${file}:10:`)
    expect(error).toContain('"teknis"')
  })
})

describe('an error of a rule set', () => {
  it('has the place, the line with a mark, and the code', async () => {
    await write('a.rules.json', wrong)
    await write('main.js', main)
    const error = (await withRollup().catch((thrown: unknown) => thrown)) as RollupLog
    const text = wrong.split('\n')[8] ?? ''
    const column = error.loc?.column ?? -1
    expect(error).toMatchObject({
      plugin: 'sasando',
      pluginCode: 'unknown_name',
      loc: { file: join(folder, 'a.rules.json'), line: 9 },
    })
    expect(text.slice(column)).toMatch(/^["{]/)
    expect(error.frame?.split('\n')).toEqual([`9: ${text}`, `${' '.repeat(3 + column)}^`])
  })
  it('without a place has the file', async () => {
    await write('a.rules.json', '')
    await write('main.js', main)
    await expect(withRollup()).rejects.toThrow('a.rules.json')
  })
})

describe('a rule set that starts from another', () => {
  const parent = parseRuleSet(right)
  const derived = JSON.stringify({
    format: 1,
    id: 'turunan',
    version: '1.0',
    title: { id: 'Turunan' },
    valid: { from: '2026-01-01' },
    derivedFrom: { id: parent.id, version: parent.version, fingerprint: ruleSetFingerprint(parent) },
    settings: { tambahan: 9 },
  })
  it.each([
    ['a parsed one', () => [parent]],
    ['a file', () => [join(folder, 'induk.json')]],
  ])('is given its parent: %s', async (_, parents) => {
    await write('a.rules.json', derived)
    await write('induk.json', right)
    await write('main.js', main)
    const runner = await run(await withRollup({ parents: parents() }))
    expect(runner.outcome({ teknis: 80 })).toEqual({ status: 'complete', score: 89 })
    await expect(withRollup()).rejects.toThrow('contoh')
  })
})

describe('declarations', () => {
  it('are written where they were asked for, and once', async () => {
    await write('a.rules.json', right)
    await write('main.js', main)
    await withRollup()
    expect(await readdir(folder)).not.toContain('a.rules.d.json.ts')
    await withRollup({ declarations: true })
    const text = await readFile(join(folder, 'a.rules.d.json.ts'), 'utf8')
    expect(text).toBe(generateModuleTypes(parseRuleSet(right), compile(parseRuleSet(right)).plan))
  })
})
