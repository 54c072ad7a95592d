import { currentDocument, type Case } from '../case/case.ts'
import { refused, type Refusal } from './verdict.ts'

/** What a signed document rests on is not touched any more. */
export function refuseSigned(of: Case): Refusal | undefined {
  const document = currentDocument(of)
  return document && refused('already_signed', { on: document.signedOn })
}
