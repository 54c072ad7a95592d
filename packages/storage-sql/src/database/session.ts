import { CompiledQuery, type DatabaseConnection, type Kysely, type RawBuilder } from 'kysely'

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

/** Sessions on one database share what `compiler` compiled. */
export function sessionsOn(compiler: Kysely<unknown>): (connection: DatabaseConnection) => Session {
  const compiled = new Map<string, CompiledQuery>()

  function compile(name: string, build: () => RawBuilder<unknown>): CompiledQuery {
    let found = compiled.get(name)
    if (found === undefined) {
      if (compiled.size >= statementLimit) compiled.clear()
      found = build().compile(compiler)
      compiled.set(name, found)
    }
    return found
  }

  return (connection) => {
    const execute = (
      name: string,
      build: () => RawBuilder<unknown>,
      parameters: readonly unknown[],
    ): ReturnType<typeof connection.executeQuery<Row>> => {
      const { sql, query, queryId } = compile(name, build)
      return connection.executeQuery<Row>({ sql, query, queryId, parameters })
    }
    return {
      read: async (name, build, parameters) => (await execute(name, build, parameters)).rows,
      change: async (name, build, parameters) => Number((await execute(name, build, parameters)).numAffectedRows ?? 0),
      plain: async (text) => (await connection.executeQuery<Row>(CompiledQuery.raw(text))).rows,
    }
  }
}
