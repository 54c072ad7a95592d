import { isIP } from 'node:net'

/** The names that stand for this computer and for no other. */
const names: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1'])

export const isLoopbackName = (host: string): boolean => names.has(host)

/** Whether nobody else can reach an address: what a name leads to is said by files that anybody may have changed. */
export const isLoopbackAddress = (address: string): boolean =>
  address === '::1' || (isIP(address) === 4 && address.startsWith('127.'))

/** What browsers and programs of this computer may call a server on this port. */
export const localHosts = (port: number): ReadonlySet<string> =>
  new Set(
    [...names].flatMap((name) => {
      const host = name.includes(':') ? `[${name}]` : name
      return port === 80 ? [host, `${host}:80`] : [`${host}:${port}`]
    }),
  )
