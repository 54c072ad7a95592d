import * as z from 'zod/mini'

const count = z.int().check(z.minimum(1))

/** Of this protocol. A client that does not know the number should not go on. */
export const protocol = 1

/** What a server says of itself: whoever speaks to it need not guess. */
export const description = z.object({
  protocol: z.literal(protocol),
  /** Of the storage behind it. */
  name: z.string(),
  capabilities: z.object({
    durability: z.enum(['none', 'process', 'power-loss']),
    sharing: z.enum(['one-client', 'many-clients']),
    maxBatch: count,
    maxDocumentBytes: count,
  }),
  /** Bytes of a request that writes. */
  maxBodyBytes: count,
})

export type Description = z.infer<typeof description>
