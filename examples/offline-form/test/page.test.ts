// The form in a real Chromium: on a phone, with and without a network, as two people use it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import { chromium, type Browser, type BrowserContext, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { chromiumArguments, findChromium } from '../../../scripts/chromium.ts'
import { listen, type RunningSite } from '../server/listen.ts'

const executablePath = findChromium()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(executablePath === undefined)(
  'the form',
  () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath!, args: chromiumArguments })
    }, 60_000)
    afterAll(async () => {
      await browser?.close()
    })

    /** A phone with nothing on it, and a site that it can lose. */
    async function phone(colorScheme: 'light' | 'dark' = 'light') {
      const site = await listen(0)
      const context = await browser.newContext({
        viewport: { width: 360, height: 740 },
        locale: 'id-ID',
        timezoneId: 'Asia/Makassar',
        hasTouch: true,
        isMobile: true,
        colorScheme,
      })
      const complaints: string[] = []
      context.on('weberror', (error) => complaints.push(error.error().message))
      return { site, context, complaints, close: () => close(context, site) }
    }

    async function close(context: BrowserContext, site: RunningSite): Promise<void> {
      await context.close()
      await site.close().catch(() => undefined)
    }

    /** Opens the page and waits until it would open without a network too. */
    async function open(context: BrowserContext, address: string): Promise<Page> {
      const page = await context.newPage()
      await page.goto(address)
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
      await page.getByText(/sudah terkirim|menunggu dikirim/).waitFor()
      return page
    }

    async function write(page: Page, kegiatan: string, jumlah = 1): Promise<void> {
      await page.bringToFront()
      await page.getByLabel('Kegiatan', { exact: true }).fill(kegiatan)
      await page.getByLabel('Jumlah').fill(String(jumlah))
      await page.getByRole('button', { name: 'Simpan di perangkat' }).click()
      await page.locator('#rows').getByText(kegiatan, { exact: true }).waitFor()
    }

    async function change(page: Page, kegiatan: string, to: { kegiatan?: string; jumlah?: number }): Promise<void> {
      await page.bringToFront()
      await page.getByRole('button', { name: `Ubah: ${kegiatan}` }).click()
      if (to.kegiatan !== undefined) await page.getByLabel('Kegiatan', { exact: true }).fill(to.kegiatan)
      if (to.jumlah !== undefined) await page.getByLabel('Jumlah').fill(String(to.jumlah))
      await page.getByRole('button', { name: 'Simpan di perangkat' }).click()
      await page.getByRole('heading', { name: 'Catatan baru' }).waitFor()
    }

    /** A page behind another one draws nothing, and is clicked slowly. */
    async function send(page: Page): Promise<void> {
      await page.bringToFront()
      await page.getByRole('button', { name: 'Kirim' }).click()
    }

    async function violations(page: Page): Promise<string[]> {
      await page.evaluate(axe)
      return page.evaluate(async () => {
        const { run } = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }).axe
        return (await run()).violations.map((each) => JSON.stringify(each))
      })
    }

    test('opens, keeps rows and says how many wait when there is no network at all, and sends them later', async () => {
      const { site, context, complaints, close: end } = await phone()
      const page = await open(context, site.address)
      await page.getByText('Belum ada catatan.').waitFor()
      await context.setOffline(true)
      await write(page, 'Melayani warga di loket', 12)
      await page.getByText('1 perubahan menunggu dikirim.').waitFor()
      // Not even the server is there any more.
      await page.reload()
      await page.getByText('Tanpa jaringan').waitFor()
      await page.getByText('Melayani warga di loket').waitFor()
      await write(page, 'Menyusun laporan bulanan')
      await page.getByText('2 perubahan menunggu dikirim.').waitFor()
      expect(await page.getByRole('button', { name: 'Kirim' }).isDisabled()).toBe(true)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)

      const second = await open(context, `${site.address}?perangkat=b`)
      await second.getByText('Belum ada catatan.').waitFor()
      await context.setOffline(false)
      await page.getByText('Semua perubahan sudah terkirim.').waitFor()
      await send(second)
      await second.getByText('Menyusun laporan bulanan').waitFor()
      expect(await second.locator('#rows > li').count()).toBe(2)
      expect(complaints).toEqual([])
      await end()
    })

    test.each(['light', 'dark'] as const)(
      'joins what two phones have changed, and shows what they have changed both (%s)',
      async (scheme) => {
        const { site, context, complaints, close: end } = await phone(scheme)
        const [a, b] = [await open(context, site.address), await open(context, `${site.address}?perangkat=b`)]
        await write(a, 'Rapat', 3)
        await a.getByText('Semua perubahan sudah terkirim.').waitFor()
        await send(b)
        await b.getByText('Rapat', { exact: true }).waitFor()

        await context.setOffline(true)
        await change(a, 'Rapat', { kegiatan: 'Rapat dinas', jumlah: 4 })
        await change(b, 'Rapat', { jumlah: 5 })
        await context.setOffline(false)
        for (const page of [a, b, a]) {
          await send(page)
          await page.getByText('Semua perubahan sudah terkirim.').waitFor()
        }
        for (const page of [a, b]) {
          await page.getByRole('heading', { name: 'Perlu dipilih' }).waitFor()
          await page.getByText('5\u00A0kegiatan', { exact: true }).waitFor()
          await page.getByText('Rapat dinas', { exact: true }).waitFor()
          await page.getByText('Rapat dinas: jumlah').waitFor()
        }
        expect(await violations(a)).toEqual([])
        await a.bringToFront()
        await a.getByRole('button', { name: '4 HP A, belum berlaku' }).click()
        await a.getByText('4\u00A0kegiatan', { exact: true }).waitFor()
        await a.getByRole('heading', { name: 'Perlu dipilih' }).waitFor({ state: 'hidden' })
        await send(b)
        await b.getByText('4\u00A0kegiatan', { exact: true }).waitFor()
        expect(complaints).toEqual([])
        await end()
      },
    )

    test('speaks English where somebody chooses it, keeps what was typed, and remembers', async () => {
      const { site, context, complaints, close: end } = await phone()
      const page = await open(context, site.address)
      await write(page, 'Melayani warga', 12)
      await page.getByLabel('Kegiatan', { exact: true }).fill('Belum disimpan')
      await page.getByRole('button', { name: 'English' }).click()
      await page.getByRole('heading', { name: 'Daily work log' }).waitFor()
      expect(await page.getByLabel('Activity').inputValue()).toBe('Belum disimpan')
      await page.getByText(/12\u00A0activities/).waitFor()
      await page.getByText('All changes are sent.').waitFor()
      // Not a word of the other language is left but for what people wrote, and the name of that language.
      const words = (await page.locator('body').innerText()).replaceAll(/Melayani warga|Bahasa Indonesia/g, '')
      expect(words).not.toMatch(/catatan|perangkat|kirim|jaringan|ubah|tanggal|jumlah|satuan|kegiatan|simpan|pilih/i)
      expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
        'en',
        'Daily work log',
      ])
      expect(await violations(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.reload()
      await page.getByRole('heading', { name: 'New entry' }).waitFor()
      await page.getByRole('button', { name: 'Bahasa Indonesia' }).click()
      await page.getByRole('heading', { name: 'Catatan baru' }).waitFor()
      expect(complaints).toEqual([])
      await end()
    })

    test('says that the agency cannot be reached, and keeps the rows', async () => {
      const { site, context, close: end } = await phone()
      const page = await open(context, site.address)
      await site.close()
      await write(page, 'Apel pagi')
      await page.getByRole('alert').getByText('Belum terkirim').waitFor()
      await page.getByText('1 perubahan menunggu dikirim.').waitFor()
      await end()
    })

    test('two tabs of one phone show the same rows', async () => {
      const { site, context, close: end } = await phone()
      const [one, other] = [await open(context, site.address), await open(context, site.address)]
      await write(one, 'Apel pagi')
      await other.getByText('Apel pagi').waitFor()
      await write(other, 'Piket malam')
      await one.getByText('Piket malam').waitFor()
      await one.getByText('Semua perubahan sudah terkirim.').waitFor()
      await end()
    })
  },
  120_000,
)
