/** Whose code runs: the module of a plugin, and the plugin where it is loaded already; each by its number, from 0. */
export interface Running {
  readonly module: number
  readonly plugin?: number
}

/**
 * What a worker is at, in memory that both threads see, so that it can be told when it does not answer any more: which
 * plugin's code is running, how many times plugins' code has been called, which record it is about.
 */
export class Progress {
  readonly buffer: SharedArrayBuffer
  readonly #cells: Int32Array

  constructor(buffer = new SharedArrayBuffer(4 * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer
    this.#cells = new Int32Array(buffer)
  }

  get running(): Running | undefined {
    const [module, plugin] = [this.#get(0) - 1, this.#get(1) - 1]
    if (module < 0) return undefined
    return plugin < 0 ? { module } : { module, plugin }
  }
  get calls(): number {
    return this.#get(2)
  }
  get record(): number {
    return this.#get(3)
  }
  set record(index: number) {
    this.#set(3, index)
  }

  /** Runs a plugin's code, and says so meanwhile. */
  during<T>(running: Running, run: () => T): T {
    const before = this.#begin(running)
    try {
      return run()
    } finally {
      this.#mark(before)
    }
  }

  /** As `during`, for code that is waited for. */
  async duringAsync<T>(running: Running, run: () => Promise<T>): Promise<T> {
    const before = this.#begin(running)
    try {
      return await run()
    } finally {
      this.#mark(before)
    }
  }

  #begin(running: Running): Running | undefined {
    const before = this.running
    this.#set(2, this.calls + 1)
    this.#mark(running)
    return before
  }

  #mark(running: Running | undefined): void {
    this.#set(1, (running?.plugin ?? -1) + 1)
    this.#set(0, (running?.module ?? -1) + 1)
  }

  #get(cell: number): number {
    return Atomics.load(this.#cells, cell)
  }
  #set(cell: number, value: number): void {
    Atomics.store(this.#cells, cell, value)
  }
}
