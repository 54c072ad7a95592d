/** Rows that are scored together: enough to make the way to a worker worth it, few enough to keep memory small. */
export const batchSize = 200
