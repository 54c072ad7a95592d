import type { Fix } from '../../issues/fix.ts'
import type { Path } from '../../issues/path.ts'
import type { Json } from '../../text/canonical-json.ts'

export const remove = (path: Path): Fix => [{ op: 'remove', path }]
export const replace = (path: Path, value: Json): Fix => [{ op: 'replace', path, value }]
export const add = (path: Path, value: Json): Fix => [{ op: 'add', path, value }]
