import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import type { Preset } from '@sasando/presets'

/**
 * What an expert of the agency is asked about a preset, from the page that comes with it; in Indonesian, the language
 * of those who are asked. None where there is no such page.
 */
export async function openQuestions({ id }: Preset): Promise<readonly string[]> {
  const folder = dirname(createRequire(import.meta.url).resolve('@sasando/presets/package.json'))
  const page = await readFile(join(folder, 'docs', `${id}.md`), 'utf8').catch(() => '')
  const [, chapter = ''] = /^## Pertanyaan[^\n]*\n([^]*?)(?=^## |(?![^]))/m.exec(page) ?? []
  return [...chapter.matchAll(/^\d+\. (.+)$/gm)].map(([, question = '']) => question.replaceAll(/`|\*\*/g, ''))
}
