import { sql } from 'kysely'

import { parameter, type Session } from '../database/session.ts'

export interface Head {
  /** The number of the last change. */
  readonly sequence: number
  /** Changes whenever an index is defined. */
  readonly definitions: number
}

/**
 * Takes numbers for `count` changes; the last of them is in the head. Whoever has them holds the head until the
 * transaction ends, so numbers are given in the order of commits, and no later one is seen before an earlier one.
 */
export async function takeHead(session: Session, count: number): Promise<Head> {
  await session.change(
    'take head',
    () => sql`update sasando_head set sequence = sequence + ${parameter} where id = 1`,
    [count],
  )
  return await readHead(session)
}

export async function readHead(session: Session): Promise<Head> {
  const [head] = await session.read(
    'head',
    () => sql`select sequence, definitions from sasando_head where id = ${parameter}`,
    [1],
  )
  return { sequence: Number(head?.['sequence']), definitions: Number(head?.['definitions']) }
}

/** Tells writers that there are new indexes. */
export async function countDefinition(session: Session): Promise<void> {
  await session.change(
    'new definition',
    () => sql`update sasando_head set definitions = definitions + ${parameter} where id = 1`,
    [1],
  )
}
