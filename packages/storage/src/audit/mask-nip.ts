// The form of NIP and NIPPPK: 18 digits, often in groups of 8, 6, 1 and 3.
const nip = /(?<!\d)\d{8}[ .-]?\d{6}[ .-]?\d[ .-]?\d{3}(?!\d)/g

/** Whether a text holds what looks like an NIP. */
export const holdsNip = (text: string): boolean => text.search(nip) >= 0

/** The text with all but the last three digits of each NIP hidden: birth, entry and sex are read from the others. */
export const maskNip = (text: string): string => text.replace(nip, (found) => `***${found.slice(-3)}`)
