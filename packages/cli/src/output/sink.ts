import type { Result } from '@sasando/core'

import type { Person } from '../people/person.ts'

/** Where results go, one person at a time. */
export interface Sink {
  write(person: Person, result: Result): Promise<void>
  /** After the last person: the file is whole from here on. */
  end(): Promise<void>
  /** When something failed: nothing half-written is left behind. */
  abort(): Promise<void>
}
