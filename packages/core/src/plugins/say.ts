import type { Locale } from '../explain/explanation.ts'
import type { Plugin, PluginLocale } from './plugin.ts'
import type { SaidData } from './said.ts'

/** A sentence or a word of a plugin; undefined where it has none, or fails to say it. */
export function sayOf(
  { locales }: Pick<Plugin, 'locales'>,
  part: keyof PluginLocale,
  key: string,
  data: SaidData,
  locale: Locale,
): string | undefined {
  const said = locales[locale][part][key]
  if (said === undefined || typeof said === 'string') return said
  try {
    const text: unknown = said(data as never)
    return typeof text === 'string' && text !== '' ? text : undefined
  } catch {
    return undefined
  }
}
