import { batchCases } from './cases/batch-cases.ts'
import { changeCases } from './cases/change-cases.ts'
import { closeCases } from './cases/close-cases.ts'
import { concurrencyCases } from './cases/concurrency-cases.ts'
import { copyCases } from './cases/copy-cases.ts'
import { defineCases } from './cases/define-cases.ts'
import { getCases } from './cases/get-cases.ts'
import { idCases } from './cases/id-cases.ts'
import { indexCases } from './cases/index-cases.ts'
import { listCases } from './cases/list-cases.ts'
import { pageCases } from './cases/page-cases.ts'
import { valueCases } from './cases/value-cases.ts'
import { writeCases } from './cases/write-cases.ts'
import { onNewStore } from './subject/clients.ts'
import type { MakeStore } from './subject/test-store.ts'

/** One promise that a storage adapter keeps. Data, not test code, so that the contract itself can be tested. */
export interface StorageCase {
  readonly name: string
  /** @param make - makes a new and empty store; called once */
  run(make: MakeStore): Promise<void>
}

/**
 * What an adapter must keep before it is published. Runs under any test runner, also in a browser:
 * `for (const { name, run } of storageContract) test(name, () => run(make))`.
 *
 * Every case is for every adapter. Where capabilities differ, a case asks for what is declared.
 */
export const storageContract: readonly StorageCase[] = [
  ...defineCases,
  ...getCases,
  ...writeCases,
  ...batchCases,
  ...copyCases,
  ...idCases,
  ...valueCases,
  ...listCases,
  ...indexCases,
  ...pageCases,
  ...changeCases,
  ...concurrencyCases,
  ...closeCases,
].map(({ name, run }) => ({ name, run: (make) => onNewStore(make, run) }))
