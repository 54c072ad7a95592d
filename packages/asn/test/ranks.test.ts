import { findRank, pnsRanks, positionKinds, pppkRanks, rankLabel } from '@sasando/asn'
import { describe, expect, it } from 'vitest'

describe('ranks', () => {
  it('are seventeen of PNS and seventeen of PPPK, in order', () => {
    expect(pnsRanks.map(({ id }) => id).join(' ')).toBe(
      'I/a I/b I/c I/d II/a II/b II/c II/d III/a III/b III/c III/d IV/a IV/b IV/c IV/d IV/e',
    )
    for (const ranks of [pnsRanks, pppkRanks])
      expect(ranks.map(({ order }) => order)).toEqual([...ranks.keys()].map((index) => index + 1))
    expect(pppkRanks.at(-1)?.id).toBe('XVII')
  })

  it.each(['III/a', 'iii/A', 'III a', 'III.a', 'IIIa', ' III / a '])('%s is Penata Muda', (text) => {
    const rank = findRank(text, 'PNS')
    expect(rank?.id).toBe('III/a')
    expect(rank && rankLabel(rank).id).toBe('Penata Muda (III/a)')
  })

  it.each(['III/e', 'V/a', 'III', '', 'constructor', '9'])('%s is no rank of a PNS', (text) => {
    expect(findRank(text, 'PNS')).toBeUndefined()
  })

  it('of PPPK have no names', () => {
    expect([findRank('IX', 'PPPK'), findRank('9', 'PPPK'), findRank('ix ', 'PPPK')].map((rank) => rank?.id)).toEqual([
      'IX',
      'IX',
      'IX',
    ])
    expect(findRank('XVIII', 'PPPK')).toBeUndefined()
    expect(rankLabel(pppkRanks[8]!)).toEqual({ id: 'Golongan IX', en: 'Grade IX' })
  })

  it('and kinds of positions each have an id of their own', () => {
    for (const all of [pnsRanks, pppkRanks, positionKinds])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(positionKinds.filter(({ leads }) => leads).map(({ id }) => id)).toEqual([
      'jpt-utama',
      'jpt-madya',
      'jpt-pratama',
      'administrator',
      'pengawas',
    ])
  })
})
