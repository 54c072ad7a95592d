import { definePlugin, type Plugin } from '@sasando/core'

const label = { id: 'contoh', en: 'example' }

/** An operator of every type of argument and of value, and one that has no value for some of what it is given. */
export const every: Plugin = definePlugin({
  name: 'every',
  operators: [
    {
      name: 'digit-sum',
      label,
      args: [{ type: 'number', den: 100 }],
      returns: { type: 'number', den: 10, min: -200, max: 200 },
      evaluate: (hundredths: number) =>
        Math.sign(hundredths) * [...String(Math.abs(hundredths))].reduce((sum, digit) => sum + Number(digit), 0),
    },
    {
      name: 'is-odd',
      label,
      args: [{ type: 'number', den: 1 }],
      returns: { type: 'boolean' },
      evaluate: (n: number) => n % 2 !== 0,
    },
    {
      name: 'next-level',
      label,
      args: [{ type: 'level', scale: 'lima' }, { type: 'boolean' }],
      returns: { type: 'level', scale: 'lima' },
      evaluate: (rank: number, up: boolean) => (up && rank < 4 ? rank + 1 : rank === 3 ? null : rank),
    },
    {
      name: 'month-end',
      label,
      args: [{ type: 'date' }, { type: 'choice', choices: ['ii', 'iii', 'iv'] }],
      returns: { type: 'date', first: '2019-01-01', last: '2030-12-31' },
      evaluate: (day: number, rank: number) => day + 30 + rank,
    },
    {
      name: 'shout',
      label,
      args: [{ type: 'text' }],
      returns: { type: 'text', maxLength: 100 },
      evaluate: (text: string) => (text === 'nihil' ? null : `${text.toUpperCase()}!`),
    },
    {
      name: 'half-of',
      label,
      args: [{ type: 'number', den: 1 }],
      returns: { type: 'number', den: 2, min: 0, max: 1000 },
      evaluate: (n: number) => (n === 0 ? null : n),
    },
  ],
})

/** An operator that does with its one number what it is told. */
export const doing = (evaluate: (n: number) => unknown, returns?: object): Plugin =>
  definePlugin({
    name: 'doing',
    operators: [
      {
        name: 'do',
        label,
        args: [{ type: 'number', den: 1 }],
        returns: (returns ?? { type: 'number', den: 1, min: 0, max: 100 }) as { type: 'boolean' },
        evaluate: evaluate as (n: number) => number,
      },
    ],
  })
