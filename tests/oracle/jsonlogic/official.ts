import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

import type { Json } from '@sasando/core'

/** One of JsonLogic's own cases: a rule, data, and what the rule is worth. */
export type OfficialCase = readonly [rule: Json, data: Json, expected: Json]

const root = resolve(import.meta.dirname, '../../..')
/** Where the cases are, seen from the repository; they are not ours to publish. */
export const officialFile = '../shared/conformance/jsonlogic-official.json'

/** The cases of jsonlogic.com/tests.json, without its headings; undefined where the file is not there. */
export function officialCases(): readonly OfficialCase[] | undefined {
  const file = resolve(root, officialFile)
  if (!existsSync(file)) return undefined
  const all = JSON.parse(readFileSync(file, 'utf8')) as readonly (string | OfficialCase)[]
  return all.filter((each) => typeof each !== 'string')
}
