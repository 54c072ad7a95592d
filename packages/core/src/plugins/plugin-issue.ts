import { issue, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { Json } from '../text/canonical-json.ts'
import type { Plugin } from './plugin.ts'
import type { SaidData } from './said.ts'
import { sayOf } from './say.ts'

/** What a plugin reports, before it has its sentences. */
interface Found {
  readonly code: string
  readonly path: Path
  readonly data?: SaidData | undefined
  readonly severity?: 'error' | 'warning' | undefined
}

/**
 * An issue of a plugin's own with its sentences; `plugin_lied` where it has none for this code, or fails to say them.
 *
 * @param name - the kind or lint rule that reports it
 */
export function pluginIssue(plugin: Plugin, name: string, { code, path, data = {}, severity }: Found): Issue {
  const given = copied(data)
  const [id, en] = (['id', 'en'] as const).map((locale) => sayOf(plugin, 'issues', code, given, locale))
  if (id === undefined || en === undefined || !isPath(path))
    return issue('plugin_lied', isPath(path) ? path : [], {
      plugin: plugin.name,
      name,
      what: 'issue',
      at: typeof code === 'string' ? code.slice(0, 80) : 'code',
    })
  const found = issue('plugin_issue', path, { plugin: plugin.name, code, sentences: { id, en }, data: given })
  return severity === 'warning' ? { ...found, severity } : found
}

/** A `plugin_failed` for what a plugin's code threw. */
export function pluginFailure(
  { name: plugin }: Pick<Plugin, 'name'>,
  what: 'schema' | 'lower' | 'lint',
  name: string,
  path: Path,
  error: unknown,
): Issue {
  return issue('plugin_failed', path, { plugin, what, name, message: messageOf(error) })
}

/** What was thrown, in a few words that end a sentence; it may be anything. */
function messageOf(error: unknown): string {
  let message = 'unknown'
  try {
    message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  } catch {
    // What cannot even be written stays unknown.
  }
  const line = message.split('\n')[0]?.trim().slice(0, 200) ?? ''
  return /[.!?]$/.test(line) ? line : `${line}.`
}

export const isPath = (path: unknown): path is Path =>
  Array.isArray(path) && path.every((each) => typeof each === 'string' || Number.isSafeInteger(each))

function copied(data: SaidData): { readonly [key: string]: Json } {
  try {
    return JSON.parse(JSON.stringify(data)) as { readonly [key: string]: Json }
  } catch {
    return {}
  }
}
