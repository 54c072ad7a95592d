import type { CollectionDefinition } from '../adapter.ts'

/** Where the server keeps which requests were done. Nobody reads or writes it from outside. */
export const idempotencyCollection = 'sasando-idempotency'

export const idempotencyDefinition: CollectionDefinition = {
  name: idempotencyCollection,
  indexes: { 'by-time': [['at']] },
}
