import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { check } from '@sasando/core'
import { presetText } from '@sasando/presets'
import { describe, expect, it } from 'vitest'

import { fencesIn } from './fence.ts'

const read = (name: string): string => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8')
const [english, indonesian] = [read('README.md'), read('README.id.md')]

const blocks = (markdown: string): unknown[] =>
  fencesIn(markdown).map(({ language, argument, code }) => ({ language, argument, code }))
/** Where links and pictures lead, apart from the other language. */
const targets = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)]*)\)/g)].map((match) => match[1]!).filter((target) => !target.startsWith('README'))
const headings = (markdown: string): number => [...markdown.matchAll(/^##? /gm)].length

describe('README.id.md', () => {
  it('has the very same code as README.md', () => {
    expect(blocks(english).length).toBeGreaterThanOrEqual(5)
    expect(blocks(indonesian)).toEqual(blocks(english))
  })

  it('has the same pictures, links and sections', () => {
    expect(targets(english).length).toBeGreaterThan(10)
    expect(targets(indonesian)).toEqual(targets(english))
    expect(headings(indonesian)).toBe(headings(english))
  })
})

describe('the changed rule of README.md', () => {
  const step = JSON.parse(fencesIn(english).find(({ language }) => language === 'json')!.code) as { id: string }
  const preset = JSON.parse(presetText('kupang-kinerja-lokal')) as { steps: { id: string }[] }
  const changed = (step: object): string =>
    JSON.stringify({ ...preset, steps: preset.steps.map((each) => (each.id === 'inti' ? step : each)) })

  it('is a sound rule, and the tests of the preset say what it changes', () => {
    const codes = check(changed(step)).map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(0)
    expect(new Set(codes)).toEqual(new Set(['test_failed']))
  })

  it('would be caught if its weights did not total 1', () => {
    expect(check(changed(step).replace('3/10', '2/5')).map(({ code }) => code)).toEqual(['weights_not_one'])
  })
})
