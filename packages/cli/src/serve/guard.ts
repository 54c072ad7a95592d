import type { IncomingMessage } from 'node:http'

/** Why a request is not for the server at all. */
export type Outsider = 'host' | 'origin'

export interface GuardOptions {
  /** As in the header `Host`. */
  readonly hosts: ReadonlySet<string>
  /** Of pages that may ask, beside those of this server itself. */
  readonly origins: ReadonlySet<string>
}

/**
 * Whether a request comes from outside by way of a browser on this computer: under a name of somebody else that was made
 * to lead here (DNS rebinding), or from a page of another origin (request forgery).
 */
export function outsider(
  { headers, headersDistinct }: Pick<IncomingMessage, 'headers' | 'headersDistinct'>,
  allowed: GuardOptions,
): Outsider | undefined {
  const { host, origin } = headers
  // Of two names, whoever stands in between may have looked at the other one.
  if (host === undefined || headersDistinct['host']?.length !== 1 || !allowed.hosts.has(host.toLowerCase()))
    return 'host'
  if (origin === undefined || allowed.origins.has(origin)) return undefined
  return origin.startsWith('http://') && allowed.hosts.has(origin.slice('http://'.length)) ? undefined : 'origin'
}
