import type { Store } from '@sasando/storage'
import { ratings, type Result } from '@sasando/storage/records'

/**
 * What the rater judged of one criterion: as the result says it, or else as it was given last. The criteria are called as
 * the inputs of the preset for PermenPANRB 6/2022, which rule sets that derive from it keep.
 */
export async function judgementOf(
  store: Store,
  assessment: string,
  { outcome }: Pick<Result, 'outcome'>,
  criterion: 'hasil' | 'perilaku',
): Promise<string | undefined> {
  const stated = outcome[criterion]
  if (typeof stated === 'string') return stated
  const given = new Map<string, unknown>()
  for await (const { id, value } of store.each(ratings, { index: 'by-assessment', equals: [assessment, criterion] })) {
    if (value.role !== 'penilai') continue
    if (value.supersedes !== undefined) given.delete(value.supersedes)
    given.set(id, value.value)
  }
  // In the order in which they were given.
  const last = [...given.values()].at(-1)
  return typeof last === 'string' ? last : undefined
}
