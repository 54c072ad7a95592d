import { expect, test } from 'vitest'

import { messagesOf } from '../src/locale/say.ts'
import { commands } from '../src/program.ts'
import type { Context } from '../src/context.ts'
import { run } from '../src/run.ts'
import { memory, sasando } from './sasando.ts'

test.each([
  [['scor'], '"score"?'],
  [['score', '--inptu', 'x'], '"--input"?'],
  [['score', '--rules'], '--rules'],
  [['score', '--rules', 'x'], '--input'],
  [['check'], 'RULES'],
  [['check', 'a', 'b'], 'check'],
  [['check', 'a', '--locale', 'fr'], 'id, en'],
  [['score', '-r', 'a', '-i', 'b', '--decimal', 'dot'], 'comma, point'],
])('wrong usage %j ends with 2 and a sentence that helps', async (args, text) => {
  const { code, out, err } = await sasando(args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toMatch(/^galat: /)
  expect(err).toContain(text)
})

test('what nobody foresaw ends with 3, never with the code of data that has issues', async () => {
  const stdin = {
    [Symbol.asyncIterator]: () => {
      throw new TypeError('no such thing')
    },
  }
  const streams = [memory(), memory()] as const
  const context = { cwd: '.', env: {}, stdin, stdout: streams[0].stream, stderr: streams[1].stream, now: () => 0 }
  const typed = ['score', '--rules', 'permenpanrb-6-2022', '--input', '-', '--locale', 'en']
  expect(await run(typed, context as unknown as Context)).toBe(3)
  expect(streams[1].text()).toMatch(/^error: .*\(no such thing\).*\nTypeError: no such thing\n {4}at /)
})

test('a failure is JSON where JSON was asked for', async () => {
  const { err } = await sasando(['check', 'tiada.json', '--json', '--locale', 'en'])
  expect(JSON.parse(err)).toMatchObject({
    type: 'failure',
    code: 'file_missing',
    exit: 3,
    data: { file: 'tiada.json' },
  })
})

test('help is in the language of the reader, with examples that name real commands', async () => {
  const indonesian = await sasando(['--help'])
  expect(indonesian).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Pemakaian: sasando') })
  for (const { name } of commands) {
    const { out, code } = await sasando([name, '--help', '--locale', 'en'])
    expect(code).toBe(0)
    expect(out).toContain('Usage: sasando')
    expect(out).toContain(`sasando ${name}`)
    expect(out).not.toContain('undefined')
    for (const [, typed] of messagesOf('en').words.help.commands[name].examples) expect(out).toContain(typed)
  }
  expect((await sasando(['help', 'score'])).out).toContain('--input <FILE>')
})

test('says its version; nothing typed is wrong usage and shows the help', async () => {
  expect(await sasando(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+/) })
  expect(await sasando([])).toMatchObject({ code: 2, out: expect.stringContaining('score') })
})

test('both languages say the same things', () => {
  const keys = (value: object): unknown =>
    Object.entries(value).map(([key, each]) =>
      typeof each === 'object' && each !== null && key !== 'titles' ? [key, keys(each as object)] : key,
    )
  expect(keys(messagesOf('en'))).toEqual(keys(messagesOf('id')))
})
