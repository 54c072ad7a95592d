/**
 * What a fast road is left by when an operator of a plugin fails: the record is then given to the reference road, which
 * tells what happened. One for all, so that nothing is made for it and nothing else is taken for it.
 */
export const operatorSignal = /* @__PURE__ */ new Error('an operator failed')

/** What `run` gives; nothing where an operator failed on the way. */
export function unlessSignalled<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error === operatorSignal) return undefined
    throw error
  }
}
