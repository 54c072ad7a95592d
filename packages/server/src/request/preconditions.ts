import { parseEntityTags, type EntityTag } from '@sasando/storage/wire'

import { Refusal } from '../problems/refusal.ts'

/** What If-Match and If-None-Match ask of the record that is there. */
export interface Preconditions {
  readonly match: '*' | readonly EntityTag[] | undefined
  readonly noneMatch: '*' | readonly EntityTag[] | undefined
}

/**
 * What the headers ask; undefined where they ask nothing.
 *
 * @throws Refusal `SERVER_BAD_HEADER`
 */
export function readPreconditions(headers: Headers): Preconditions | undefined {
  const read = (header: 'If-Match' | 'If-None-Match'): '*' | readonly EntityTag[] | undefined => {
    const text = headers.get(header)
    if (text === null) return undefined
    const tags = parseEntityTags(text)
    if (tags === undefined) throw new Refusal('SERVER_BAD_HEADER', { header })
    return tags
  }
  const asked = { match: read('If-Match'), noneMatch: read('If-None-Match') }
  return asked.match === undefined && asked.noneMatch === undefined ? undefined : asked
}

/** Whether a tag stands for a revision. If-Match compares strongly: a weak tag fits nothing. */
const among = (tags: '*' | readonly EntityTag[], revision: string, isStrong: boolean): boolean =>
  tags === '*' || tags.some((tag) => tag.revision === revision && !(isStrong && tag.isWeak))

/** @param current - the revision that is there; undefined where there is none */
export const matches = ({ match }: Preconditions, current: string | undefined): boolean =>
  match === undefined || (current !== undefined && among(match, current, true))

/** @param current - the revision that is there; undefined where there is none */
export const noneMatches = ({ noneMatch }: Preconditions, current: string | undefined): boolean =>
  noneMatch === undefined || current === undefined || !among(noneMatch, current, false)
