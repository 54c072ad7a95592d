// The page in a real Chromium, as a newcomer sees it: on a phone and on a desk, in both languages and lights.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { chromiumArguments, findChromium } from '../../../scripts/chromium.ts'
import { startSite, type RunningSite } from './start-site.ts'

const executablePath = findChromium()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const screens = { phone: { width: 360, height: 740 }, desk: { width: 1280, height: 900 } } as const

/** Everything that a browser complained about. */
type Complaints = string[]

describe.skipIf(executablePath === undefined)(
  'the page',
  () => {
    let site: RunningSite
    let browser: Browser
    beforeAll(async () => {
      site = await startSite()
      browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments })
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
      await site?.close()
    })

    async function open(screen: keyof typeof screens, hash = '', colorScheme: 'light' | 'dark' = 'light') {
      const context = await browser.newContext({ viewport: screens[screen], colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const complaints: Complaints = []
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      // What the policy forbade; also what no console shows.
      await page.exposeFunction('complain', (text: string) => complaints.push(text))
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) =>
          (globalThis as unknown as { complain(text: string): void }).complain(
            `CSP ${violatedDirective} ${sourceFile}`,
          ),
        )
      })
      await page.goto(`${site.address}${hash}`)
      await page.locator('#count').getByText('300').waitFor({ state: 'attached' })
      return { page, complaints, close: () => context.close() }
    }

    /** Axe over the page and the shadow roots in it. The script comes by the debugger, so the policy stays as it is. */
    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(axe)
      return page.evaluate(async () => {
        const run = (globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } }).axe.run()
        return (await run).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
      })
    }
    interface AxeViolation {
      id: string
      nodes: { html: string }[]
    }

    const withPredicate = (predicate: string): string =>
      site.agency.people.find(({ results }) => results['permenpanrb-6-2022'].outcome['level']?.text === predicate)!.key

    test.each(['phone', 'desk'] as const)(
      'on a %s shows a chosen person with the predicate, and comes back',
      async (screen) => {
        const { page, complaints, close } = await open(screen)
        await page.getByLabel('Predikat', { exact: true }).selectOption('sangat-baik')
        await page.locator('.people a').first().click()
        const card = page.locator('sasando-scorecard')
        await card.getByRole('heading', { name: 'Sangat Baik' }).waitFor()
        expect(page.url()).toMatch(/#pegawai=\d{3}$/)
        expect(await violations(page)).toEqual([])
        const isListShown = await page.locator('#daftar').isVisible()
        expect(isListShown).toBe(screen === 'desk')
        if (screen === 'phone') await page.getByRole('link', { name: 'Kembali ke daftar' }).click()
        await page.locator('.people a').first().waitFor({ state: 'visible' })
        expect(complaints).toEqual([])
        await close()
      },
    )

    test.each([
      ['phone', 'id', 'light'],
      ['phone', 'en', 'dark'],
      ['desk', 'id', 'dark'],
      ['desk', 'en', 'light'],
    ] as const)(
      'on a %s in %s and %s is accessible, calm and not wider than the screen',
      async (screen, language, light) => {
        const { page, complaints, close } = await open(
          screen,
          `#pegawai=${withPredicate('kurang')}&bahasa=${language}`,
          light,
        )
        const word = language === 'id' ? 'Kurang/Misconduct' : 'Poor/Misconduct'
        await page.locator('sasando-scorecard').getByRole('heading', { name: word }).waitFor()
        expect(await violations(page)).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          screens[screen].width,
        )
        expect(complaints).toEqual([])
        await close()
      },
    )

    test('finds nobody, says so, and offers the way out', async () => {
      const { page, complaints, close } = await open('phone')
      await page.getByLabel('Cari nama atau jabatan').fill('tidak ada yang bernama begini')
      await page.getByText('Tidak ada pegawai yang cocok.').waitFor()
      expect(await violations(page)).toEqual([])
      await page.getByRole('button', { name: 'Hapus saringan' }).click()
      await page.locator('#count').getByText('300 pegawai').waitFor()
      expect(complaints).toEqual([])
      await close()
    })

    test('sorts, pages and filters by unit', async () => {
      const { page, close } = await open('desk')
      await page.getByRole('button', { name: 'Nilai lokal' }).click()
      const scores = (await page.locator('.people .score b').allTextContents()).map((text) =>
        Number(text.replace(',', '.')),
      )
      expect(scores).toEqual(scores.toSorted((a, b) => b - a))
      await page.getByRole('button', { name: 'Berikutnya' }).click()
      await page.getByText('Halaman 2 dari 20').waitFor()
      await page.getByLabel('Unit kerja').selectOption('SMP Contoh Bahari')
      await page.locator('#count').getByText('25 dari 300 pegawai').waitFor()
      await close()
    })

    test('follows the switches of language and rules, and keeps the person', async () => {
      const { page, complaints, close } = await open('desk', `#pegawai=${withPredicate('baik')}`)
      const card = page.locator('sasando-scorecard')
      await card.getByRole('heading', { name: 'Baik', exact: true }).waitFor()
      expect(await page.locator('.people tr.selected').count()).toBe(1)
      await page.getByRole('radio', { name: 'EN', exact: true }).check()
      await card.getByRole('heading', { name: 'Good', exact: true }).waitFor()
      await page.getByRole('radio', { name: 'PermenPANRB 6/2022' }).check()
      await page.locator('.people .score').first().waitFor({ state: 'detached' })
      await card.getByRole('heading', { name: 'Good', exact: true }).waitFor()
      expect(page.url()).toMatch(/#pegawai=\d{3}&aturan=permenpanrb-6-2022&bahasa=en$/)
      expect(complaints).toEqual([])
      await close()
    })

    test('gives the card its own font', async () => {
      const { page, close } = await open('desk', `#pegawai=${withPredicate('baik')}`)
      await page.locator('sasando-scorecard').getByRole('heading', { name: 'Baik', exact: true }).waitFor()
      const [own, inCard] = await page.evaluate(() =>
        [document.body, document.querySelector('sasando-scorecard')?.shadowRoot?.querySelector('.predicate')].map(
          (each) => each && getComputedStyle(each).fontFamily,
        ),
      )
      expect(own).toContain('system-ui')
      expect(inCard).toBe(own)
      await close()
    })

    test('says what to do when the data do not come', async () => {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.route('**/data/results.json', (route) => route.abort(), { times: 1 })
      await page.goto(site.address)
      await page.getByRole('alert').getByText('belum dapat dimuat').waitFor()
      await page.getByRole('button', { name: 'Coba lagi' }).click()
      await page.locator('#count').getByText('300').waitFor()
      await context.close()
    })

    test('says without scripts why it is empty', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(site.address)
      expect(await page.locator('noscript').innerText()).toContain('memerlukan JavaScript')
      expect(await page.locator('noscript .notice').isVisible()).toBe(true)
      await context.close()
    })

    test('is judged: axe finds a fault where there is one', async () => {
      const { page, close } = await open('desk')
      await page.evaluate(() => document.querySelector('#filters label')?.remove())
      expect(await violations(page)).not.toEqual([])
      await close()
    })
  },
  60_000,
)
