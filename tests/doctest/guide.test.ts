import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { commandsIn, isSaid } from './console.ts'
import { edited } from './edit.ts'
import { fencesIn } from './fence.ts'
import { openStory, type Story } from './story.ts'

const folder = resolve(import.meta.dirname, '../../docs/guide')
// Its page is opened in Chromium by tests/packaging/embed.test.ts.
const openedElsewhere = '4-embed.md'

let story: Story
beforeAll(() => {
  story = openStory()
})
afterAll(() => story.close())

describe.each(globSync('*.md', { cwd: folder }).toSorted())('the guide, %s', (page) => {
  const fences = fencesIn(readFileSync(join(folder, page), 'utf8'))
  let own: Story
  beforeAll(() => {
    own = openStory()
  })
  afterAll(() => own.close())

  // `doctest.test.ts` runs the others.
  for (const fence of fences.filter(({ argument }) => argument !== 'doctest'))
    it(`line ${fence.line}: ${fence.language} ${fence.argument}`, () => own.tell(fence))

  it('has no file that nothing uses', () => {
    if (page !== openedElsewhere) expect(own.unusedFiles()).toEqual([])
  })
})

describe('the teller of the guide', () => {
  const tell = (markdown: string): void => fencesIn(markdown).forEach((fence) => story.tell(fence))

  it('finds blocks with their language, argument and line', () => {
    expect(fencesIn('# A\n\n```json a.json\n{}\n```\n\n```\nx\n```\n')).toEqual([
      { line: 3, language: 'json', argument: 'a.json', code: '{}\n' },
      { line: 7, language: '', argument: '', code: 'x\n' },
    ])
  })

  it('takes what a page says as it happens', () => {
    tell('```txt a.txt\none\ntwo\n```\n\n```diff a.txt\n one\n-two\n+three\n```\n')
    tell('```console\n$ cat a.txt\none\nthree\n$ cat a.txt | \\\n  wc -l\n…2\n$ exit 3\n$ echo $?\n3\n```\n')
    expect(story.unusedFiles()).toEqual([])
  })

  it.each([
    ['another output', '```console\n$ echo one\ntwo\n```\n'],
    ['an output that the page leaves out', '```console\n$ echo one\n```\n'],
    ['a file that is not there', '```diff b.txt\n-a\n+b\n```\n'],
    ['a block that nothing runs', '```ts\n1 + 1\n```\n'],
    ['a package of others', '```sh\nnpm install left-pad\n```\n'],
  ])('refuses %s', (_, markdown) => {
    expect(() => tell(markdown)).toThrow()
  })

  it('reads "…" as what a page leaves out, and nothing else as a pattern', () => {
    expect(isSaid('a\nb\nc\n', 'a\n…\nc')).toBe(true)
    expect(isSaid('sha256:12ab end', 'sha256:… end')).toBe(true)
    expect(isSaid('axc', 'a.c')).toBe(false)
    expect(() => commandsIn('no prompt\n')).toThrow('begins with "$ "')
  })

  it('edits in one place only', () => {
    expect(edited('a\nb\n', ' a\n-b\n+c\n')).toBe('a\nc\n')
    expect(() => edited('b\nb\n', '-b\n+c\n')).toThrow('2 times')
    expect(() => edited('b\n', ' b\n')).toThrow('nothing')
  })
})
