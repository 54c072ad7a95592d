import { type Description, protocol } from '@sasando/storage/wire'

import type { Call } from '../call.ts'
import { openApi } from '../open-api/open-api.ts'
import { jsonResponse } from './json-response.ts'

/** What a document needs in a body beside itself: its id, the expected revision and names, with every letter escaped. */
const around = 64 * 1024

export async function describe({ access, storage, limits }: Call): Promise<Response> {
  await access.mustAllow({ verb: 'describe' })
  const { durability, sharing, maxBatch, maxDocumentBytes } = storage.capabilities
  const description: Description = {
    protocol,
    name: storage.name,
    capabilities: {
      durability,
      sharing,
      // One is for the mark of the idempotency key.
      maxBatch: Math.max(1, maxBatch - 1),
      maxDocumentBytes: Math.max(1, Math.min(maxDocumentBytes, limits.writeBytes - around)),
    },
    maxBodyBytes: limits.writeBytes,
  }
  return jsonResponse(JSON.stringify(description))
}

export async function describeRoutes({ access }: Call): Promise<Response> {
  await access.mustAllow({ verb: 'describe' })
  return jsonResponse(JSON.stringify(openApi()))
}
