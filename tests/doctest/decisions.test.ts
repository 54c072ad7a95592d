import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const folder = new URL('../../docs/decisions/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')

it('the list of decisions has every page, by its number and heading', () => {
  const pages = globSync('[0-9]*.md', { cwd: folder }).toSorted()
  const listed = pages.map((page) => {
    const heading = (/^# (.*)$/m.exec(read(page))?.[1] ?? '').replace(/^0+/, '')
    return `- [${heading}](${page})`
  })
  expect(pages.length).toBeGreaterThan(0)
  expect(read('README.md').match(/^- .*$/gm)).toEqual(listed)
  for (const page of pages) expect(read(page), page).toMatch(new RegExp(`^# 0*${Number.parseInt(page)}\\. `))
})
