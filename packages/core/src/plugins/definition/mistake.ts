/** Ends `definePlugin`: the plugin's author has to mend this, nobody else can. */
export function mistake(plugin: string, what: string): never {
  throw new TypeError(`the plugin "${plugin}": ${what}`)
}

const form = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

/** Whether something can be a name: as ids in rule sets are, and nothing that every object inherits. */
export const isId = (name: unknown): name is string =>
  typeof name === 'string' && name.length <= 64 && form.test(name) && !(name in Object.prototype)

/** A misspelt key would be a promise that nobody keeps. */
export function hasOnly(value: object, keys: readonly string[], plugin: string, where = ''): void {
  for (const key of Object.keys(value))
    if (!keys.includes(key)) mistake(plugin, `${where}"${key}" is not known here; known are ${keys.join(', ')}`)
}

export function uniqueNames(names: readonly string[], what: string, plugin: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) mistake(plugin, `it has the ${what} "${twice}" twice`)
}

export const isWhole = (value: unknown): value is number => Number.isSafeInteger(value)
export const isFunction = (value: unknown): boolean => typeof value === 'function'
