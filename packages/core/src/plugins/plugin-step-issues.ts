import * as z from 'zod/mini'

import type { Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import { issuesOf } from '../rule-set/schema-issues.ts'
import type { Json } from '../text/canonical-json.ts'
import { frozenCopy } from './frozen-copy.ts'
import { pluginFailure, pluginIssue } from './plugin-issue.ts'
import type { Plugin, PluginKind } from './plugin.ts'

/** What a plugin's schema finds wrong with a step; also where the schema itself throws. */
export function pluginStepIssues(
  step: Json,
  { kind, plugin }: { readonly kind: PluginKind; readonly plugin: Plugin },
  path: Path,
): readonly Issue[] {
  try {
    const parsed = z.safeParse(kind.schema, frozenCopy(step))
    if (parsed.success) return []
    const codes = Object.keys(plugin.locales.id.issues)
    return parsed.error.issues.flatMap((each) => {
      const at = [...path, ...(each.path as Path)]
      if (codes.includes(each.message)) return [pluginIssue(plugin, kind.kind, { code: each.message, path: at })]
      return issuesOf({ issues: [each] } as typeof parsed.error, step, path)
    })
  } catch (error) {
    return [pluginFailure(plugin, 'schema', kind.kind, path, error)]
  }
}
