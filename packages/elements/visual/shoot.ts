// Photographs the score card in all its circumstances into .build/shots, to be looked at by a person.
// `node packages/elements/visual/shoot.ts` for all, or with words that a picture's name must contain.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { chromium, type Page } from 'playwright'
import { createServer, type Plugin } from 'vite'

import { chromiumArguments, findChromium, missingChromium } from '../../../scripts/chromium.ts'

interface Shot {
  readonly name: string
  readonly query: string
  readonly width: number
  readonly media?: 'print' | 'forced-colors'
}

const shots: Shot[] = []
/** Wider than what a page is likely to bring; words that fit in it fit in all. */
const wide = 'font=DejaVu+Sans,Verdana'
for (const width of [360, 1280]) {
  for (const locale of ['id', 'en'])
    for (const theme of ['light', 'dark'])
      for (const name of ['good', 'improve']) {
        const query = `case=${name}&locale=${locale}&theme=${theme}`
        shots.push({ name: `${width}-${name}-${locale}-${theme}`, query, width })
        shots.push({ name: `${width}-${name}-${locale}-${theme}-wide`, query: `${query}&${wide}`, width })
      }
  for (const [name, query] of Object.entries({
    'good-open': 'case=good&open',
    'good-en-open': 'case=good&locale=en&open',
    'best-id-light': 'case=best',
    'poor-id-dark': 'case=poor&theme=dark',
    'poorest-id-light': 'case=poorest',
    'missing-id-light': 'case=missing',
    'missing-en-dark': 'case=missing&locale=en&theme=dark',
    'refused-id-light': 'case=refused',
    'refused-en-light': 'case=refused&locale=en',
    'long-id-light-wide': `case=long&${wide}`,
    'law-id-light': 'case=law',
    'panrb-id-light': 'case=good&brand=panrb',
    empty: 'case=empty',
    loading: 'case=loading&theme=dark',
    failed: 'case=failed',
    forbidden: 'case=forbidden&locale=en',
    broken: 'case=broken',
  }))
    shots.push({ name: `${width}-${name}`, query, width })
}
// 200 % zoom of 1280, 400 %, and text alone at 200 %.
shots.push({ name: '640-good-en-light-wide', query: `case=good&locale=en&${wide}`, width: 640 })
shots.push({ name: '320-good-en-light-wide', query: `case=good&locale=en&${wide}`, width: 320 })
shots.push({ name: '360-good-id-light-large', query: 'case=good&size=32px', width: 360 })
shots.push({ name: '1280-good-en-light-large', query: 'case=good&locale=en&size=32px', width: 1280 })
shots.push({ name: 'print', query: 'case=good&theme=dark', width: 760, media: 'print' })
shots.push({ name: '360-forced-colors', query: 'case=good', width: 360, media: 'forced-colors' })

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, '.build/shots')

/** The presets' rule sets, as data over HTTP: elements must not import presets. */
const servePresets: Plugin = {
  name: 'serve-presets',
  configureServer({ middlewares }) {
    middlewares.use('/rules', (request, response, next) => {
      const file = join(root, 'packages/presets/rules', request.url?.replace(/[^a-z0-9.-]/g, '') ?? '')
      if (!existsSync(file)) return next()
      response.setHeader('content-type', 'application/json').end(readFileSync(file))
    })
  },
}

async function shoot(page: Page, origin: string, { name, query, width, media }: Shot): Promise<void> {
  await page.setViewportSize({ width, height: 800 })
  await page.emulateMedia({
    media: media === 'print' ? 'print' : 'screen',
    forcedColors: media === 'forced-colors' ? 'active' : 'none',
  })
  await page.goto(`${origin}card.html?${query}`)
  await page.waitForSelector('html[data-ready]')
  if (media === 'print') await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
  console.log(`${name}.png`)
}

const wanted = process.argv.slice(2)
const executablePath = findChromium()
if (executablePath === undefined) throw new Error(missingChromium)
mkdirSync(folder, { recursive: true })
const server = await createServer({
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  cacheDir: join(root, '.build/vite'),
  resolve: { conditions: ['@sasando/source', 'module', 'browser', 'development|production'] },
  plugins: [servePresets],
})
await server.listen()
const browser = await chromium.launch({ executablePath, args: chromiumArguments })
try {
  // Not 2: the longest card would be taller than the largest picture that Chromium can take.
  const page = await browser.newPage({ deviceScaleFactor: 1.5 })
  page.on('pageerror', (error) => console.error(error))
  for (const shot of shots)
    if (wanted.every((word) => shot.name.includes(word))) await shoot(page, server.resolvedUrls?.local[0] ?? '', shot)
} finally {
  await browser.close()
  await server.close()
}
