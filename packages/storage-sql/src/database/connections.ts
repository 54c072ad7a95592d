import type { DatabaseConnection, Dialect, Driver } from 'kysely'

/** Gives a task a connection that nobody else uses meanwhile. */
export type Connections = <T>(task: (connection: DatabaseConnection) => Promise<T>) => Promise<T>

/**
 * The connections of a database, by the driver of its dialect: what Kysely puts between a statement and its driver costs
 * more than a small read. Where there is but one connection, tasks wait for each other.
 */
export function connectionsOf(dialect: Dialect): Connections {
  const driver = dialect.createDriver()
  const ready = once(() => driver.init())
  const use: Connections = async (task) => {
    await ready()
    return await onConnection(driver, task)
  }
  return dialect.createAdapter().supportsMultipleConnections === false ? inTurn(use) : use
}

async function onConnection<T>(driver: Driver, task: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
  const connection = await driver.acquireConnection()
  try {
    return await task(connection)
  } finally {
    await driver.releaseConnection(connection)
  }
}

function inTurn(use: Connections): Connections {
  const waiting: (() => void)[] = []
  let isBusy = false
  return async (task) => {
    if (isBusy) await new Promise<void>((resolve) => waiting.push(resolve))
    isBusy = true
    try {
      return await use(task)
    } finally {
      const next = waiting.shift()
      // It stays busy for whoever waited longest: nobody can come between.
      if (next) next()
      else isBusy = false
    }
  }
}

/** What failed is tried again by the next who asks. */
function once(start: () => Promise<void>): () => Promise<void> | undefined {
  let isReady = false
  let starting: Promise<void> | undefined
  return () => {
    if (isReady) return undefined
    starting ??= start().then(
      () => void (isReady = true),
      (error: unknown) => {
        starting = undefined
        throw error
      },
    )
    return starting
  }
}
