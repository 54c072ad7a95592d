/**
 * Schemas of all that is asked of a case, for whatever comes from outside.
 *
 * @packageDocumentation
 */
import type { Fingerprint, Json } from '@sasando/core'
import * as z from 'zod/mini'

import type { Command, CommandData, CommandKind } from './command.ts'

const most = { id: 200, line: 500, prose: 20_000, items: 200 }

const id = z.string().check(z.minLength(1), z.maxLength(most.id))
const line = z.string().check(z.minLength(1), z.maxLength(most.line))
const prose = z.string().check(z.maxLength(most.prose))
const day = z.iso.date()
const list = <Item extends z.ZodMiniType>(item: Item) => z.array(item).check(z.maxLength(most.items))
const fingerprint = z.custom<Fingerprint>((value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value))
const json = z.json() as unknown as z.ZodMiniType<Json>
const none = z.strictObject({})
const span = z.strictObject({ from: day, to: day })
const text = z.strictObject({ id: line, en: line })

const unit = z.strictObject({ id, name: line })
const official = z.strictObject({
  id,
  name: line,
  nip: z.exactOptional(z.string().check(z.regex(/^\d{18}$/))),
  rank: z.exactOptional(line),
  position: z.exactOptional(line),
  unit,
})
const basis = z.enum(['direct', 'superior', 'delegated', 'acting', 'home-agency'])

const facts = z.strictObject({
  person: official,
  rater: official,
  raterBasis: basis,
  superior: z.exactOptional(official),
  finality: z.exactOptional(
    z.enum([
      'jpt-utama',
      'jpt-madya-pusat',
      'jpt-daerah-by-kepala-daerah',
      'unit-mandiri-pusat-by-menteri',
      'unit-mandiri-daerah-by-kepala-daerah',
    ]),
  ),
  leads: z.boolean(),
  approach: z.enum(['kualitatif', 'kuantitatif']),
  inputs: z.record(line, json),
})

const target = z.strictObject({
  id,
  kind: z.enum(['utama', 'tambahan']),
  text: prose,
  leaderResult: z.exactOptional(prose),
  assignedBy: z.exactOptional(line),
  indicators: list(
    z.strictObject({
      aspects: z.array(z.enum(['kuantitas', 'kualitas', 'waktu', 'biaya'])).check(z.maxLength(4)),
      text: prose,
      target: prose,
      perspective: z.exactOptional(z.enum(['penerima-layanan', 'proses-bisnis', 'penguatan-internal', 'anggaran'])),
    }),
  ),
})

const plan = z.strictObject({
  targets: list(target),
  expectations: z.record(line, prose),
  signedOn: z.exactOptional(day),
  setOn: z.exactOptional(day),
  setBy: z.exactOptional(id),
  changes: list(
    z.strictObject({
      id,
      target,
      reason: prose,
      by: id,
      decision: z.exactOptional(z.enum(['accepted', 'refused'])),
    }),
  ),
})

const cycle = z.strictObject({
  id,
  title: text,
  kind: z.enum(['bulanan', 'triwulanan', 'tahunan']),
  period: span,
  window: span,
  ruleSet: z.strictObject({ id: line, version: line, fingerprint }),
  bindings: z.exactOptional(
    z.strictObject({
      activities: z.exactOptional(z.strictObject({ input: line, code: line, hours: line, attested: line })),
      voices: z.exactOptional(
        z.strictObject({
          input: line,
          rater: line,
          relation: line,
          relations: z.partialRecord(
            z.enum(['penilai', 'atasan_penilai', 'rekan', 'bawahan', 'pihak_lain', 'diri']),
            line,
          ),
        }),
      ),
      unitResult: z.exactOptional(line),
      evaluation: z.exactOptional(z.strictObject({ input: line, periodic: line, annual: line })),
      kept: z.exactOptional(z.strictObject({ flag: line, level: line })),
    }),
  ),
})

const ratings = list(
  z.strictObject({
    criterion: line,
    value: json,
    comment: z.exactOptional(prose),
    evidence: z.exactOptional(list(id)),
  }),
)
const about = <const Kinds extends readonly [string, ...string[]]>(kinds: Kinds) =>
  z.strictObject({ kind: z.enum(kinds), id })

