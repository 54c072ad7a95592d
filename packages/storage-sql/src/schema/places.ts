import { sql } from 'kysely'

import type { Definitions, Indexes, MemberPath } from '@sasando/storage'

import { parameter, type Session } from '../database/session.ts'

/** An index of the database, whoever defined it. */
export interface Place {
  /** Stands for the index in its entries. */
  readonly place: number
  readonly collection: string
  readonly index: string
  readonly paths: readonly MemberPath[]
}

/** All indexes, by collection. */
export type Places = ReadonlyMap<string, readonly Place[]>

/** What the tables hold now. */
export async function readPlaces(session: Session): Promise<Places> {
  const rows = await session.read(
    'places',
    () => sql`select place, collection, name, paths from sasando_place where place > ${parameter} order by place`,
    [0],
  )
  return Map.groupBy(
    rows.map((row) => ({
      place: Number(row['place']),
      collection: row['collection'] as string,
      index: row['name'] as string,
      paths: JSON.parse(row['paths'] as string) as Place['paths'],
    })),
    ({ collection }) => collection,
  )
}

/** As the port compares them. */
export const definitionsIn = (places: Places): Definitions =>
  new Map([...places].map(([collection, all]) => [collection, new Map(all.map(({ index, paths }) => [index, paths]))]))

/** The indexes of the definitions that the tables lack. */
export const missingPlaces = (definitions: Definitions, places: Places): Omit<Place, 'place'>[] =>
  [...definitions].flatMap(([collection, indexes]) => missingIn(collection, indexes, places.get(collection) ?? []))

const missingIn = (collection: string, indexes: Indexes, known: readonly Place[]): Omit<Place, 'place'>[] =>
  [...indexes]
    .filter(([index]) => !known.some((place) => place.index === index))
    .map(([index, paths]) => ({ collection, index, paths }))
