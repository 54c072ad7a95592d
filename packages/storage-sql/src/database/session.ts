import { CompiledQuery, type Kysely, type RawBuilder } from 'kysely'

type Row = Readonly<Record<string, unknown>>

/** A connection for as long as a piece of work takes. */
export interface Session {
  /** Rows of a statement that is compiled once, under `name`; parameters in the order of its text. */
  read(name: string, build: () => RawBuilder<unknown>, parameters: readonly unknown[]): Promise<readonly Row[]>
  /** As `read`; the number of rows that were changed. */
  change(name: string, build: () => RawBuilder<unknown>, parameters: readonly unknown[]): Promise<number>
  /** A statement without parameters. */
  plain(text: string): Promise<readonly Row[]>
}

/** Stands for a parameter while a statement is compiled. */
export const parameter = 0

const statementLimit = 300

/** Sessions on one database share what they compiled. */
export function sessionsOn(database: Kysely<unknown>): (connection: Kysely<unknown>) => Session {
  const compiled = new Map<string, CompiledQuery>()

  function compile(name: string, build: () => RawBuilder<unknown>): CompiledQuery {
    let found = compiled.get(name)
    if (found === undefined) {
      if (compiled.size >= statementLimit) compiled.clear()
      found = build().compile(database)
      compiled.set(name, found)
    }
    return found
  }

  return (connection) => ({
    async read(name, build, parameters) {
      const { rows } = await connection.executeQuery<Row>({ ...compile(name, build), parameters })
      return rows
    },
    async change(name, build, parameters) {
      const { numAffectedRows } = await connection.executeQuery({ ...compile(name, build), parameters })
      return Number(numAffectedRows ?? 0)
    },
    async plain(text) {
      return (await connection.executeQuery<Row>(CompiledQuery.raw(text))).rows
    },
  })
}
