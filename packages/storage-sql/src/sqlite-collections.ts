import type { CollectionDefinition, MemberPath } from '@sasando/storage'

/**
 * What a file of SQLite that `openSqlite` has made holds, and by what it is listed. The file is only read.
 *
 * @throws TypeError for a file that is none of ours
 */
export async function sqliteCollections(path: string): Promise<readonly CollectionDefinition[]> {
  const { DatabaseSync } = await import('node:sqlite')
  let connection
  try {
    connection = new DatabaseSync(path, { readOnly: true })
    const names = connection
      .prepare('select distinct collection from sasando_record union select collection from sasando_place')
      .all()
    const places = connection.prepare('select collection, name, paths from sasando_place').all()
    return names.map(({ collection }) => {
      const own = places.filter((place) => place['collection'] === collection)
      const indexes = own.map(({ name, paths }) => [name, JSON.parse(String(paths)) as MemberPath[]])
      return { name: String(collection), indexes: Object.fromEntries(indexes) as Record<string, MemberPath[]> }
    })
  } catch (error) {
    throw new TypeError('This is no SQLite file of @sasando/storage-sql.', { cause: error })
  } finally {
    connection?.close()
  }
}
