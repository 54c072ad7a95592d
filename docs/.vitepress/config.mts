import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { presets } from '@sasando/presets'
import { defineConfig } from 'vitepress'

// Written by typedoc, which must run first: `pnpm run docs:build` does.
import reference from '../reference/typedoc-sidebar.json' with { type: 'json' }

const docs = resolve(import.meta.dirname, '..')

/** The pages of a folder in the order of their names, each by its first heading. */
function pagesIn(folder: string): { text: string; link: string }[] {
  return globSync(`${folder}/*.md`, { cwd: docs })
    .toSorted()
    .map((file) => ({
      text: /^# (.*)$/m.exec(readFileSync(resolve(docs, file), 'utf8'))?.[1] ?? file,
      link: `/${file.replace(/\.md$/, '')}`,
    }))
}

const guide = [{ text: 'Start', link: '/' }, ...pagesIn('guide')]
const presetPages = presets.map(({ id, title }) => ({ text: title.id, link: `/presets/${id}` }))

export default defineConfig({
  title: 'Sasando',
  description: 'Scoring of civil servants that explains itself',
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' }]],
  // Pages about presets are for those who know the regulation, and speak its language.
  locales: {
    root: { label: 'English', lang: 'en' },
    presets: {
      label: 'Bahasa Indonesia',
      lang: 'id',
      link: '/presets/',
      description: 'Penilaian pegawai yang menjelaskan dirinya sendiri',
      themeConfig: {
        sidebar: [
          { text: 'Aturan siap pakai', link: '/presets/', items: presetPages },
          { text: 'Panduan (bahasa Inggris)', items: guide, collapsed: true },
          { text: 'Rujukan (bahasa Inggris)', items: reference, collapsed: true },
          { text: 'Keputusan (bahasa Inggris)', items: pagesIn('decisions'), collapsed: true },
        ],
        outline: { label: 'Di halaman ini' },
        docFooter: { prev: 'Sebelumnya', next: 'Berikutnya' },
        sidebarMenuLabel: 'Menu',
        returnToTopLabel: 'Kembali ke atas',
        langMenuLabel: 'Ganti bahasa',
        darkModeSwitchLabel: 'Tampilan',
        lightModeSwitchTitle: 'Pakai tampilan terang',
        darkModeSwitchTitle: 'Pakai tampilan gelap',
        skipToContentLabel: 'Langsung ke isi',
      },
    },
  },
  cleanUrls: true,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('sasando-') } } },
  themeConfig: {
    // No page stands in both languages.
    i18nRouting: false,
    search: {
      provider: 'local',
      options: {
        locales: {
          presets: {
            translations: {
              button: { buttonText: 'Cari', buttonAriaLabel: 'Cari' },
              modal: {
                displayDetails: 'Tampilkan rincian',
                resetButtonTitle: 'Kosongkan pencarian',
                backButtonTitle: 'Tutup pencarian',
                noResultsText: 'Tidak ditemukan',
                footer: { selectText: 'memilih', navigateText: 'berpindah', closeText: 'menutup' },
              },
            },
          },
        },
      },
    },
    sidebar: [
      { text: 'Guide', items: guide },
      { text: 'Presets', link: '/presets/', items: presetPages },
      { text: 'Reference', items: reference, collapsed: true },
      { text: 'Decisions', items: pagesIn('decisions'), collapsed: true },
    ],
  },
})
