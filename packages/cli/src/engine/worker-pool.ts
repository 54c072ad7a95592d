import { Piscina } from 'piscina'

import { Failure } from '../failure.ts'
import { Progress } from './progress.ts'
import type { RulesSource, Tasks } from './tasks.ts'

/** Workers that run rules. Where code of plugins takes part, they are ended when that code does not come back. */
export interface WorkerPool {
  /** Batches that may be under way at once: one more for each worker than it is at, so that none waits for us. */
  readonly most: number
  /**
   * Does one task in a worker.
   *
   * @param rowOf - whom the record at a place is about, for the sentence about a plugin that does not come back
   * @throws Failure for a plugin that does not come back within the deadline, ends its worker, or cannot be used
   */
  run<Name extends keyof Tasks>(
    name: Name,
    task: Payload<Name>,
    rowOf?: (record: number) => RowName,
  ): Promise<Value<Name>>
  /** The names of the plugins, once they are known; until then their modules stand for them. */
  plugins: readonly string[]
  close(): Promise<void>
}

/** A row of the data, as people find it. */
export interface RowName {
  readonly table: string
  readonly row: number
}
type Payload<Name extends keyof Tasks> = Omit<Parameters<Tasks[Name]>[0], 'progress'>
type Value<Name extends keyof Tasks> = Extract<Awaited<ReturnType<Tasks[Name]>>, { ok: true }>['value']

// Our sources run as they are, where our packages are found by this condition.
const isSource = import.meta.url.endsWith('.ts')

export interface WorkerPoolOptions {
  /** How many workers there are at most. */
  readonly workers: number
  /** Seconds that code of a plugin may take without a break. */
  readonly deadline: number
}

/** @param sources - rules that all need the same plugins; tasks say which they mean */
export function workerPool(
  sources: readonly RulesSource[],
  { workers: count, deadline }: WorkerPoolOptions,
): WorkerPool {
  const plugins = sources[0]?.plugins ?? []
  const hasPlugins = plugins.length > 0
  const pool = new Piscina({
    filename: new URL(`rules.worker.${isSource ? 'ts' : 'js'}`, import.meta.url).href,
    workerData: sources,
    // Measured: without it, what a worker has thrown away lies about until it is 150 MB; it is no slower with it.
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
    // None is started while one is ended: Node can break down then (nodejs/node#56312), and nobody would use it.
    minThreads: hasPlugins ? 0 : count,
    idleTimeout: Infinity,
    maxThreads: count,
    // The next batch lies ready while one is scored. One that is ended takes no other batch with it, though.
    concurrentTasksPerWorker: hasPlugins ? 1 : 2,
    ...(isSource ? { execArgv: [...process.execArgv, '--conditions=@sasando/source'] } : {}),
  })
  // A worker that is ended between two tasks is replaced, and nobody has to be told.
  pool.on('error', () => undefined)
  const workers: WorkerPool = {
    most: 2 * count,
    plugins: [],
    async run(name, task, rowOf) {
      const progress = new Progress()
      const controller = new AbortController()
      let stuck: Failure | undefined
      const stopWatching = !hasPlugins
        ? () => {}
        : watch(progress, deadline, () => {
            const { module = 0, plugin: index = -1 } = progress.running ?? {}
            const plugin = workers.plugins[index] ?? plugins[module] ?? ''
            stuck = new Failure('plugin_stuck', { plugin, seconds: deadline, ...rowOf?.(progress.record) })
            controller.abort()
          })
      try {
        const options = { name, signal: controller.signal }
        const answer = (await pool.run({ ...task, progress: progress.buffer }, options).catch((error: Error) => {
          if (!hasPlugins) throw new Failure('worker_ended', { message: error.message })
          // Workers answer whatever happens to us; so it was a plugin that ended this one.
          throw stuck ?? new Failure('plugin_ended', { plugins: plugins, message: error.message })
        })) as Awaited<ReturnType<Tasks[typeof name]>>
        if (answer.ok) return answer.value
        if ('bug' in answer) throw new Error(answer.bug)
        const { file = plugins.join(', '), message } = answer.trouble
        throw new Failure('plugin_unusable', { file, message })
      } finally {
        stopWatching()
      }
    },
    close: () => pool.destroy(),
  }
  return workers
}

/** Calls `stuck` once code of a plugin has run for `seconds` without a break. */
function watch(progress: Progress, seconds: number, stuck: () => void): () => void {
  const [parts, none] = [5, -1]
  let [calls, seen] = [none, 0]
  const timer = setInterval(
    () => {
      const isSame = progress.running !== undefined && progress.calls === calls
      seen = isSame ? seen + 1 : 0
      calls = progress.calls
      if (seen < parts) return
      clearInterval(timer)
      stuck()
    },
    (seconds * 1000) / parts,
  )
  return () => clearInterval(timer)
}
