import type { StorageCapabilities } from '@sasando/storage'

export interface HttpStorageOptions {
  /** Where the server's handler is mounted, such as `https://portal.example.go.id/api/storage`. */
  readonly url: string
  /** What asks the network. By default the runtime's own. */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  /** Sent with every request, such as `authorization`. A function is asked each time: tokens end. */
  readonly headers?: HeadersSource
  /** What the server told of itself earlier. Without it the storage asks when it is opened, and needs the network then. */
  readonly capabilities?: StorageCapabilities
  /** Until one attempt is given up. 30,000 by default. */
  readonly timeoutMs?: number
  /** How often something is tried again where no answer came. 2 by default. */
  readonly retries?: number
  /** Before the first of these; each further one waits twice as long. 200 by default. */
  readonly retryDelayMs?: number
  /** Bytes of an answer. 64 MiB by default. */
  readonly maxAnswerBytes?: number
}

export type HeadersSource =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
