import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { parseRuleSet } from '@sasando/core'
import type { Preset } from '@sasando/presets'

import { quotedSources } from './quoted-sources.ts'
import { settingsTable } from './settings-table.ts'

const presetsFolder = resolve(import.meta.dirname, '../../../packages/presets')
const repository = 'https://github.com/sasando/sasando/tree/main/packages/presets'

/**
 * The page of a preset: what its package says to whoever knows the regulation, then a card to try it on, the settings
 * that an agency may change, and the quoted sources.
 */
export function presetPage({ id, text }: Preset): string {
  const page = readFileSync(resolve(presetsFolder, `docs/${id}.md`), 'utf8')
  const ruleSet = parseRuleSet(text)
  // What it is and how far it may be trusted comes first, then the card, then the chapters.
  const [head = '', ...chapters] = withSiteLinks(withPlainBraces(page)).split(/^(?=## )/m)
  return [
    head,
    '## Coba hitung',
    '',
    `<PresetTrial preset="${id}" />`,
    '',
    ...chapters,
    ...settingsTable(ruleSet),
    ...quotedSources(ruleSet),
    '',
  ].join('\n')
}

/** Links to other pages stay on the site; links to files of the package go to where the sources are. */
const withSiteLinks = (page: string): string =>
  page.replaceAll(/\]\(([^)#:]+)\)/g, (_, target: string) => {
    const other = /^(?:\.\/)?([\w-]+)\.md$/.exec(target)?.[1]
    return other === undefined ? `](${new URL(target, `${repository}/docs/`).href})` : `](./${other})`
  })

/** Braces are part of a formula, and no attributes as the site's Markdown has them. Code is plain as it is. */
const withPlainBraces = (page: string): string =>
  page.replaceAll(/`[^`]*`|[{}]/g, (found) => (found.startsWith('`') ? found : `&#${found.codePointAt(0)};`))
