import { definePlugin, isPlugin, parseRuleSet, type Plugin, type PluginDefinition } from '@sasando/core'
import * as z from 'zod/mini'
import { describe, expect, it } from 'vitest'

import { ruleSetText } from '../rule-set-text.ts'

const kind = {
  kind: 'ladder',
  schema: z.looseObject({ id: z.string(), kind: z.string() }),
  policies: [],
  lower: () => undefined,
  uses: () => [],
  explain: () => ({ sentences: [] }),
}
const operator = {
  name: 'months',
  label: { id: 'bulan', en: 'months' },
  args: [{ type: 'date' }],
  returns: { type: 'number', den: 1, min: 0, max: 600 },
  evaluate: () => 1,
}
const plugin = {
  name: 'contoh',
  kinds: [kind],
  operators: [operator],
  lintRules: [() => []],
  locales: { id: { issues: { salah: 'Salah.' }, words: {} }, en: { issues: { salah: 'Wrong.' }, words: {} } },
}
const define = (more: object): Plugin => definePlugin({ ...plugin, ...more } as unknown as PluginDefinition)
const withOperator = (more: object): Plugin => define({ operators: [{ ...operator, ...more }] })
const withKind = (more: object): Plugin => define({ kinds: [{ ...kind, ...more }] })

describe('definePlugin', () => {
  it('gives a frozen plugin, which nothing done to its parts can change', () => {
    const given = structuredClone({ ...plugin, kinds: [], operators: [], lintRules: [] }) as typeof plugin
    const own = { ...operator, args: [...operator.args] }
    const made = define({ ...given, operators: [own], kinds: [kind] })
    own.evaluate = () => 2
    own.args.length = 0
    expect(made.operators[0]?.args).toHaveLength(1)
    expect(made.operators[0]?.evaluate()).toBe(1)
    for (const each of [
      made,
      made.kinds,
      made.kinds[0],
      made.operators[0]?.args,
      made.operators[0]?.label,
      made.locales.en.issues,
    ])
      expect(Object.isFrozen(each)).toBe(true)
    expect(isPlugin(made)).toBe(true)
    expect(isPlugin({ ...made })).toBe(false)
  })

  it.each<[string, () => unknown, string]>([
    ['no name', () => define({ name: undefined }), 'a plugin has a name'],
    ['a name in capitals', () => define({ name: 'Contoh' }), '"Contoh"'],
    ['a name of all objects', () => define({ name: 'constructor' }), '"constructor"'],
    ['a misspelt part', () => define({ lintrules: [] }), '"lintrules" is not known here'],
    ['kinds that are no list', () => define({ kinds: {} }), 'kinds is a list'],
    ['a kind that is built in', () => withKind({ kind: 'matrix' }), 'the kind "matrix" is built in'],
    ['a kind without a name', () => withKind({ kind: 7 }), 'a kind has a name'],
    ['a kind twice', () => define({ kinds: [kind, kind] }), 'the kind "ladder" twice'],
    ['a kind without a schema', () => withKind({ schema: {} }), 'its schema is made with z of @sasando/core/plugin'],
    ['a kind with a policy of its own', () => withKind({ policies: ['guess'] }), 'its policies are some of'],
    ['a kind that does not explain', () => withKind({ explain: undefined }), 'a function "explain"'],
    ['a kind with something else', () => withKind({ sql: 1 }), '"sql" is not known here'],
    ['an operator that is built in', () => withOperator({ name: 'min' }), 'the operator "min" is built in'],
    ['an operator that is refused', () => withOperator({ name: 'map' }), 'that rule sets refuse'],
    ['an operator of all objects', () => withOperator({ name: 'constructor' }), 'an operator has a name'],
    ['an operator twice', () => define({ operators: [operator, operator] }), 'the operator "months" twice'],
    ['a label in one language', () => withOperator({ label: { id: 'bulan' } }), 'no text in "en"'],
    ['no arguments', () => withOperator({ args: [] }), 'its args are'],
    ['a number without a denominator', () => withOperator({ args: [{ type: 'number' }] }), 'its args are'],
    ['a denominator of 0', () => withOperator({ args: [{ type: 'number', den: 0 }] }), 'its args are'],
    ['an argument of no type', () => withOperator({ args: ['number'] }), 'its args are'],
    ['an argument with a misspelt key', () => withOperator({ args: [{ type: 'date', dem: 1 }] }), 'its args are'],
    ['bounds the wrong way round', () => withOperator({ returns: { ...operator.returns, min: 601 } }), 'it returns'],
    ['bounds that are not whole', () => withOperator({ returns: { ...operator.returns, max: 0.5 } }), 'it returns'],
    ['no bounds', () => withOperator({ returns: { type: 'number', den: 1 } }), 'it returns'],
    ['a day that is none', () => withOperator({ returns: { type: 'date', first: '2026-02-30' } }), 'it returns'],
    [
      'days the wrong way round',
      () => withOperator({ returns: { type: 'date', first: '2026-02-02', last: '2026-02-01' } }),
      'it returns',
    ],
    ['a promise for another number of arguments', () => withOperator({ monotone: ['up', 'up'] }), 'monotone says'],
    ['a promise of another word', () => withOperator({ monotone: ['rising'] }), 'monotone says'],
    ['no function', () => withOperator({ evaluate: 'n' }), 'a function "evaluate"'],
    [
      'code in place of a name',
      () => withOperator({ js: { module: 'x', name: 'a } from "y"; //' } }),
      'js names a module',
    ],
    ['lint rules that are none', () => define({ lintRules: ['x'] }), 'each of lintRules is a function'],
    ['one language', () => define({ locales: { id: {} } }), 'locales has nothing in "en"'],
    [
      'a sentence in one language',
      () => define({ locales: { id: { issues: { a: 'A.' } }, en: {} } }),
      '"a" is said in "id" and not in "en"',
    ],
    [
      'a word in one language',
      () => define({ locales: { id: {}, en: { words: { a: 'a' } } } }),
      '"a" is said in "en" and not in "id"',
    ],
    [
      'a sentence that is none',
      () => define({ locales: { id: { words: { a: 1 } }, en: { words: { a: 'a' } } } }),
      'is a text, or a function',
    ],
    ['a third language', () => define({ locales: { id: {}, en: {}, fr: {} } }), '"fr" is not known here'],
  ])('refuses %s', (_, make, message) => {
    expect(make).toThrow(TypeError)
    expect(make).toThrow(message)
  })
})

describe('several plugins', () => {
  const parse = (...plugins: unknown[]) =>
    parseRuleSet(ruleSetText({ inputs: {}, steps: [{ id: 'a', kind: 'logic', logic: 1 }] }), {
      plugins: plugins as Plugin[],
    })
  it.each<[string, unknown[], string]>([
    ['no plugin at all', [plugin], 'plugins[0] is no plugin: make it with definePlugin'],
    [
      'two of one name',
      [define({}), define({ kinds: [], operators: [] })],
      'plugins[0] and plugins[1] are both named "contoh"',
    ],
    [
      'two with one kind',
      [define({}), define({ name: 'lain', operators: [] })],
      'the plugins "contoh" and "lain" both have the kind "ladder"',
    ],
    [
      'two with one operator',
      [define({}), define({ name: 'lain', kinds: [] })],
      'the plugins "contoh" and "lain" both have the operator "months"',
    ],
  ])('are refused: %s', (_, plugins, message) => {
    expect(() => parse(...plugins)).toThrow(new TypeError(message))
  })
})
