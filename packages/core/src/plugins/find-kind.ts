import { kinds } from '../kinds/built-in.ts'
import type { Kind } from '../kinds/kind.ts'
import type { PluginSet } from './plugin-set.ts'

/** The kind of that name: built in, or of one of the plugins. */
export function kindOf(name: string, plugins: PluginSet): Kind | undefined {
  return kinds.get(name) ?? plugins.kinds.get(name)?.kind
}
