import { warning, type Issue } from '../issues/issue.ts'
import type { Path } from '../issues/path.ts'
import type { MissingPolicy } from '../rule-set/primitives.ts'
import { canonicalJson } from '../text/canonical-json.ts'

/** What the policies of a step carry, and in whose place. */
export class Carried {
  readonly #policies = new Map<string, { readonly carry: string; readonly path: Path; isOnlyItself: boolean }>()

  note(name: string, missing: MissingPolicy | undefined, path: Path): void {
    if (typeof missing !== 'object' || !('carry' in missing)) return
    const { carry } = missing
    const key = canonicalJson([...path])
    const known = this.#policies.get(key) ?? { carry, path, isOnlyItself: true }
    if (name !== carry) known.isOnlyItself = false
    this.#policies.set(key, known)
  }

  /** Where a value is missing it cannot stand in for itself. */
  check(report: (found: Issue) => void): void {
    for (const { carry, path, isOnlyItself } of this.#policies.values())
      if (isOnlyItself) report(warning('carries_itself', [...path, 'carry'], { name: carry }))
  }
}
