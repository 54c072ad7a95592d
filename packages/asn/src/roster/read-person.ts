import type { NipReading } from '../nip/parse-nip.ts'
import type { Nip } from '../nip/nip.ts'
import { readNip } from '../nip/read-nip.ts'
import type { RosterField } from './columns.ts'
import { rosterFinding, type RosterFinding, type RosterFindingCode, type RosterFindingData } from './finding.ts'
import type { RosterRow } from './roster.ts'
import { isCellError, isFormula, readDayCell, readRank, readSex, readText } from './read-cells.ts'

/** A row, read by itself. */
export interface PersonReading {
  readonly row: number
  readonly nip: NipReading
  readonly pnsId: string
  readonly name: string
  readonly rank: string | undefined
  readonly position: string
  readonly unit: string
  readonly unitCode: string
  readonly standing: string
  readonly findings: readonly RosterFinding[]
}

/** Letters of a name, a position or a unit: the code of a unit without one is its name, and the id of a record. */
const longest = 200

/** Why what stands in a cell is no value. */
export const unusable = (text: string): 'cell_error' | 'cell_formula' | undefined =>
  isCellError(text) ? 'cell_error' : isFormula(text) ? 'cell_formula' : undefined

/** Whether anything stands in a row that a roster is about. */
export const isPersonRow = ({ cells }: RosterRow): boolean =>
  (['nip', 'name', 'position', 'unit'] as const).some((field) => readText(cells[field]) !== '')

/**
 * @param has - the fields that the file has columns for; of others nothing is asked
 * @param today - `2026-01-31`
 */
export function readPerson(row: RosterRow, has: ReadonlySet<RosterField>, today?: string): PersonReading {
  const findings: RosterFinding[] = []
  const find = <Code extends RosterFindingCode>(field: RosterField, code: Code, data: RosterFindingData[Code]): void =>
    void findings.push(rosterFinding({ row: row.number, field }, code, data))
  const textOf = (field: RosterField): string => {
    const text = readText(row.cells[field])
    const wrong = unusable(text)
    if (wrong === undefined) return text
    find(field, wrong, { received: text })
    return ''
  }
  if (row.overflow) find('nip', 'cells_moved', row.overflow)

  const sexText = textOf('sex')
  const sex = readSex(sexText)
  if (sexText !== '' && sex === undefined) find('sex', 'sex_form', { received: sexText })
  const nip = readNip(row.cells.nip, { sex, today })
  const nipText = readText(row.cells.nip)
  const nipWrong = unusable(nipText)
  if (nipWrong !== undefined) find('nip', nipWrong, { received: nipText })
  else for (const finding of nip.findings) find('nip', 'nip', { finding })

  const recorded = (field: 'birth' | 'serviceStart'): string | undefined => {
    const text = textOf(field)
    const day = readDayCell(text)
    if (text !== '' && day === undefined) find(field, 'day_form', { received: text })
    return day
  }
  const [birth, start] = [recorded('birth'), recorded('serviceStart')]
  for (const difference of nip.nip ? differences(nip.nip, birth, start) : []) find(...difference)

  const asked = (field: 'name' | 'position' | 'unit'): string => {
    const before = findings.length
    const text = textOf(field)
    if (text === '' && has.has(field) && findings.length === before) find(field, `${field}_empty`, {})
    if (text.length > longest) find(field, 'text_long', { letters: text.length, most: longest })
    return text
  }
  const bare = asked('name')
  const [titleBefore, titleAfter] = [textOf('titleBefore'), textOf('titleAfter')]
  return {
    row: row.number,
    nip,
    pnsId: textOf('pnsId'),
    name: bare === '' ? '' : withTitles(bare, titleBefore, titleAfter),
    rank: rankOf(textOf('rank'), nip, has.has('rank'), find),
    position: asked('position'),
    unit: asked('unit'),
    unitCode: textOf('unitCode'),
    standing: textOf('standing'),
    findings,
  }
}

type Difference = ['birth' | 'serviceStart', 'birth_differs' | 'start_differs', { nip: string; recorded: string }]

/** Where other columns do not say what the digits of the NIP say. */
function differences(nip: Nip, birth: string | undefined, start: string | undefined): readonly Difference[] {
  const found: Difference[] = []
  if (birth !== undefined && birth !== nip.birth)
    found.push(['birth', 'birth_differs', { nip: nip.birth, recorded: birth }])
  // A PPPK's digits say the year alone.
  if (start !== undefined && !start.startsWith(nip.start))
    found.push(['serviceStart', 'start_differs', { nip: nip.start, recorded: start }])
  return found
}

function rankOf(
  text: string,
  { nip }: NipReading,
  isAsked: boolean,
  find: <Code extends 'rank_empty' | 'rank_unknown'>(field: 'rank', code: Code, data: RosterFindingData[Code]) => void,
): string | undefined {
  if (text === '') {
    if (isAsked) find('rank', 'rank_empty', {})
    return undefined
  }
  // Without a readable NIP nobody knows which list of ranks is meant.
  if (!nip) return readRank(text, 'PNS') ?? readRank(text, 'PPPK')
  const rank = readRank(text, nip.status)
  if (rank === undefined) find('rank', 'rank_unknown', { received: text, status: nip.status })
  return rank
}

/** `Dr. Maria Nino, S.E., M.M.` */
const withTitles = (name: string, before: string, after: string): string =>
  `${before === '' ? '' : `${before} `}${name}${after === '' ? '' : `, ${after}`}`
