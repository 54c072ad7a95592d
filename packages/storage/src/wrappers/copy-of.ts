/** A copy of something that is JSON: what is given and got is the caller's own. */
export const copyOf = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value)) as Value
