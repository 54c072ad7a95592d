/** Rows that are scored together: enough to make the way to a worker worth it, few enough to keep memory small. */
export const batchSize = 200

/** Bytes that are read for a batch before it is closed early: rows may be long, and memory is to stay small. */
export const batchBytes = 1024 ** 2
