import type { Json } from '@sasando/core'

/** How a document stands in the storage: with the version of the schema that it was written by. */
export interface Envelope {
  readonly version: number
  readonly document: Json
}

export const isEnvelope = (value: Json): value is Json & Envelope =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.hasOwn(value, 'document') &&
  Number.isInteger((value as { readonly version?: Json }).version) &&
  ((value as { readonly version?: Json }).version as number) >= 1
