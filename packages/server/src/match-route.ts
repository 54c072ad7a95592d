import { type Route, type RouteName, routes } from '@sasando/storage/wire'

import { Refusal } from './problems/refusal.ts'

const table = Object.entries<Route>(routes) as [RouteName, Route][]

/**
 * @param path - as it was sent: an encoded letter is another letter
 * @throws Refusal `SERVER_NOT_FOUND`, `SERVER_METHOD_NOT_ALLOWED`
 */
export function matchRoute(method: string, path: string): RouteName {
  const here = table.filter(([, route]) => route.path === path)
  if (here.length === 0) throw new Refusal('SERVER_NOT_FOUND', {})
  const found = here.find(([, route]) => route.method === (method === 'HEAD' ? 'GET' : method))
  if (found) return found[0]
  throw new Refusal('SERVER_METHOD_NOT_ALLOWED', { method: method.slice(0, 20), allowed: methodsOf(path) })
}

/** The methods of a path; none where there is nothing. */
export function methodsOf(path: string): readonly string[] {
  const methods = table.filter(([, route]) => route.path === path).map(([, route]) => route.method as string)
  return methods.includes('GET') ? [...methods, 'HEAD', 'OPTIONS'] : [...methods, 'OPTIONS']
}

/** What stands behind the base in an address; undefined where it does not begin with it. */
export function pathBelow(base: string, path: string): string | undefined {
  if (path === base) return '/'
  return path.startsWith(`${base}/`) ? path.slice(base.length) : undefined
}
