// Pictures of the page: the README's, and with `--all` every screen, language and light, in the page's font and in a
// wide one, for those who look it over.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { chromium, type Browser } from 'playwright'

import { chromiumArguments, findChromium, missingChromium } from '../../scripts/chromium.ts'
import type { ScoredPerson } from './server/score-agency.ts'
import { startSite } from './test/start-site.ts'

interface Shot {
  readonly file: string
  readonly width: number
  readonly height: number
  readonly hash: string
  readonly light?: 'light' | 'dark'
  readonly wholePage?: boolean
  /** Shows the people of this unit only. */
  readonly unit?: string
  /** In a font as wide as any that a reader may have. */
  readonly isWide?: boolean
}

const root = join(import.meta.dirname, '../..')
const all = join(import.meta.dirname, 'shots')

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const isPhone = shot.width < 600
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    colorScheme: shot.light ?? 'light',
    deviceScaleFactor: 2,
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: 'reduce',
    // The policy of the page would refuse the other font's style.
    bypassCSP: shot.isWide ?? false,
  })
  const page = await context.newPage()
  await page.goto(`${address}${shot.hash}`)
  await page.locator('#count').waitFor({ state: 'attached' })
  if (shot.hash.includes('pegawai='))
    await page.locator('sasando-scorecard').getByRole('heading', { level: 3 }).first().waitFor()
  if (shot.isWide) await page.addStyleTag({ content: `:root:root { --font: 'DejaVu Sans', Verdana }` })
  if (shot.unit !== undefined) await page.locator('[name=unit]').selectOption(shot.unit)
  await page.screenshot({ path: shot.file, fullPage: shot.wholePage ?? false, animations: 'disabled' })
  console.log(shot.file)
  await context.close()
}

const executablePath = findChromium()
if (executablePath === undefined) throw new Error(missingChromium)
const site = await startSite()

/** Among the first of their unit, so that the chosen row is in the picture. */
const isAmongFirst = ({ name, unit }: ScoredPerson): boolean =>
  site.agency.people.filter((other) => other.unit === unit && other.name.localeCompare(name, 'id') < 0).length < 4

/** A leader with credit for community service: the fullest card there is. */
const leader = site.agency.people.find(
  (person) =>
    person.record['memimpin'] === true &&
    (person.record['pelayanan'] as unknown[]).length > 1 &&
    person.results['kupang-kinerja-lokal'].outcome['score'] !== null &&
    isAmongFirst(person),
)!
const without = site.agency.people.find(({ results }) => results['permenpanrb-6-2022'].outcome['level'] === null)!.key

const readme: Shot = {
  file: join(root, 'docs/images/portal.png'),
  width: 1280,
  height: 960,
  hash: `#pegawai=${leader.key}`,
  unit: leader.unit,
}
const screens = { desk: [1280, 900], phone: [360, 740] } as const
const hashes = { list: '', person: `#pegawai=${leader.key}`, missing: `#pegawai=${without}` }
const others = Object.entries(screens).flatMap(([screen, [width, height]]) =>
  Object.entries(hashes).flatMap(([view, hash]) =>
    [false, true].flatMap((isWide) =>
      (['id', 'en'] as const).flatMap((language) =>
        (['light', 'dark'] as const).map((light): Shot => {
          const file = join(all, `${[screen, view, language, light, ...(isWide ? ['wide'] : [])].join('-')}.png`)
          const address = language === 'id' ? hash : `${hash || '#'}&bahasa=en`
          return { file, width, height, hash: address, light, isWide, wholePage: screen === 'phone' }
        }),
      ),
    ),
  ),
)

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } })
mkdirSync(all, { recursive: true })
mkdirSync(join(root, 'docs/images'), { recursive: true })
const browser = await chromium.launch({ executablePath, args: chromiumArguments })
for (const shot of values.all ? [readme, ...others] : [readme]) await take(browser, site.address, shot)
await browser.close()
await site.close()
