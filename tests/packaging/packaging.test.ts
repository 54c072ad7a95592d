import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findChromium } from '../../scripts/chromium.ts'
import { blockInReadme, createConsumer, entriesOf, type Consumer } from './consumer.ts'
import { visitStrictPage } from './strict-page.ts'

let consumer: Consumer

const plugin = `import { definePlugin } from '@sasando/core'
export const halves = definePlugin({
  name: 'halves',
  operators: [
    {
      name: 'half',
      label: { id: 'separuh', en: 'half' },
      args: [{ type: 'number', den: 1 }],
      returns: { type: 'number', den: 1, min: 0, max: 50 },
      evaluate: (n) => Math.floor(n / 2),
    },
  ],
})
`
const rules = JSON.stringify({
  format: 1,
  id: 'uji',
  version: '1.0',
  title: { id: 'Uji' },
  valid: { from: '2026-01-01' },
  plugins: ['halves'],
  inputs: { n: { type: 'integer', range: [0, 99] } },
  steps: [{ id: 'paruh', kind: 'logic', logic: { half: [{ var: 'n' }] } }],
  outcome: { score: 'paruh' },
  tests: [{ name: 'tujuh', given: { n: 7 }, expect: { paruh: 3 } }],
})

beforeAll(() => {
  consumer = createConsumer()
})
afterAll(() => consumer?.close())

describe('the packages, installed from their tarballs', () => {
  it('score in the five lines of the README', () => {
    consumer.write('score.ts', blockInReadme('score'))
    const { status, output } = consumer.run(process.execPath, 'score.ts')
    expect(output).not.toBe('')
    expect(status, output).toBe(0)
  })

  it.each(['nodenext', 'bundler'] as const)('have types for every entry, to a compiler that resolves by %s', (kind) => {
    const entries = consumer.packages.flatMap(entriesOf).filter((entry) => !entry.endsWith('.min.js'))
    const imports = entries.map((entry, index) =>
      entry.endsWith('.json')
        ? `import json${index} from '${entry}' with { type: 'json' }\nexport const name${index}: object = json${index}`
        : `import * as module${index} from '${entry}'\nexport const name${index}: object = module${index}`,
    )
    consumer.write('entries.ts', `${imports.join('\n')}\n`)
    expect(entries).toContain('@sasando/core')
    expect(consumer.typeCheck(kind, 'entries.ts')).toEqual({ status: 0, output: '' })
  })

  it('make the score card a known tag, and refuse a wrong type', () => {
    const known = `import '@sasando/elements/define'\nexport const card: HTMLElementTagNameMap['sasando-scorecard'] = document.createElement('sasando-scorecard')\n`
    consumer.write('known.ts', known)
    consumer.write('wrong.ts', `import { compile } from '@sasando/core'\ncompile(1)\n`)
    expect(consumer.typeCheck('bundler', 'known.ts')).toEqual({ status: 0, output: '' })
    expect(consumer.typeCheck('bundler', 'wrong.ts').output).toContain('wrong.ts(2,')
  })

  it('bring the command `sasando`', () => {
    const { status, output } = consumer.run(join(consumer.directory, 'node_modules/.bin/sasando'), '--version')
    expect(status, output).toBe(0)
    expect(output).toMatch(/\d+\.\d+\.\d+/)
  })

  it('run a plugin by the command, in a worker', () => {
    consumer.write('plugin.mjs', plugin)
    consumer.write('rules.json', rules)
    const command = join(consumer.directory, 'node_modules/.bin/sasando')
    const { status, output } = consumer.run(
      command,
      'check',
      'rules.json',
      '--plugin',
      './plugin.mjs',
      '--locale',
      'en',
    )
    expect(output).toContain('1 passed, 0 failed')
    expect(status, output).toBe(0)
  })

  it.skipIf(findChromium() === undefined)(
    'register the score card by one script tag under a strict policy',
    async () => {
      const file = join(consumer.directory, 'node_modules/@sasando/elements/dist/sasando.min.js')
      expect(existsSync(file)).toBe(true)
      expect(await visitStrictPage(file, 'sasando-scorecard')).toEqual({ isDefined: true, complaints: [] })
    },
  )

  it.skipIf(findChromium() === undefined)('would be caught if the script broke the policy', async () => {
    const file = join(consumer.directory, 'broken.js')
    writeFileSync(
      file,
      `customElements.define('x-broken', class extends HTMLElement {}); document.body.setAttribute('style', 'color:red'); eval('1')`,
    )
    const { complaints } = await visitStrictPage(file, 'x-broken')
    expect(complaints.join('\n')).toContain('Content Security Policy')
  })
})
