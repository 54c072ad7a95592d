import type { Fingerprint, Json } from '@sasando/core'
import * as z from 'zod/mini'

import { holdsNip } from '../audit/mask-nip.ts'

// What members of records are made of. Whatever is read from a storage passes through these again.

/** 1 to 200 characters; what the port itself asks of ids is asked of the id of the document. */
export const id = z.string().check(z.minLength(1), z.maxLength(200))

/** The id of a person. An NIP tells birth and sex, and would stand in every log and index; so it is none. */
export const personId = id.check(z.refine((text) => !holdsNip(text), { error: 'is an NIP' }))

/** A short text for people: a name, a title. */
export const line = z.string().check(z.minLength(1), z.maxLength(500))

/** What people write: reasons, comments. */
export const prose = z.string().check(z.maxLength(20_000))

/** `2026-01-31` */
export const day = z.iso.date()

/**
 * `2026-01-31T08:00:00.000Z`, as `Date` writes it: UTC and milliseconds always, so that the order of the texts is the order
 * of time. (Without them, `…00.500Z` would come before `…00Z`.)
 */
export const instant = z.iso.datetime({ precision: 3 })

/** Eighteen digits, as text: a number keeps fifteen of them. */
export const nip = z.string().check(z.regex(/^\d{18}$/))

export const sha256 = z.string().check(z.regex(/^(?:sha256:)?[0-9a-f]{64}$/))

/** As core gives it. */
export const fingerprint = z.custom<Fingerprint>(
  (value) => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value),
)

export const title = z.strictObject({ id: line, en: z.exactOptional(line) })

// As rule sets themselves have them.
export const ruleSetId = z.string().check(z.maxLength(64), z.regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/))
export const ruleSetVersionNumber = z.string().check(z.maxLength(32), z.regex(/^\d+(?:\.\d+){1,3}(?:-[0-9a-z.-]+)?$/))

/** A rule set in exactly one version, held by its fingerprint. */
export const ruleSetRef = z.strictObject({ id: ruleSetId, version: ruleSetVersionNumber, fingerprint })

/** From a day on, up to and with another; without `to`, until further notice. */
export const span = { from: day, to: z.exactOptional(day) }

/** Any JSON: what rules make of it is theirs. Depth and size are held by the port. */
export const json = z.custom<Json>((value) => value !== undefined)

/** Any JSON by name. */
export const jsonByName = z.record(z.string().check(z.maxLength(200)), json)
