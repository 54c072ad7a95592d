import type { CollectionDefinition } from '@sasando/storage'

import type { Call } from '../call.ts'

/** What is known already needs no right but to talk to this server: clients say at their start what they will use. */
export async function define(
  { collections }: { readonly collections: readonly CollectionDefinition[] },
  { access, definitions }: Call,
): Promise<Response> {
  await access.mustAllow({ verb: 'describe' })
  const news = collections.filter((definition) => !definitions.has(definition))
  for (const { name } of news) await access.mustAllow({ verb: 'define', collection: name })
  if (news.length > 0) await definitions.add(news)
  return new Response(null, { status: 204 })
}
