import type { PluginLie } from '../../issues/issue.ts'

/** What a plugin has lowered cannot be run, or not be trusted; `at` says where in it. */
export class Lie extends Error {
  override readonly name = 'Lie'
  readonly what: PluginLie
  readonly at: string

  constructor(what: PluginLie, at: string) {
    super(`${what} at ${at}`)
    this.what = what
    this.at = at
  }
}
