import fc from 'fast-check'

import { ruleSetText } from '../rule-set-text.ts'

/** Inputs of every kind that expressions compare and compute with. */
const inputs = {
  a: { type: 'number', digits: 1, range: [0, 20], better: 'up' },
  b: { type: 'integer', range: [-10, 10], better: 'down' },
  l: { type: 'level', scale: 'mutu', better: 'up' },
  p: { type: 'boolean' },
  q: { type: 'boolean', better: 'up' },
}
export const levels = ['kurang', 'cukup', 'baik']

const level = fc.constantFrom(...levels)
/** Other values from July on, which may turn a rule, or close it. */
const settings = {
  f: { type: 'integer', range: [-3, 3], default: 1, values: [{ from: '2026-07-01', value: -1 }] },
  batas: { type: 'integer', range: [-20, 60], default: 5, values: [{ from: '2026-09-01', value: 50 }] },
  on: { type: 'boolean', default: true, values: [{ from: '2026-07-01', value: false }] },
}
export const days = ['2026-01-01', '2026-07-01', '2026-12-31']

const expression = (steps: readonly string[], isDated = false) =>
  fc.letrec((tie) => ({
    number: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<object>({ var: 'a' }, { var: 'b' }, ...steps.map((name) => ({ var: name }))),
      fc.integer({ min: -10, max: 20 }),
      fc.record({ '+': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '-': fc.tuple(tie('number'), tie('number')) }),
      fc.record({
        '*': fc.tuple(
          tie('number'),
          isDated ? fc.constant<unknown>({ setting: 'f' }) : fc.integer({ min: -3, max: 3 }),
        ),
      }),
      fc.record({ min: fc.tuple(tie('number'), tie('number')) }),
      fc.record({ max: fc.tuple(tie('number'), tie('number')) }),
      fc.record({ if: fc.tuple(tie('boolean'), tie('number'), tie('boolean'), tie('number'), tie('number')) }),
    ),
    boolean: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<object>({ var: 'p' }, { var: 'q' }, { present: 'a' }, ...(isDated ? [{ setting: 'on' }] : [])),
      fc.record({ '<': fc.tuple(tie('number'), tie('number')) }),
      fc.record({
        '>=': fc.tuple(tie('number'), isDated ? fc.constant<unknown>({ setting: 'batas' }) : tie('number')),
      }),
      fc.record({ '<=': fc.tuple(tie('number'), tie('number'), tie('number')) }),
      fc.record({ '==': fc.tuple(tie('number'), tie('number')) }),
      fc.record({ '!=': fc.tuple(fc.constant({ var: 'l' }), level) }),
      fc.record({ in: fc.tuple(fc.constant({ var: 'l' }), fc.uniqueArray(level, { minLength: 1 })) }),
      fc.record({ and: fc.tuple(tie('boolean'), tie('boolean')) }),
      fc.record({ or: fc.tuple(tie('boolean'), tie('boolean')) }),
      fc.record({ '!': fc.tuple(tie('boolean')) }),
    ),
  }))

const upTo = fc.oneof(level, fc.record({ to: level }), fc.record({ from: level }), fc.constant('-'))

