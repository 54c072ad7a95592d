import type { AsyncCommand } from 'fast-check'

import type { Session } from './session.ts'

/** One operation of a client, which holds what it meets to the plain model. */
export type StorageCommand = AsyncCommand<Session, Session>

export const command = (name: string, run: (session: Session) => Promise<void>): StorageCommand => ({
  check: () => true,
  async run(session) {
    session.operations += 1
    await run(session)
  },
  toString: () => name,
})
