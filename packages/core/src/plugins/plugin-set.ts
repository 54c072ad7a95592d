import type { Kind } from '../kinds/kind.ts'
import { containmentOf, isPlugin } from './is-plugin.ts'
import type { FoundOperator } from './operator.ts'
import type { Plugin } from './plugin.ts'

/** What several plugins add together, by name, each with the plugin that it is from. */
export interface PluginSet {
  readonly plugins: readonly Plugin[]
  readonly kinds: ReadonlyMap<string, { readonly kind: Kind; readonly plugin: Plugin }>
  readonly operators: ReadonlyMap<string, FoundOperator>
}

const none: PluginSet = { plugins: [], kinds: new Map(), operators: new Map() }

/**
 * Puts plugins together.
 *
 * @throws TypeError for what is no plugin, and for two that are named alike or have a kind or an operator named alike
 */
export function pluginSet(plugins: readonly Plugin[] = []): PluginSet {
  if (plugins.length === 0) return none
  const places = new Map<string, number>()
  for (const [index, plugin] of plugins.entries()) {
    if (!isPlugin(plugin)) throw new TypeError(`plugins[${index}] is no plugin: make it with definePlugin`)
    const other = places.get(plugin.name)
    if (other !== undefined)
      throw new TypeError(`plugins[${other}] and plugins[${index}] are both named "${plugin.name}"`)
    places.set(plugin.name, index)
  }
  const kinds = plugins.flatMap((plugin) =>
    containmentOf(plugin).kinds.map((kind) => ({ name: kind.kind, kind, plugin })),
  )
  const operators = plugins.flatMap((plugin) =>
    plugin.operators.map((operator) => ({ name: operator.name, operator, plugin })),
  )
  return { plugins, kinds: byName(kinds, 'kind'), operators: byName(operators, 'operator') }
}

function byName<Each extends { readonly name: string; readonly plugin: Plugin }>(
  all: readonly Each[],
  what: string,
): ReadonlyMap<string, Each> {
  const map = new Map<string, Each>()
  for (const each of all) {
    const other = map.get(each.name)
    if (other)
      throw new TypeError(
        `the plugins "${other.plugin.name}" and "${each.plugin.name}" both have the ${what} "${each.name}"`,
      )
    map.set(each.name, each)
  }
  return map
}
