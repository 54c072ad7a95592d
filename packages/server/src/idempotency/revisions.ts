/** Of a batch, in the order of its writes; undefined for a delete. */
export type Revisions = readonly (string | undefined)[]
