/** UTF-16 code units of an id. */
export const maxIdLength = 200
/** Lists and objects within each other; the document itself is the first. */
export const maxDepth = 64
/** Records of one page, and ids of one `get`. */
export const maxPage = 1000
/** Places of one index. */
export const maxIndexPlaces = 8
/** Code units of an index key: twice as many bytes, which every database takes beside an id. */
export const maxIndexKeyLength = 500
/** What an adapter allows where its database sets no lower bound. */
export const defaultMaxDocumentBytes = 16 * 1024 * 1024
export const defaultMaxBatch = 10_000
