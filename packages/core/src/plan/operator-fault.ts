/**
 * What is wrong with what an operator did. `threw`: it threw. `promise`: it gave a promise, and nothing here waits.
 * `wrong_type`: another type than declared, or nothing at all. `not_whole`: a fraction, NaN or an infinity.
 * `out_of_range`: beyond its declared bounds. `broken_text`: a text with half a letter, which has no fingerprint.
 */
export type OperatorFault = 'threw' | 'promise' | 'wrong_type' | 'not_whole' | 'out_of_range' | 'broken_text'
