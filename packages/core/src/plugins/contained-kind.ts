import type { StepScope } from '../compile/step-scope.ts'
import { formatIssue } from '../issues/format-issue.ts'
import { issue, type Issue, type PluginLie } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Kind } from '../kinds/kind.ts'
import type { Lowered } from '../kinds/lowered.ts'
import type { TypedLogic } from '../logic/typed-logic.ts'
import { containedExplainer } from './contained-explainer.ts'
import { frozenCopy } from './frozen-copy.ts'
import { checkLowered, type Surroundings } from './lowered/check-lowered.ts'
import { Lie } from './lowered/lie.ts'
import { isPath, pluginFailure, pluginIssue } from './plugin-issue.ts'
import type { Plugin, PluginKind, PluginScope } from './plugin.ts'

/** A plugin's kind as the compiler takes it: whatever it does, there is a plan that can be run, or an issue that says who. */
export function containedKind(kind: PluginKind, plugin: Plugin): Kind {
  return {
    ...containedExplainer(kind, plugin),
    kind: kind.kind,
    schema: kind.schema,
    policies: kind.policies,
    lower(step, scope) {
      const guard = new ScopeGuard(kind, plugin, scope)
      try {
        const lowered: unknown = kind.lower(frozenCopy(step), guard.scope)
        return lowered === undefined ? guard.silent() : checkLowered(lowered as Lowered, guard.around)
      } catch (error) {
        guard.failed(error)
        return undefined
      } finally {
        guard.isOver = true
      }
    },
  }
}

const partForm = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/
/** Parts that the compiler makes, and that results are read by. */
const reserved = /^(?:applies|belongs)$|^(?:call|given|zero|neutral|carry|redistribute)-/

/** What a kind is given to lower one step with: everything that goes into the plan by it is looked at. */
class ScopeGuard {
  isOver = false
  readonly scope: PluginScope
  readonly around: Surroundings
  readonly #kind: PluginKind
  readonly #plugin: Plugin
  readonly #given: StepScope
  readonly #parts = new Set<string>()

  constructor(kind: PluginKind, plugin: Plugin, given: StepScope) {
    this.#kind = kind
    this.#plugin = plugin
    this.#given = given
    this.around = { typeOf: given.typeOf, guardOf: given.guardOf, declared: given.declared }
    this.scope = Object.freeze({
      ...given,
      declared: frozenCopy(given.declared),
      report: (found: Issue) => this.#report(found),
      refuse: (code, path, data) => {
        const at = isPath(path) ? [...given.path, ...path] : path
        given.report(pluginIssue(plugin, kind.kind, { code, path: at, data, severity: 'error' }))
      },
      part: (name, lowered, at) => this.#part(name, lowered, at),
    } satisfies PluginScope)
  }

  /** Nothing was lowered: an issue must say why. */
  silent(): undefined {
    if (!this.#given.hasIssues()) this.#lied('silent', 'lower')
  }

  failed(error: unknown): void {
    if (error instanceof Lie) this.#lied(error.what, error.at)
    else this.#given.report(pluginFailure(this.#plugin, 'lower', this.#kind.kind, this.#given.path, error))
  }

  #lied(what: PluginLie, at: string): void {
    const { name: plugin } = this.#plugin
    this.#given.report(issue('plugin_lied', this.#given.path, { plugin, name: this.#kind.kind, what, at }))
  }

  #part(name: string, lowered: Lowered, at: Path | undefined): TypedLogic {
    if (this.isOver) throw new TypeError('the scope of a step is used after the step has been lowered')
    const isName = typeof name === 'string' && partForm.test(name)
    const isTaken = this.#parts.has(name) || (reserved.test(name) && !this.#isShare(name, lowered))
    if (!isName || isTaken) throw new Lie('part', isName ? name : 'part')
    this.#parts.add(name)
    return this.#given.part(name, checkLowered(lowered, this.around), isPath(at) ? at : undefined)
  }

  /** Whether a part says that a weight was shared, which a kind may say that shares weights. */
  #isShare(name: string, { type }: Lowered): boolean {
    return name.startsWith('redistribute-') && type.is === 'boolean' && this.#kind.policies.includes('redistribute')
  }

  #report(found: Issue): void {
    if (isSayable(found)) this.#given.report(found)
    else this.#lied('issue', 'report')
  }
}

/** Whether both languages have a sentence for it, so that nothing stumbles over it later. */
function isSayable(found: Issue): boolean {
  try {
    return isPath(found.path) && (['id', 'en'] as const).every((locale) => formatIssue(found, locale) !== '')
  } catch {
    return false
  }
}
