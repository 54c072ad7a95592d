import { warning, type IssueData } from '../../issues/issue.ts'
import type { Path } from '../../issues/path.ts'
import { readsOf, restsOn } from '../reads.ts'
import type { Subject } from '../subject.ts'
import type { Found } from './rule.ts'

/** What is declared and never asked for. A step that says who may see it is there to be seen. */
export function* unused({ ruleSet, plan }: Subject): Iterable<Found> {
  const outcome = Object.values(plan.outcome)
  const found = (of: IssueData['unused']['of'], name: string, path: Path): Found => ({
    verdict: 'counterexample',
    issue: warning('unused', path, { name, of }),
  })

  const read = new Set([...outcome, ...plan.steps.flatMap(readsOf)])
  for (const { name } of plan.inputs) if (!read.has(name)) yield found('input', name, ['inputs', name])
  // A step counts with its parts: who needs one of them needs the step.
  const ownerOf = (name: string): string => name.split(':')[0] ?? name
  const parts = plan.steps.map(({ id }) => id)
  const shown = ruleSet.steps.flatMap(({ id, visibility }) => (visibility === undefined ? [] : [id]))
  let needed = new Set([...outcome, ...shown])
  for (let size = -1; needed.size > size;) {
    size = needed.size
    const own = parts.filter((id) => needed.has(ownerOf(id)))
    needed = new Set([...restsOn(plan, [...needed, ...own])].map(ownerOf))
  }
  for (const [index, { id }] of ruleSet.steps.entries()) if (!needed.has(id)) yield found('step', id, ['steps', index])

  const { scales, settings, sources, ...rest } = ruleSet
  const mentioned = (key: string, within: unknown): ReadonlySet<string> => new Set(valuesOf(key, within))
  const usedScales = mentioned('scale', [rest.inputs, rest.steps, settings])
  for (const name of Object.keys(scales ?? {})) if (!usedScales.has(name)) yield found('scale', name, ['scales', name])
  const usedSettings = mentioned('setting', [rest.inputs, rest.steps])
  for (const name of Object.keys(settings ?? {}))
    if (!usedSettings.has(name)) yield found('setting', name, ['settings', name])
  const usedSources = new Set([...mentioned('basis', [rest, settings])].map((basis) => basis.split('#')[0]))
  for (const name of Object.keys(sources ?? {}))
    if (!usedSources.has(name)) yield found('source', name, ['sources', name])
}

/** Every text under a key, however deep. */
export function* valuesOf(key: string, within: unknown): Iterable<string> {
  if (typeof within !== 'object' || within === null) return
  for (const [each, value] of Object.entries(within)) {
    if (each === key) yield* ([value].flat() as unknown[]).filter((one) => typeof one === 'string')
    yield* valuesOf(key, value)
  }
}
