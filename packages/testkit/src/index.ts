/**
 * Contracts, mutants and arbitraries for those who write plugins for Sasando.
 *
 * @packageDocumentation
 */
export {}
