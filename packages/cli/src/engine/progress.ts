/**
 * What a worker is at, in memory that both threads see, so that it can be told when it does not answer any more: which
 * plugin's code is running, how many times plugins' code has been called, which record it is about.
 */
export class Progress {
  readonly #cells: Int32Array

  readonly buffer: SharedArrayBuffer

  constructor(buffer = new SharedArrayBuffer(12)) {
    this.buffer = buffer
    this.#cells = new Int32Array(buffer)
  }

  /** The number of the plugin whose code is running, counted from 0; −1 for none. */
  get plugin(): number {
    return Atomics.load(this.#cells, 0) - 1
  }
  get calls(): number {
    return Atomics.load(this.#cells, 1)
  }
  get record(): number {
    return Atomics.load(this.#cells, 2)
  }
  set record(index: number) {
    Atomics.store(this.#cells, 2, index)
  }

  /** Runs a plugin's code, and says so meanwhile. */
  during<T>(plugin: number, run: () => T): T {
    const before = Atomics.load(this.#cells, 0)
    Atomics.add(this.#cells, 1, 1)
    Atomics.store(this.#cells, 0, plugin + 1)
    try {
      return run()
    } finally {
      Atomics.store(this.#cells, 0, before)
    }
  }

  /** As `during`, for code that is waited for. */
  async duringAsync<T>(plugin: number, run: () => Promise<T>): Promise<T> {
    Atomics.add(this.#cells, 1, 1)
    Atomics.store(this.#cells, 0, plugin + 1)
    try {
      return await run()
    } finally {
      Atomics.store(this.#cells, 0, 0)
    }
  }
}
