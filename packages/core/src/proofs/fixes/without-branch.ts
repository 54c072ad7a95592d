import type { Fix } from '../../issues/fix.ts'
import type { Path } from '../../issues/path.ts'
import type { RuleSet } from '../../rule-set/rule-set.ts'
import { remove, replace } from './edits.ts'
import { itemsAt } from './value-at.ts'

/** An `if` without one of its branches; bands, cells and rows without one of them. */
export function withoutBranch(ruleSet: RuleSet, path: Path): Fix {
  const [list, index] = [path.slice(0, -1), path.at(-1)]
  if (list.at(-1) !== 'if' || typeof index !== 'number') return remove(path)
  const args = itemsAt(ruleSet, list)
  // The last one goes with the condition before it, which always holds; any other with its own.
  const condition = index === args.length - 1 ? index - 2 : index - 1
  const rest = args.filter((_, each) => each !== index && each !== condition)
  return rest.length === 1 ? replace(list.slice(0, -1), rest[0] ?? null) : replace(list, rest)
}

/** A rule that never holds goes; so does a part of `and` or `or` that decides nothing. */
export function withoutCondition(ruleSet: RuleSet, path: Path, holds: boolean): Fix | undefined {
  const [list, key] = [path.slice(0, -1), path.at(-1)]
  if (key === 'when') return holds ? undefined : remove(list)
  if (key === 'applies') return holds ? remove(path) : undefined
  if (list.at(-1) !== (holds ? 'and' : 'or')) return undefined
  const rest = itemsAt(ruleSet, list).filter((_, index) => index !== key)
  return rest.length === 1 ? replace(list.slice(0, -1), rest[0] ?? null) : remove(path)
}
