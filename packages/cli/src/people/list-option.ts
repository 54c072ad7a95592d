import type { ListInput, RuleSet } from '@sasando/core'

import { suggestion } from '../columns/suggest.ts'
import { Failure } from '../failure.ts'

/** Where the items of a list input stand: `--list pelayanan=pelayanan.csv`. */
export interface ListOption {
  readonly id: string
  readonly file: string
}

/** @throws Failure if it is not `INPUT=FILE`, or the rule set has no such list */
export function parseListOption(received: string, ruleSet: Pick<RuleSet, 'inputs'>): ListOption {
  const [, id, file] = /^([^=]+)=(.+)$/.exec(received) ?? []
  if (id === undefined || file === undefined) throw new Failure('list_option_form', { received })
  const lists = listInputs(ruleSet).map(([name]) => name)
  if (!lists.includes(id)) throw new Failure('list_option_unknown', { received: id, lists, ...suggestion(id, lists) })
  return { id, file }
}

export const listInputs = (ruleSet: Pick<RuleSet, 'inputs'>): (readonly [id: string, input: ListInput])[] =>
  Object.entries(ruleSet.inputs).flatMap(([id, input]) => (input.type === 'list' ? [[id, input] as const] : []))
