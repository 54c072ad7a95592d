import type { RefusalSentences } from './sentences.ts'

export const english: RefusalSentences = {
  SERVER_ADDRESS_TOO_LONG: ({ limit }) =>
    `The address is longer than ${limit} characters. Ask for several records by POST /get.`,
  SERVER_BAD_BODY: ({ place }) =>
    `The body is not what this address takes, at ${place}. See /openapi.json for its form.`,
  SERVER_BAD_HEADER: ({ header }) => `The header ${header} cannot be understood. Correct or remove it.`,
  SERVER_BAD_JSON: () => 'The body is not JSON in UTF-8. Send one JSON value and nothing else.',
  SERVER_BAD_QUERY: ({ place }) =>
    `The query of the address is not what is taken here, at ${place}. Each name stands there once, in percent-encoded UTF-8.`,
  SERVER_BODY_TOO_LARGE: ({ limit }) => `The body is larger than ${limit} bytes. Send it in several parts.`,
  SERVER_DEADLINE: ({ seconds }) =>
    `No answer could be given within ${seconds} s. Whether a write was done is not known: send it again with the same Idempotency-Key.`,
  SERVER_FORBIDDEN: ({ verb }) => `You do not have the right to ${verb} here. Ask who administers this server.`,
  SERVER_INTERNAL: () => 'The server made a mistake. Try again later; tell who administers it if it goes on.',
  SERVER_KEY_REUSED: () =>
    'This Idempotency-Key was used for another request. Take a new key for what is new, and the same request for the same key.',
  SERVER_METHOD_NOT_ALLOWED: ({ method, allowed }) =>
    `${method} cannot be used at this address. It takes ${allowed.join(', ')}.`,
  SERVER_NOT_FOUND: () => 'There is nothing here that you may see. Check the address and the names.',
  SERVER_PRECONDITION_FAILED: () =>
    'The record is not as it was when you read it: somebody has changed it. Read it again, and write over what you see then.',
  SERVER_TOO_DEEP: ({ limit }) => `The body is nested deeper than ${limit} levels. Make it flatter.`,
  SERVER_TOO_MANY_VALUES: ({ limit }) => `The body has more than ${limit} values. Send it in several parts.`,
  SERVER_UNAUTHENTICATED: () => 'It is not known who you are. Sign in, and send what the sign-on gave you.',
  SERVER_WRONG_MEDIA_TYPE: ({ expected }) =>
    `The body must be ${expected}, without compression. Say so in Content-Type.`,
}
