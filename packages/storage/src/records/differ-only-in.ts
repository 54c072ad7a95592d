import { canonicalJson } from '@sasando/core'

/** Whether two documents say the same in all members but these. */
export function differOnlyIn<Value extends object>(
  before: Value,
  after: Value,
  ...members: readonly (keyof Value & string)[]
): boolean {
  const rest = (value: Value): string =>
    canonicalJson(
      Object.fromEntries(Object.entries(value).filter(([name]) => !(members as readonly string[]).includes(name))),
    )
  return rest(before) === rest(after)
}
