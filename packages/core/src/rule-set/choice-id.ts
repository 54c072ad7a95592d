// Apart from the schemas, so that a page which only explains does not load them.
import type { Choice } from './inputs.ts'

export const choiceId = (choice: Choice): string => (typeof choice === 'string' ? choice : choice.id)
