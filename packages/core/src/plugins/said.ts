import type { Json } from '../text/canonical-json.ts'

/** The facts that a plugin's own sentence needs. Plain JSON: issues travel. */
export type SaidData = Readonly<Record<string, Json>>