/** By command: what its data look like. */
export const commandData: { readonly [Kind in CommandKind]: z.ZodMiniType<CommandData[Kind]> } = {
  'open-case': z.strictObject({ cycle, facts, plan: z.exactOptional(plan) }),
  'draft-target': z.strictObject({ target }),
  'remove-target': z.strictObject({ target: id }),
  'state-expectation': z.strictObject({ value: line, text: prose }),
  'sign-plan': none,
  'set-plan': none,
  'request-change': z.strictObject({ target, reason: prose }),
  'decide-change': z.strictObject({
    change: id,
    decision: z.enum(['accepted', 'refused']),
    reason: z.exactOptional(prose),
  }),
  'log-work': z.strictObject({ entry: z.strictObject({ id, target: z.exactOptional(id), on: day, text: prose }) }),
  'state-realisation': z.strictObject({ realisation: z.strictObject({ target: id, text: prose }) }),
  'add-evidence': z.strictObject({
    evidence: z.strictObject({
      id,
      about: about(['target', 'criterion', 'activity', 'objection']),
      kind: z.enum(['file', 'photo', 'link', 'attestation']),
      title: line,
      sha256: z.exactOptional(z.string().check(z.regex(/^(?:sha256:)?[0-9a-f]{64}$/))),
      link: z.exactOptional(z.url().check(z.regex(/^https?:/), z.maxLength(2000))),
    }),
  }),
  'withdraw-evidence': z.strictObject({ evidence: id, reason: prose }),
  'give-feedback': z.strictObject({
    feedback: z.strictObject({
      id,
      about: about(['target', 'value']),
      text: prose,
      visibility: z.enum(['named', 'group', 'superior-only']),
    }),
  }),
  'name-contributor': z.strictObject({ person: id, role: z.enum(['rekan', 'bawahan', 'pihak_lain']) }),
  'remove-contributor': z.strictObject({ person: id }),
  'add-activity': z.strictObject({ activity: z.strictObject({ id, title: line, on: day, hours: z.number() }) }),
  'attest-activity': z.strictObject({
    activity: id,
    result: z.enum(['confirmed', 'denied']),
    note: z.exactOptional(prose),
  }),
  rate: z.strictObject({ ratings }),
  'record-unit-result': z.strictObject({
    unitResult: z.strictObject({
      unit: id,
      grade: z.enum(['istimewa', 'baik', 'butuh-perbaikan', 'kurang', 'sangat-kurang']),
      of: line,
      issuedOn: day,
    }),
  }),
  'keep-previous-result': z.strictObject({ level: line, unit: line }),
  evaluate: z.strictObject({ reason: z.exactOptional(prose) }),
  'sign-document': z.strictObject({ recommendation: prose }),
  'take-over': z.strictObject({ reason: prose, ratings: z.exactOptional(ratings), recommendation: prose }),
  'deliver-document': none,
  'record-receipt': z.strictObject({ on: day }),
  'return-document': z.strictObject({ signed: z.boolean(), note: z.exactOptional(prose) }),
  'file-objection': z.strictObject({
    items: list(z.strictObject({ about: line, reason: prose, evidence: z.exactOptional(list(id)) })),
  }),
  'ask-explanations': none,
  explain: z.strictObject({ text: prose }),
  'withdraw-objection': z.strictObject({ reason: prose }),
  'decide-objection': z.discriminatedUnion('decision', [
    z.strictObject({ decision: z.literal('uphold'), reason: prose }),
    z.strictObject({ decision: z.literal('change'), reason: prose, ratings, recommendation: prose }),
  ]),
  report: z.strictObject({ reason: z.exactOptional(prose) }),
  'change-officials': z.strictObject({
    rater: official,
    basis,
    superior: z.exactOptional(official),
    person: z.exactOptional(official),
    from: day,
    reason: z.enum(['rater-moved', 'employee-moved', 'rater-absent', 'delegated', 'acting', 'correction']),
  }),
  'recount-deadlines': none,
  'reopen-case': z.strictObject({ reason: prose }),
  'cancel-case': z.strictObject({ reason: prose }),
}

const head = z.strictObject({ id, case: id, kind: z.string(), data: z.unknown() })

/** A command that came from outside, or where it is not one: the place and what was expected, in the words of zod. */
export function readCommand(
  value: unknown,
):
  | { readonly command: Command }
  | { readonly problems: readonly { readonly path: string; readonly message: string }[] } {
  const envelope = z.safeParse(head, value)
  if (!envelope.success) return { problems: problemsOf(envelope.error.issues) }
  const { kind } = envelope.data
  if (!Object.hasOwn(commandData, kind)) return { problems: [{ path: 'kind', message: 'unknown' }] }
  const data = z.safeParse(commandData[kind as CommandKind], envelope.data.data)
  if (!data.success) return { problems: problemsOf(data.error.issues, 'data') }
  return { command: { ...envelope.data, kind, data: data.data } as Command }
}

const problemsOf = (issues: readonly z.core.$ZodIssue[], ...before: readonly string[]) =>
  issues.map(({ path, message }) => ({ path: [...before, ...path].map(String).join('.'), message }))
