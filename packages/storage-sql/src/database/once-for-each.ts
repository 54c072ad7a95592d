/** `make`, which makes one thing for each connection: two storages on the same connection must know of each other. */
export function onceForEach<Connection extends object, Made>(
  make: (connection: Connection) => Made,
): (connection: Connection) => Made {
  const made = new WeakMap<Connection, Made>()
  return (connection) => {
    let found = made.get(connection)
    if (found === undefined) made.set(connection, (found = make(connection)))
    return found
  }
}
