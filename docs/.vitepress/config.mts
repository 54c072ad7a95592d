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

export default defineConfig({
  title: 'Sasando',
  description: 'Scoring of civil servants that explains itself',
  cleanUrls: true,
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('sasando-') } } },
  themeConfig: {
    search: { provider: 'local' },
    sidebar: [
      { text: 'Guide', items: [{ text: 'Start', link: '/' }, ...pagesIn('guide')] },
      {
        text: 'Presets',
        link: '/presets/',
        items: presets.map(({ id, title }) => ({ text: title.id, link: `/presets/${id}` })),
      },
      { text: 'Reference', items: reference, collapsed: true },
      { text: 'Decisions', items: pagesIn('decisions'), collapsed: true },
    ],
  },
})
