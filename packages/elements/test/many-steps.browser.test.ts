import { parseRuleSet } from '@sasando/core'
import { describe, expect, it } from 'vitest'

import { part, partText, scored, showCard, textOf } from './fixtures/cards.ts'

/** A unit that is judged by a summary or by its answers, of which one is at hand. */
const ruleSet = parseRuleSet(
  JSON.stringify({
    format: 1,
    id: 'dua-jalan',
    version: '1.0',
    title: { id: 'Dua jalan' },
    valid: { from: '2026-01-01' },
    subject: 'unit',
    inputs: {
      rinci: { type: 'boolean' },
      nilai: { type: 'integer', range: [0, 100] },
      kegiatan: {
        type: 'list',
        maxItems: 9,
        required: false,
        item: {
          uraian: { type: 'text' },
          tempat: { type: 'text' },
          penyelenggara: { type: 'text' },
          keterangan: { type: 'text' },
          jam: { type: 'integer', range: [0, 9] },
        },
      },
    },
    steps: [
      ...['satu', 'dua', 'tiga', 'empat'].map((id) => ({
        id,
        kind: 'logic',
        logic: { var: 'nilai' },
        applies: { var: 'rinci' },
        label: { id: `Unsur ${id}` },
      })),
      { id: 'kredit', kind: 'credit', over: 'kegiatan', points: { var: 'jam' }, cap: 9 },
      {
        id: 'akhir',
        kind: 'logic',
        logic: {
          if: [
            { var: 'rinci' },
            { max: [{ var: 'satu' }, { var: 'dua' }, { var: 'tiga' }, { var: 'empat' }] },
            { var: 'nilai' },
          ],
        },
        label: { id: 'Nilai akhir' },
      },
    ],
    outcome: { akhir: 'akhir', kredit: 'kredit' },
  }),
)
const card = (given: object) => showCard({ ruleSet, result: scored({ nilai: 80, kegiatan: [], ...given }, ruleSet) })
const said = 'idak berlaku bagi unit ini'

describe('steps that are not for a unit', () => {
  it('are told in one sentence, where they are many', async () => {
    const text = textOf(await card({ rinci: false }))
    expect(text).toContain(`Tidak berlaku bagi unit ini: Unsur satu; Unsur dua; Unsur tiga; Unsur empat.`)
    expect(text.split(said)).toHaveLength(2)
    expect(textOf(await card({ rinci: true }))).not.toContain(said)
  })
})

describe('the words of an entry', () => {
  it.each([320, 360])('stay whole on a phone of %d px, however many fields there are', async (width) => {
    const kegiatan = [
      {
        uraian: 'Penyuluhan ketahanan pangan',
        tempat: 'Kecamatan Kelapa Lima',
        penyelenggara: 'Perkumpulan warga',
        keterangan: 'Didokumentasikan',
        jam: 8,
      },
    ]
    const shown = await card({ rinci: false, kegiatan })
    shown.setAttribute('style', `width: ${width}px`)
    const cells = [...(part(shown, 'table')?.querySelectorAll('td.text') ?? [])]
    expect(cells).toHaveLength(4)
    for (const cell of cells) {
      const node = [...cell.childNodes].find((each) => each.nodeType === Node.TEXT_NODE && each.textContent?.trim())
      for (const { index = 0, 0: word } of (node?.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(node!, index)
        range.setEnd(node!, index + word.length)
        expect(range.getClientRects(), word).toHaveLength(1)
      }
    }
    expect(partText(shown, 'table')).toContain('Penyuluhan ketahanan pangan')
  })
})
