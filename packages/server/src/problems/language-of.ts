import type { Locale } from '@sasando/core'

/**
 * The language to answer in: of Indonesian and English, the one that Accept-Language likes better. Indonesian where it
 * likes both the same, or says nothing that can be understood.
 *
 * @source RFC 9110, HTTP Semantics, section 12.5.4
 */
export function languageOf(header: string | null): Locale {
  let [indonesian, english] = [0, 0]
  let any = 0
  for (const part of (header ?? '').slice(0, 500).split(',')) {
    const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    const quality = qualityOf(parameters)
    // `in` is how old Java sends Indonesian.
    const [language] = range.split('-')
    if (language === 'id' || language === 'in') indonesian = Math.max(indonesian, quality)
    else if (language === 'en') english = Math.max(english, quality)
    else if (language === '*') any = quality
  }
  return english > Math.max(indonesian, any) ? 'en' : 'id'
}

function qualityOf(parameters: readonly string[]): number {
  const found = parameters.find((each) => each.startsWith('q='))
  if (found === undefined) return 1
  const quality = Number(found.slice(2))
  return quality >= 0 && quality <= 1 ? quality : 0
}
