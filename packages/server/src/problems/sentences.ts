import type { RefusalCode, RefusalData } from './refusal.ts'

/** Every refusal has a sentence that says what to do. A missing one does not compile. */
export type RefusalSentences = { readonly [C in RefusalCode]: (data: RefusalData[C]) => string }
