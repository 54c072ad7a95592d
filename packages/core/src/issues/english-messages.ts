import { proofMessages } from '../locales/en/proof-messages.ts'
import { recordMessages } from '../locales/en/record-messages.ts'
import { ruleSetMessages } from '../locales/en/rule-set-messages.ts'
import type { Messages } from '../locales/messages.ts'

/** All sentences in English, apart from the others: an error that is thrown speaks English and needs no more. */
export const englishMessages: Messages = { ...ruleSetMessages, ...proofMessages, ...recordMessages }
