import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

import { examplesIn, toTestBody } from './example.ts'

const root = resolve(import.meta.dirname, '../..')
const files = globSync(
  ['*.md', 'docs/{guide,decisions}/**/*.md', 'docs/*.md', 'packages/*/*.md', 'packages/*/src/**/*.ts'],
  { cwd: root },
)

type Body = (...values: unknown[]) => Promise<void>
const AsyncFunction = (async () => {}).constructor as new (...names: string[]) => Body

/** Names what an example may throw: a code of ours, or a class of JavaScript. */
async function expectThrown(run: () => Promise<unknown>, name: string): Promise<void> {
  const thrown: unknown = await run().then(
    () => undefined,
    (error: unknown) => error,
  )
  const { code, name: kind } = (thrown ?? {}) as { code?: string; name?: string }
  expect(thrown === undefined ? 'nothing thrown' : (code ?? kind)).toBe(name)
}

async function runExample(code: string, scope: Record<string, unknown>): Promise<void> {
  const values: Record<string, unknown> = {
    ...scope,
    __expect: expect,
    __throws: expectThrown,
    // From here, so that a page may import our packages as its reader would.
    __import: (name: string): Promise<unknown> => import(/* @vite-ignore */ name),
  }
  const names = Object.keys(values).filter((name) => name !== 'default')
  await new AsyncFunction(...names, toTestBody(code))(...names.map((name) => values[name]))
}

describe('an example in the documentation', () => {
  it('exists', () => {
    expect(
      files.some((file) => examplesIn(readFileSync(join(root, file), 'utf8'), file.endsWith('.md')).length > 0),
    ).toBe(true)
  })

  for (const file of files) {
    const isMarkdown = file.endsWith('.md')
    for (const { line, code } of examplesIn(readFileSync(join(root, file), 'utf8'), isMarkdown))
      it(`${file}:${line}`, async () => {
        const scope = isMarkdown ? {} : ((await import(/* @vite-ignore */ join(root, file))) as Record<string, unknown>)
        await runExample(code, scope)
      })
  }
})

describe('the runner of examples', () => {
  it('finds fences in doc comments and in Markdown, with their lines', () => {
    const source = '/**\n * Adds.\n *\n * ```ts doctest\n * add(1, 2) // => 3\n * ```\n */\nexport const add = 1'
    expect(examplesIn(source, false)).toEqual([{ line: 4, code: 'add(1, 2) // => 3\n' }])
    expect(examplesIn('# A\n\n```ts doctest\n1 + 1 // => 2\n```\n', true)).toEqual([
      { line: 3, code: '1 + 1 // => 2\n' },
    ])
    expect(examplesIn('```ts\n1 + 1 // => 3\n```\n', true)).toEqual([])
  })

  it('accepts what is true', async () => {
    await runExample('import { sep as separator } from "node:path"\nseparator.length // => 1', {})
    await runExample('const x = [\n  1,\n  two,\n] // => [1, 2]\nx.length // => 2', { two: 2, x: 'shadowed' })
    await runExample('JSON.parse("{") // throws SyntaxError', {})
  })

  it.each(['1 + 1 // => 3', 'const x = 1 // => 2', 'null // throws TypeError', 'absent'])(
    'fails on what is not: %s',
    async (code) => {
      await expect(runExample(code, {})).rejects.toThrow()
    },
  )
})
