import * as z from 'zod/mini'

/** Whose score it is: a person's, or that of a unit of an agency. */
export const subject = z.enum(['person', 'unit'])
export type Subject = z.infer<typeof subject>
