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
for (const width of [360, 1280])
  for (const [name, query] of Object.entries({
    'good-id-light': 'case=good',
    'good-en-dark': 'case=good&locale=en&theme=dark',
    'good-open': 'case=good&open',
    'best-id-light': 'case=best',
    'improve-en-light': 'case=improve&locale=en',
    'poor-id-dark': 'case=poor&theme=dark',
    'poorest-id-light': 'case=poorest',
    'missing-id-light': 'case=missing',
    'law-id-light': 'case=law',
    'panrb-id-light': 'case=good&brand=panrb',
    empty: 'case=empty',
    loading: 'case=loading',
    failed: 'case=failed',
    forbidden: 'case=forbidden',
    broken: 'case=broken',
  }))
    shots.push({ name: `${width}-${name}`, query, width })
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
