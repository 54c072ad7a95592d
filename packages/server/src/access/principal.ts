/** Who asks, as the agency's own sign-on knows them. */
export interface Principal {
  /** The same for the same person at every request, and of nobody else: idempotency keys and cursors are theirs alone. */
  readonly subject: string
}
