/** Names a record among those of all collections: no name of a collection has a slash. */
export const recordKey = (collection: string, key: string): string => `${collection}/${key}`
