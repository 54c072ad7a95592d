// Plugins that no one should have to trust. Each does at one place what must not hold up or break the command.
import { definePlugin, type Plugin } from '@sasando/core'

const forever = (): never => {
  for (;;);
}

const operator = (name: string, evaluate: (n: number) => number): Plugin =>
  definePlugin({
    name,
    operators: [
      {
        name: `${name}-do`,
        label: { id: name, en: name },
        args: [{ type: 'number', den: 1 }],
        returns: { type: 'number', den: 1, min: 0, max: 100 },
        evaluate,
      },
    ],
  })

/** Does not come back for one of the values. */
export const looping = operator('looping', (n) => (n === 13 ? forever() : n))
/** Fails for one of the values. */
export const failing = operator('failing', (n) => (n === 13 ? n / 2 : n))
/** Ends the program. */
export const quitting = operator('quitting', (n) => (n === 13 ? process.exit(0) : n))
/** Fails when its call is over already. */
export const throwingLater = operator('throwing-later', (n) => {
  if (n === 13) {
    setTimeout(() => {
      throw new Error('later')
    }, 0)
  }
  return n
})
/** Writes where only results are written. */
export const chatting = operator('chatting', (n) => {
  if (n > 1) return n
  console.log('chat')
  process.stdout.write('chat\n')
  return n
})
