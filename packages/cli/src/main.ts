/**
 * The command `sasando`: check rule sets, score spreadsheets, explain results.
 *
 * @packageDocumentation
 */
export {}
