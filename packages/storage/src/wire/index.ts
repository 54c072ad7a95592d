/**
 * The protocol between a storage over HTTP and its server: both sides read it here, so that they cannot disagree.
 *
 * @packageDocumentation
 */

export { routes, type RouteName } from './routes.ts'
export type { Route, Verb } from './route.ts'
export { description, protocol, type Description } from './description.ts'
export { entityTag, parseEntityTags, type EntityTag } from './entity-tag.ts'
export { problem, problemMediaType, type Problem } from './problem.ts'
export { statusOf } from './status-of.ts'
export { storageErrorOf } from './storage-error-of.ts'
export { idempotencyCollection, idempotencyDefinition } from './idempotency-collection.ts'
export { parseIdempotencyKey } from './idempotency-key.ts'
export { readForm, type ReadForm } from './read-form.ts'
export { jsonExcess, maxWireDepth } from './json-excess.ts'
export { readText } from './read-text.ts'
