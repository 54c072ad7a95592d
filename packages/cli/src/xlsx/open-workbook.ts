import { posix } from 'node:path'

import { openZip, type Zip } from './open-zip.ts'
import { readXml } from './parse-xml.ts'
import { readNumberFormats, type NumberFormat } from './read-number-formats.ts'
import { readSharedStrings } from './read-shared-strings.ts'

export interface Workbook {
  readonly zip: Zip
  readonly sheets: readonly Sheet[]
  readonly strings: readonly string[]
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[]
  /** Days are counted from 1904 in files of old Macs. */
  readonly isFrom1904: boolean
  close(): void
}

export interface Sheet {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

/** Reads what all sheets share: their names, their texts, how numbers are shown. The rows stay in the file. */
export async function openWorkbook(path: string, name: string): Promise<Workbook> {
  const zip = await openZip(path, name)
  try {
    const root = (await readRelations(zip, '_rels/.rels', '')).find(({ type }) => type === 'officeDocument')
    if (root === undefined || !zip.has(root.part)) throw zip.trouble('not_a_workbook')
    const folder = posix.dirname(root.part)
    const relations = await readRelations(zip, posix.join(folder, '_rels', `${posix.basename(root.part)}.rels`), folder)
    const partOf = (type: string): string | undefined =>
      relations.find((relation) => relation.type === type && zip.has(relation.part))?.part
    const { sheets, isFrom1904 } = await readSheets(zip, root.part, relations)
    if (sheets.length === 0) throw zip.trouble('no_sheet')
    const strings = partOf('sharedStrings')
    const styles = partOf('styles')
    return {
      zip,
      sheets,
      isFrom1904,
      strings: strings === undefined ? [] : await readSharedStrings(zip, strings),
      formats: styles === undefined ? [] : await readNumberFormats(zip, styles),
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

interface Relation {
  readonly id: string
  readonly type: string
  readonly part: string
}

async function readRelations(zip: Zip, part: string, folder: string): Promise<Relation[]> {
  if (!zip.has(part)) return []
  const relations: Relation[] = []
  await readXml(zip, part, {
    open(name, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (name !== 'Relationship') return
      const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target)
      relations.push({ id, type: type.slice(type.lastIndexOf('/') + 1), part: resolved })
    },
  })
  return relations
}

async function readSheets(zip: Zip, part: string, relations: readonly Relation[]) {
  const sheets: Sheet[] = []
  let isFrom1904 = false
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (name !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1]
      const relation = relations.find((each) => each.id === id && each.type === 'worksheet')
      if (relation === undefined || !zip.has(relation.part)) return
      const isHidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', part: relation.part, isHidden })
    },
  })
  return { sheets, isFrom1904 }
}
