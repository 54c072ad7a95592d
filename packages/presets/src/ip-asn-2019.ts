import ruleSet from '../rules/ip-asn-2019.json' with { type: 'json' }
import { definePreset, type Preset } from './preset.ts'

/**
 * The index of professionality as it was measured from 2019: qualification, competence, performance and discipline.
 *
 * @source PermenPANRB 38/2018 and PerBKN 8/2019, from news and public programs
 */
export const ipAsn2019: Preset = /* @__PURE__ */ definePreset(ruleSet, { status: 'law', evidence: 'memory' })
