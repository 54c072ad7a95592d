import { fork } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

import type { ContenderName } from '../contenders.ts'
import type { Answers, Loaded, LoadOptions, Reply } from './messages.ts'

/** A contender in a process of its own, idle until it is asked. */
export interface Contestant {
  readonly name: ContenderName
  readonly loaded: Loaded
  ask<Verb extends keyof Answers>(verb: Verb, ask: Answers[Verb]['ask']): Promise<Answers[Verb]['reply']>
  stop(): Promise<void>
}

/** Starts a contender's process and has it make its people and warm up. */
export async function startContender(name: ContenderName, options: LoadOptions): Promise<Contestant> {
  const child = fork(resolve(import.meta.dirname, '../child.ts'), [name], {
    execArgv: ['--conditions=@sasando/source', '--expose-gc'],
    serialization: 'advanced',
  })
  const ended = once(child, 'exit')
  const ask: Contestant['ask'] = async (verb, details) => {
    const answered = once(child, 'message') as Promise<[Reply]>
    child.send({ do: verb, ...details })
    const [answer] = await Promise.race([answered, ended.then(() => [{ error: `${name}: its process ended` }])])
    if (answer && 'reply' in answer) return answer.reply as never
    throw new Error(`${name}, ${verb}: ${answer?.error}`)
  }
  const loaded = await ask('load', options)
  return {
    name,
    loaded,
    ask,
    async stop() {
      child.disconnect()
      await ended
    },
  }
}
