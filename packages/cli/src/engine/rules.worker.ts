// What workers run: everything that calls code of plugins, and the scoring of many rows. Loaded by the pool, never by
// the command itself.
import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'

import {
  explain as explainResult,
  generatedRoad,
  isPlugin,
  safeCompile,
  safeParseRuleSet,
  type Plugin,
  type Scorer,
} from '@sasando/core'

import { lineMaker, type LineFormat, type LineMaker } from '../output/line-format.ts'
import { checkRules } from './check-rules.ts'
import { countImpact, type ImpactCounter, type ImpactQuestion } from './count-impact.ts'
import { Progress, type Running } from './progress.ts'
import { scoreBatch } from './score-batch.ts'
import type { Answer, PluginTrouble, RulesSource, Tasks } from './tasks.ts'
import { testRules } from './test-rules.ts'
import { dayOf, verify as verifyAgain } from './verify.ts'
import { watchedPlugin } from './watched-plugin.ts'

// Standard output belongs to the results. What a plugin prints is for people.
process.stdout.write = process.stderr.write.bind(process.stderr)

export const open: Tasks['open'] = async ({ rules, progress }) =>
  answer(async () => {
    const { names, parsed, compiled } = await rulesOf(rules, new Progress(progress))
    if (!parsed.ok) return { plugins: names, issues: parsed.issues }
    const issues = [...parsed.issues, ...(compiled?.issues ?? [])]
    return compiled?.scorer ? { plugins: names, issues, ruleSet: parsed.ruleSet } : { plugins: names, issues }
  })

export const score: Tasks['score'] = async ({ rules, progress, people, format }) =>
  answer(async () => {
    const at = new Progress(progress)
    const scorer = await scorerOf(rules, at)
    return scoreBatch(people, scorer, lineMakerOf(format, scorer), (index) => (at.record = index))
  })

export const explain: Tasks['explain'] = async ({ rules, progress, record, locale }) =>
  answer(async () => {
    const at = new Progress(progress)
    const scorer = await scorerOf(rules, at)
    const { plugins } = await rulesOf(rules, at)
    const result = { ...scorer.score(record) }
    return { result, explanation: explainResult(scorer.ruleSet, result, { locale, plugins }) }
  })

export const result: Tasks['result'] = async ({ rules, progress, record }) =>
  answer(async () => ({ ...(await scorerOf(rules, new Progress(progress))).score(record) }))

export const verify: Tasks['verify'] = async ({ rules, progress, ...question }) =>
  answer(async () => {
    const at = new Progress(progress)
    const { ruleSet } = await scorerOf(rules, at)
    const { source, plugins } = await rulesOf(rules, at)
    return verifyAgain(question, ruleSet, { plugins, ...dayOf(source.asOf) })
  })

export const impact: Tasks['impact'] = async ({ progress, people, question }) =>
  answer(async () => {
    const at = new Progress(progress)
    return (await counterOf(question, at)).add(people, (index) => (at.record = index))
  })

export const impactReport: Tasks['impactReport'] = async ({ progress, question }) =>
  answer(async () => (await counterOf(question, new Progress(progress))).report())

export const check: Tasks['check'] = async ({ rules, progress }) =>
  answer(async () => {
    const { source, plugins, parents } = await rulesOf(rules, new Progress(progress))
    return checkRules(source.text, { plugins, parents })
  })

export const test: Tasks['test'] = async ({ rules, progress, isMutated }) =>
  answer(async () => {
    const at = new Progress(progress)
    const { ruleSet } = await scorerOf(rules, at)
    const { source, plugins } = await rulesOf(rules, at)
    return testRules(ruleSet, { plugins, ...dayOf(source.asOf) }, isMutated)
  })

/** Says that a plugin cannot be used, for whatever reason. */
class Unusable extends Error {
  readonly trouble: PluginTrouble

  constructor(trouble: PluginTrouble) {
    super(trouble.message)
    this.trouble = trouble
  }
}

async function answer<T>(run: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    if (error instanceof Unusable) return { ok: false, trouble: error.trouble }
    return { ok: false, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const sources = workerData as readonly RulesSource[]
/** Rules as they were opened, by their places: they are asked for again and again. */
const opened = new Map<number, ReturnType<typeof openRules>>()
/** Of the task that is being done; plugins outlive it. */
let current = new Progress()

async function rulesOf(rules = 0, progress: Progress): ReturnType<typeof openRules> {
  current = progress
  const source = sources[rules]
  if (!source) throw new Error(`there are no rules ${rules}`)
  const found = opened.get(rules) ?? openRules(source)
  opened.set(rules, found)
  return found
}

/** What has been counted in this worker, which alone counts. */
let counter: ImpactCounter | undefined

async function counterOf(question: ImpactQuestion, progress: Progress): Promise<ImpactCounter> {
  counter ??= countImpact(await scorerOf(0, progress), await scorerOf(1, progress), question)
  return counter
}

/** How lines are made, prepared once: every batch of a run asks for the same. */
let maker: { readonly format: string; readonly of: Scorer; readonly make: LineMaker } | undefined

function lineMakerOf(format: LineFormat, scorer: Scorer): LineMaker {
  const key = JSON.stringify(format)
  if (maker?.format !== key || maker.of !== scorer)
    maker = { format: key, of: scorer, make: lineMaker(format, scorer.ruleSet) }
  return maker.make
}

async function scorerOf(rules: number | undefined, progress: Progress): Promise<Scorer> {
  const { compiled } = await rulesOf(rules, progress)
  if (!compiled?.scorer) throw new Error('the rules were not opened first')
  return compiled.scorer
}

async function openRules(source: RulesSource) {
  const { text, parents: texts, asOf, plugins: files } = source
  const plugins: Plugin[] = []
  for (const [module, file] of files.entries())
    for (const plugin of await loadPlugins(file, module))
      plugins.push(watched(plugin, { module, plugin: plugins.length }))
  const names = plugins.map(({ name }) => name)
  try {
    // A schema cannot be watched from outside, so the whole reading counts as code of the first module.
    return current.during({ module: 0 }, () => {
      const parents = texts
        .map((each) => safeParseRuleSet(each, { plugins }))
        .flatMap((each) => (each.ok ? [each.ruleSet] : []))
      const parsed = safeParseRuleSet(text, { plugins, parents })
      const compiled = parsed.ok
        ? safeCompile(parsed.ruleSet, {
            plugins,
            ...(files.length === 0 ? { road: generatedRoad } : {}),
            ...dayOf(asOf),
          })
        : undefined
      return { source, plugins, names, parents, parsed, compiled }
    })
  } catch (error) {
    // Two plugins that do not go together.
    if (error instanceof TypeError) throw new Unusable({ message: error.message })
    throw error
  }
}

const watched = (plugin: Plugin, running: Running): Plugin =>
  watchedPlugin(plugin, (run) => current.during(running, run))

/** Every plugin that a module exports, under whatever name. */
async function loadPlugins(file: string, module: number): Promise<readonly Plugin[]> {
  const exported = await current
    .duringAsync({ module }, () => import(pathToFileURL(file).href) as Promise<Record<string, unknown>>)
    .catch((error: unknown) => {
      throw new Unusable({ file, message: error instanceof Error ? error.message : String(error) })
    })
  const plugins = [...new Set(Object.values(exported).filter(isPlugin))]
  if (plugins.length === 0)
    throw new Unusable({ file, message: 'it exports nothing that definePlugin of @sasando/core has made' })
  return plugins
}
