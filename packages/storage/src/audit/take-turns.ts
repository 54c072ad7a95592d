type InTurn = <Result>(names: readonly string[], work: () => Promise<Result>) => Promise<Result>

/** Work that shares a name runs one after the other, in the order in which it came; other work runs beside it. */
export function takeTurns(): InTurn {
  const last = new Map<string, Promise<void>>()
  return (names, work) => {
    const mine = Promise.all(names.map(async (name) => last.get(name))).then(work)
    const ended: Promise<void> = mine.then(nothing, nothing).then(() => {
      for (const name of names) if (last.get(name) === ended) last.delete(name)
    })
    // All names at once, so that two pieces of work never wait for each other.
    for (const name of names) last.set(name, ended)
    return mine
  }
}

const nothing = (): void => {}
