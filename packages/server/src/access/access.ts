import { idempotencyCollection } from '@sasando/storage/wire'
import { Refusal } from '../problems/refusal.ts'
import type { AccessQuestion, Authorize } from './authorize.ts'
import type { Principal } from './principal.ts'

export type Question = Omit<AccessQuestion, 'principal' | 'stored'> & Partial<Pick<AccessQuestion, 'stored'>>

/** What one principal may do. */
export interface Access {
  readonly subject: string
  allows(question: Question): Promise<boolean>
  /** @throws Refusal `SERVER_FORBIDDEN` */
  mustAllow(question: Question): Promise<void>
}

export function createAccess<P extends Principal>(principal: P, authorize: Authorize<P>): Access {
  const allows = async (question: Question): Promise<boolean> => {
    // The server's own: nobody may look, whatever the hook says.
    if (question.collection === idempotencyCollection) return false
    // A hook of plain JavaScript may give anything, such as `undefined` for what it forgot. That allows nothing.
    const answer: unknown = await authorize({ stored: async () => undefined, ...question, principal })
    return answer === true
  }
  return {
    subject: principal.subject,
    allows,
    async mustAllow(question) {
      if (!(await allows(question))) throw new Refusal('SERVER_FORBIDDEN', { verb: question.verb })
    },
  }
}
