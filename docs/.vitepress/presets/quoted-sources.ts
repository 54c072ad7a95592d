import type { RuleSet } from '@sasando/core'

import { escaped } from './escaped.ts'

const kinds: Readonly<Record<string, string>> = {
  law: 'peraturan',
  history: 'riwayat, tidak berlaku lagi',
  policy: 'kebijakan instansi',
  practice: 'praktik umum',
  example: 'contoh',
  unconfirmed: 'perlu dipastikan',
}

/** What the rule set rests on, place by place, word for word where the text is held. */
export function quotedSources({ sources = {} }: RuleSet): string[] {
  const lines = ['', '## Kutipan sumber', '']
  for (const { kind, title, about, provisions = {} } of Object.values(sources)) {
    lines.push(`### ${escaped(title)}`, '', `**${kinds[kind] ?? kind}.** ${escaped(about?.id ?? '')}`, '')
    for (const { label, page, text, note } of Object.values(provisions)) {
      const place = page === undefined ? label.id : `${label.id}, hlm. ${page}`
      lines.push(`::: details ${escaped(place)}`)
      if (text !== undefined) lines.push(...text.split('\n').map((line) => `> ${escaped(line)}<br>`), '')
      if (note) lines.push(escaped(note.id), '')
      lines.push(':::', '')
    }
  }
  return lines
}
