import * as z from 'zod/mini'

import { holdsNip } from '../audit/mask-nip.ts'
import { defineCollection } from '../store/collection.ts'
import { id, jsonByName, line, nip, personId, span } from './values.ts'

/**
 * A civil servant, under an id that says nothing (`newId`); by their NIP they are found in an index. `keepPeople` adds
 * them so that nobody is there twice. What is asked for is what appraisal needs; `attributes` holds only what an
 * agency adds by choice.
 */
const person = z.strictObject({
  nip,
  name: line,
  kind: z.enum(['PNS', 'PPPK']),
  attributes: z.exactOptional(jsonByName),
})
export type Person = z.infer<typeof person>

export const people = defineCollection({
  name: 'people',
  schema: person,
  indexes: { 'by-nip': [['nip']], 'by-name': [['name']] },
  isId: (given) => !holdsNip(given),
})

/** What changes whenever somebody is added: two who add at a time find out by it. */
export const registers = defineCollection({ name: 'registers', schema: z.strictObject({ added: z.int() }) })

/** A unit of the agency (_unit organisasi_). */
const unit = z.strictObject({ name: line, parent: z.exactOptional(id), kind: z.exactOptional(line) })
export type Unit = z.infer<typeof unit>

export const units = defineCollection({
  name: 'units',
  schema: unit,
  indexes: { 'by-parent': [['parent'], ['name']], 'by-name': [['name']] },
})

/** Where someone works, as what, and from when: nothing of it is written over. */
const assignment = z.strictObject({
  person: personId,
  unit: id,
  position: z.exactOptional(line),
  rank: z.exactOptional(line),
  acting: z.exactOptional(z.enum(['Plt', 'Plh'])),
  ...span,
})
export type Assignment = z.infer<typeof assignment>

export const assignments = defineCollection({
  name: 'assignments',
  schema: assignment,
  indexes: { 'by-person': [['person'], ['from']], 'by-unit': [['unit'], ['person'], ['from']] },
})

/**
 * Who judges whom. `penilai` is the _pejabat penilai_, `atasan_penilai` the superior of that one, who decides objections
 * and takes over what is late.
 */
const reportingLine = z
  .strictObject({
    person: personId,
    rater: personId,
    role: z.enum(['penilai', 'atasan_penilai', 'rekan', 'bawahan', 'pihak_lain', 'diri']),
    source: z.enum(['structure', 'nominated', 'delegated']),
    approvedBy: z.exactOptional(personId),
    ...span,
  })
  .check(
    z.refine(({ person: of, rater, role }) => (of === rater) === (role === 'diri'), {
      path: ['rater'],
      error: 'only in the role "diri" does someone rate themselves',
    }),
  )
export type ReportingLine = z.infer<typeof reportingLine>

export const reportingLines = defineCollection({
  name: 'reporting-lines',
  schema: reportingLine,
  indexes: { 'by-person': [['person'], ['role'], ['from']], 'by-rater': [['rater'], ['role'], ['from']] },
})