/** Rule sets of an expression, a ratio or a mean, bands, a gate and a matrix; few of them make sense. */
export const randomRules = fc
  .record({
    first: expression([]).number,
    weight: fc.constantFrom('1/2', '1/3', 0.1),
    applies: fc.option(expression([]).boolean, { nil: undefined }),
    missing: fc.constantFrom(undefined, 'redistribute', { neutral: 1 }),
    second: expression(['x', 'y']).number,
    bands: fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { minLength: 2, maxLength: 2 }),
    when: expression(['x', 'y', 'z']).boolean,
    bound: fc.record({ atMost: level }),
    rows: fc.array(
      fc.record({
        when: fc.tuple(
          fc.oneof(level, fc.constant('-')),
          fc.oneof(fc.record({ below: fc.integer({ min: -20, max: 40 }) }), fc.constant('-')),
        ),
        then: level,
      }),
      { minLength: 1, maxLength: 3 },
    ),
    few: fc.array(fc.record({ when: fc.tuple(upTo, upTo), then: level }), { minLength: 1, maxLength: 4 }),
    cells: fc.array(fc.array(level, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }),
  })
  .map(({ first, weight, applies, missing, second, bands, when, bound, rows, few, cells }) => {
    const rest = { '1/2': '1/2', '1/3': '2/3', '0.1': 0.9 }[String(weight)]
    const [low = 0, high = 0] = bands.sort((x, y) => x - y)
    const entry = { step: 'a', weight, ...(applies === undefined ? {} : { applies }) }
    return ruleSetText({
      inputs,
      scales: { mutu: { levels } },
      steps: [
        { id: 'x', kind: 'logic', logic: first },
        {
          id: 'y',
          kind: 'weighted',
          of: [entry, { step: 'x', weight: rest }],
          round: { digits: 1 },
          ...(missing === undefined ? {} : { missing }),
        },
        { id: 'z', kind: 'logic', logic: second },
        {
          id: 'm',
          kind: 'bands',
          of: 'z',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'cukup', from: low }, { level: 'baik', above: high }],
        },
        { id: 'g', kind: 'gate', of: 'm', rules: [{ when, ...bound }] },
        { id: 't', kind: 'table', inputs: ['l', 'z'], scale: 'mutu', hit: 'first', rows, otherwise: 'cukup' },
        { id: 's', kind: 'logic', scale: 'mutu', logic: { var: 'l' }, ...(applies === undefined ? {} : { applies }) },
        { id: 'u', kind: 'table', inputs: ['s', 'g'], scale: 'mutu', hit: 'first', rows: few, otherwise: 'baik' },
        { id: 'k', kind: 'matrix', rows: 'g', columns: 'l', scale: 'mutu', cells },
      ],
      outcome: { nilai: 'y', tingkat: 'k', tabel: 't', sedikit: 'u' },
    })
  })

/** Rule sets with settings that change, whose weights are for some people only. */
export const datedRules = fc
  .record({
    first: expression([], true).number,
    one: expression(['x'], true).boolean,
    other: fc.oneof(
      fc.constant(undefined),
      expression(['x'], true).boolean,
      fc.constantFrom({ '>': [{ var: 'r' }, 2] }, { present: 'b' }),
    ),
    applies: fc.option(expression(['x'], true).boolean, { nil: undefined }),
    missing: fc.constantFrom(undefined, 'redistribute', { neutral: 1 }),
    isComplement: fc.boolean(),
  })
  .map(({ first, one, other, applies, missing, isComplement }) => {
    const rest = isComplement ? { '!': [one] } : other
    return ruleSetText({
      inputs: {
        ...inputs,
        k: {
          type: 'list',
          maxItems: 5,
          key: 'kode',
          item: { kode: { type: 'text' }, jam: { type: 'number', digits: 1, range: [0, 20] } },
        },
      },
      scales: { mutu: { levels } },
      settings,
      steps: [
        { id: 'x', kind: 'logic', logic: first },
        { id: 'r', kind: 'credit', over: 'k', points: { var: 'jam' }, cap: 40 },
        {
          id: 'y',
          kind: 'weighted',
          of: [
            { step: 'a', weight: '1/3', applies: one },
            { step: 'b', weight: '2/3', ...(rest === undefined ? {} : { applies: rest }) },
          ],
          round: { digits: 1 },
          ...(missing === undefined ? {} : { missing }),
          ...(applies === undefined ? {} : { applies }),
        },
        {
          id: 'm',
          kind: 'bands',
          of: 'x',
          scale: 'mutu',
          bands: [{ level: 'kurang' }, { level: 'baik', from: { setting: 'batas' } }],
        },
        { id: 'z', kind: 'logic', logic: { '+': [{ '*': [{ var: 'y' }, { setting: 'f' }] }, { var: 'x' }] } },
      ],
      outcome: { nilai: 'z', tingkat: 'm' },
    })
  })

export const randomRecord = fc.record(
  {
    a: fc.integer({ min: 0, max: 200 }).map((each) => each / 10),
    b: fc.integer({ min: -10, max: 10 }),
    l: level,
    p: fc.boolean(),
    q: fc.boolean(),
  },
  { requiredKeys: [] },
)
