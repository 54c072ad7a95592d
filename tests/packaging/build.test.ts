import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { compile, parseRuleSet, resultFingerprint, type ColumnRunner, type Result } from '@sasando/core'
import { presetText } from '@sasando/presets'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findChromium } from '../../scripts/chromium.ts'
import { fencesIn } from '../doctest/fence.ts'
import { openStory, type Story } from '../doctest/story.ts'
import { visitSite } from './visit-site.ts'

const tsc = resolve(import.meta.dirname, '../../node_modules/typescript/bin/tsc')
const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guide/6-modules.md'), 'utf8')
const name = 'lib/kupang-kinerja-lokal'

const scorer = compile(parseRuleSet(presetText('kupang-kinerja-lokal')))
const records = [
  ...(scorer.ruleSet.tests ?? []).map(({ given }) => given),
  {},
  { teknis: '80,5' },
  { hasil: 'sesuai-ekspektasi', perilaku: 'di-atas-ekspektasi', memimpin: true, teknis: 90, tim: 1, pelayanan: [{}] },
]
const outcomes = records.map((record) => scorer.outcome(record))

let story: Story
beforeAll(() => {
  story = openStory({ built: true })
  writeFileSync(join(story.folder, 'package.json'), '{ "type": "module" }')
  for (const fence of fencesIn(guide)) if (/^\S+\.|^$/.test(fence.argument)) story.tell(fence)
})
afterAll(() => story?.close())

describe('a module of `sasando build`', () => {
  it('gives in plain Node what `compile` gives', async () => {
    const file = pathToFileURL(join(story.folder, `${name}.js`)).href
    const { default: runner } = (await import(/* @vite-ignore */ file)) as { default: ColumnRunner }
    expect(records.map((record) => runner.outcome(record))).toEqual(outcomes)
    for (const record of records) {
      const result = runner.score(record)
      expect({ ...result, fingerprint: resultFingerprint(result) }).toEqual(scorer.score(record) satisfies Result)
    }
    expect([...runner.scoreRows(records).status]).toEqual([...scorer.scoreRows(records).status])
    expect(readFileSync(join(story.folder, `${name}.js`), 'utf8').match(/^import .*/gm)).toEqual([
      `import { createColumnRunner, runtimeOf } from '@sasando/core/run'`,
    ])
  })

  it('has declarations that know its records and outcomes', () => {
    const record = `{ hasil: 'sesuai-ekspektasi', perilaku: 'di-atas-ekspektasi', memimpin: false, teknis: '90.5', tim: 80, pelayanan: [] }`
    const head = `import runner, { type FlatOutcome, type ScoreRecord } from './${name}.js'\nconst record: ScoreRecord = ${record}\n`
    const write = (file: string, code: string): void => writeFileSync(join(story.folder, file), `${head}${code}\n`)
    write(
      'right.ts',
      `const { status, score, level } = runner.outcome(record)
export const text: 'complete' | 'adjusted' | 'incomplete' | 'refused' = status
export const number: number | null = score
export const same: FlatOutcome['level'] = level
export const last: string | undefined = runner.score(record).outcome['level']?.text
for (const each of runner.scoreMany([record])) each.score?.toFixed()
for await (const each of runner.scoreMany((async function* () { yield record })())) each.score?.toFixed()`,
    )
    write(
      'wrong.ts',
      `runner.outcome({ ...record, hasil: 'bagus' })
runner.outcome(record).nilai
export const text: string = runner.outcome(record).score
runner.outcome({})`,
    )
    const flags = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--target', 'es2022', '--ignoreConfig']
    const check = (file: string): string =>
      spawnSync(process.execPath, [tsc, ...flags, '--module', 'nodenext', file], {
        cwd: story.folder,
        encoding: 'utf8',
      }).stdout
    expect(check('right.ts')).toBe('')
    expect(check('wrong.ts').match(/^wrong\.ts\(\d+/gm)).toEqual([3, 4, 5, 6].map((line) => `wrong.ts(${line}`))
  })

  it.skipIf(findChromium() === undefined)("scores on a page under `default-src 'self'`", async () => {
    const page = `import runner from './${name}.js'
      document.title = JSON.stringify(JSON.parse(document.querySelector('pre').textContent).map((each) => runner.outcome(each)))`
    writeFileSync(join(story.folder, 'page.js'), page)
    const options = { bundle: true, format: 'esm', write: false } as const
    const { outputFiles } = await build({ entryPoints: [join(story.folder, 'page.js')], ...options })
    const policy = "default-src 'self'"
    const { seen, complaints } = await visitSite(
      {
        '/': {
          type: 'text/html; charset=utf-8',
          body: `<!doctype html><html lang="id"><title>Uji</title><pre>${JSON.stringify(records)}</pre><script type="module" src="/page.js"></script>`,
          policy,
        },
        '/page.js': { type: 'text/javascript; charset=utf-8', body: outputFiles[0]?.text ?? '', policy },
      },
      '/',
      async (view) => JSON.parse(await view.title()) as unknown,
    )
    expect({ seen, complaints }).toEqual({ seen: outcomes, complaints: [] })
  })
})
