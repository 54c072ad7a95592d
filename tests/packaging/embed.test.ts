import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { findChromium } from '../../scripts/chromium.ts'
import { fencesIn } from '../doctest/fence.ts'
import { openStory, type Story } from '../doctest/story.ts'
import { blockInReadme } from './consumer.ts'
import { readPhpPage } from './php-page.ts'
import { visitSite, type Answer, type Visit } from './visit-site.ts'

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guide/4-embed.md'), 'utf8')
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' }
const strict = "default-src 'self'"

let story: Story
beforeAll(() => {
  story = openStory({ built: true })
  for (const fence of fencesIn(guide)) story.tell(fence)
})
afterAll(() => story?.close())

const read = (name: string): string => readFileSync(join(story.folder, name), 'utf8')
const file = (name: string, policy = strict): Answer => ({
  type: `${types[/\.\w+$/.exec(name)?.[0] as keyof typeof types]}; charset=utf-8`,
  body: read(name),
  policy,
})
const page = (body: string, policy = strict): Answer => ({ type: 'text/html; charset=utf-8', body, policy })
const safe = (json: string): string => json.replaceAll('<', '\\u003c')

/** What a reader sees of the card on a page of the site that the guide builds. */
function visit(answer: Answer): Promise<Visit<unknown>> {
  const names = ['js/sasando.min.js', 'js/kartu.js', 'css/portal.css', 'aturan.json', 'hasil.json']
  const files = Object.fromEntries(names.map((name) => [`/${name}`, file(name, answer.policy)]))
  return visitSite({ ...files, '/': answer }, '/', lookAtCard)
}

async function lookAtCard(view: Page): Promise<unknown> {
  const card = view.locator('sasando-scorecard')
  await card.locator('[part=predicate], [part=message]').waitFor()
  return card.evaluate((element) => {
    const part = (name: string): Element => element.shadowRoot!.querySelector(`[part~=${name}]`)!
    // What the card says instead of a result.
    if (part('predicate') === null) return part('message').textContent
    return {
      predicate: part('predicate').textContent?.trim(),
      name: element.querySelector('[slot=name]')?.textContent,
      accent: getComputedStyle(part('base')).borderBlockStartColor,
      print: getComputedStyle(part('print-button')).display,
    }
  })
}

const plain = { accent: 'rgb(11, 87, 164)', print: expect.not.stringMatching('none') as unknown }

describe.skipIf(findChromium() === undefined)('a page that embeds the score card', () => {
  it('does so in the three lines of the README', async () => {
    const values = [safe(read('aturan.json')), safe(read('hasil.json'))]
    const lines = blockInReadme('embed').replaceAll('…', () => values.shift() ?? '')
    const { seen, complaints } = await visit(page(`<!doctype html><html lang="en"><title>Uji</title>${lines}`))
    expect(seen).toEqual({ ...plain, predicate: 'Good', name: 'Maria Ndolu' })
    expect(complaints).toEqual([])
  })

  it('is written by PHP as the guide says, whatever is in the data', async () => {
    const line = read('hasil.json')
    expect(line).toContain('<Jon>')
    const { policy, html } = readPhpPage(read('kinerja.php'), {
      'htmlspecialchars($name)': 'Yohanes &lt;Jon&gt; Tefa',
      '$safe($rules)': safe(read('aturan.json')),
      '$safe($line)': safe(line),
    })
    const { seen, complaints } = await visit(page(html, policy))
    // Its style sheet gives the accent and takes the print button away.
    expect(seen).toEqual({
      predicate: 'Baik',
      name: 'Yohanes <Jon> Tefa',
      accent: 'rgb(11, 110, 79)',
      print: 'none',
    })
    expect(complaints).toEqual([])
  })

  it('gets its data from a script of its own, in the language of the page', async () => {
    const { seen, complaints } = await visit(file('kartu.html'))
    expect(seen).toEqual({ ...plain, predicate: 'Good' })
    expect(complaints).toEqual([])
  })
})

describe('the reader of PHP pages', () => {
  const head = `<?php\nheader("Content-Security-Policy: default-src 'self'");\n?>\n`

  it('prints what is known', () => {
    expect(readPhpPage(`${head}<p><?= $a ?></p>`, { $a: '1' })).toEqual({ policy: strict, html: '<p>1</p>' })
  })

  it.each([`${head}<?= $b ?>`, `${head}<?php run() ?>`, `<?php\nrun();\n?>\n<p>`])('refuses %j', (text) => {
    expect(() => readPhpPage(text, { $a: '1' })).toThrow()
  })
})
