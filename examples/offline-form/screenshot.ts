// Pictures of the form, for those who look it over: with rows that wait, with a conflict, in both lights, languages and widths.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { chromium, type Page } from 'playwright'

import { chromiumArguments, findChromium, missingChromium } from '../../scripts/chromium.ts'
import { listen } from './server/listen.ts'

const executablePath = findChromium()
if (executablePath === undefined) throw new Error(missingChromium)
const shots = join(import.meta.dirname, 'shots')
mkdirSync(shots, { recursive: true })
const browser = await chromium.launch({ executablePath, args: chromiumArguments })

async function write(page: Page, kegiatan: string, jumlah: number): Promise<void> {
  await page.getByLabel('Kegiatan', { exact: true }).fill(kegiatan)
  await page.getByLabel('Jumlah').fill(String(jumlah))
  await page.getByRole('button', { name: 'Simpan di perangkat' }).click()
  await page.getByRole('button', { name: `Ubah: ${kegiatan}`, exact: true }).waitFor()
}

async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kirim' }).click()
  await page.getByText('Semua perubahan sudah terkirim.').waitFor()
}

for (const colorScheme of ['light', 'dark'] as const) {
  const site = await listen(0)
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    locale: 'id-ID',
    colorScheme,
  })
  const shoot = async (page: Page, name: string): Promise<void> => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 })
      for (const [language, other] of [
        ['id', 'English'],
        ['en', 'Bahasa Indonesia'],
      ] as const) {
        const path = join(shots, `${name}-${width}-${language}-${colorScheme}.png`)
        await page.screenshot({ path, fullPage: true, animations: 'disabled' })
        await page.getByRole('button', { name: other }).click()
      }
    }
  }
  const [a, b] = [await context.newPage(), await context.newPage()]
  await a.goto(site.address)
  await b.goto(`${site.address}?perangkat=b`)
  await write(a, 'Melayani permohonan KTP elektronik warga Kelurahan Oesapa', 12)
  await write(a, 'Rapat koordinasi kecamatan', 1)
  await send(a)
  await send(b)
  await b.getByRole('button', { name: 'Ubah: Rapat koordinasi kecamatan' }).waitFor()
  await context.setOffline(true)
  await a.getByText('Tanpa jaringan').waitFor()
  for (const [page, jumlah] of [
    [a, 2],
    [b, 3],
  ] as const) {
    await page.getByRole('button', { name: 'Ubah: Rapat koordinasi kecamatan' }).click()
    await page.getByLabel('Jumlah').fill(String(jumlah))
    await page.getByRole('button', { name: 'Simpan di perangkat' }).click()
    await page.getByText('1 perubahan menunggu dikirim.').waitFor()
  }
  await shoot(a, 'menunggu')
  await context.setOffline(false)
  for (const page of [a, b, a]) await send(page)
  await a.getByRole('heading', { name: 'Perlu dipilih' }).waitFor()
  await shoot(a, 'dipilih')
  await context.close()
  await site.close()
}
await browser.close()
