import type { PluginDefinition, PluginLocale, PluginLocales, Said } from '../plugin.ts'
import { hasOnly, mistake } from './mistake.ts'

const languages = ['id', 'en'] as const
const parts = ['issues', 'words'] as const

/** What a plugin says, the same in both languages, key by key; frozen. */
export function checkLocales(given: PluginDefinition['locales'], plugin: string): PluginLocales {
  const locales = given ?? { id: {}, en: {} }
  hasOnly(locales, languages, plugin, 'locales: ')
  for (const language of languages) {
    if (typeof locales[language] !== 'object') mistake(plugin, `locales has nothing in "${language}"`)
    hasOnly(locales[language], parts, plugin, `locales in "${language}": `)
  }
  for (const part of parts)
    for (const [one, other] of [
      ['id', 'en'],
      ['en', 'id'],
    ] as const)
      for (const [key, said] of Object.entries(locales[one][part] ?? {})) {
        if (typeof said !== 'function' && (typeof said !== 'string' || said === ''))
          mistake(plugin, `"${key}" in "${one}" is a text, or a function that gives one`)
        if (!Object.hasOwn(locales[other][part] ?? {}, key))
          mistake(plugin, `"${key}" is said in "${one}" and not in "${other}"`)
      }
  return Object.freeze({ id: frozen(locales.id), en: frozen(locales.en) })
}

const frozen = ({ issues = {}, words = {} }: Partial<PluginLocale>): PluginLocale =>
  Object.freeze({ issues: copied(issues), words: copied(words) })
const copied = (said: Readonly<Record<string, Said>>): Readonly<Record<string, Said>> =>
  Object.freeze(Object.assign(Object.create(null) as Record<string, Said>, said))
