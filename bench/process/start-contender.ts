import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

import type { Answers, Reply } from './messages.ts'

/** A contender in a process of its own, idle until it is asked. */
export interface Contestant {
  readonly name: string
  ask<Verb extends keyof Answers>(verb: Verb, ask: Answers[Verb]['ask']): Promise<Answers[Verb]['reply']>
  stop(): Promise<void>
}

/** Starts a contender's process and has it load the first `records` people. */
export async function startContender(name: string, records: number): Promise<Contestant> {
  const child = fork(resolve(import.meta.dirname, '../child.ts'), [name], {
    execArgv: ['--conditions=@sasando/source', '--expose-gc'],
    serialization: 'advanced',
  })
  const ended = once(child, 'exit')
  const contestant: Contestant = {
    name,
    async ask(verb, ask) {
      const answered = once(child, 'message') as Promise<[Reply]>
      child.send({ do: verb, ...ask })
      const [answer] = await Promise.race([answered, ended.then(() => [{ error: `${name}: its process ended` }])])
      if (answer && 'reply' in answer) return answer.reply as never
      throw new Error(`${name}, ${verb}: ${answer?.error}`)
    },
    async stop() {
      child.disconnect()
      await ended
    },
  }
  await contestant.ask('load', { records })
  return contestant
}
