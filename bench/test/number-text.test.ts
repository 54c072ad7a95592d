import { describe, expect, it } from 'vitest'

import { numberText, wholeText } from '../report/number-text.ts'

describe('numbers of the report', () => {
  it('have thousands that no line break parts', () => {
    expect(wholeText(2_633_173)).toBe('2\u202F633\u202F173')
    expect(wholeText(999)).toBe('999')
    expect(numberText(14_900_000)).not.toContain(' ')
  })
  it('have three significant digits where there are decimals', () => {
    expect([-0.023, -14_900, -17.84].map(numberText)).toEqual(['−0.023', '−14\u202f900', '−17.8'])
    expect([0.0041, 1.104, 17.84, 733.2].map(numberText)).toEqual(['0.004', '1.10', '17.8', '733'])
  })
})
