/**
 * Dated rule sets for Sasando, with their sources and worked cases.
 *
 * @packageDocumentation
 */
import { angkaKredit2023 } from './angka-kredit-2023.ts'
import { distribusiPredikat } from './distribusi-predikat.ts'
import { ipAsn2019 } from './ip-asn-2019.ts'
import { konversi2021 } from './konversi-2021.ts'
import { kupangKinerjaLokal } from './kupang-kinerja-lokal.ts'
import { perilaku360 } from './perilaku-360.ts'
import { permenpanrb62022 } from './permenpanrb-6-2022.ts'
import { permenpanrb82021 } from './permenpanrb-8-2021.ts'
import { pp302019 } from './pp30-2019.ts'
import { pp462011 } from './pp46-2011.ts'
import { skm142017 } from './skm-14-2017.ts'
import { talenta9Kotak } from './talenta-9-kotak.ts'
import { tpp6040 } from './tpp-60-40.ts'
import type { Preset } from './preset.ts'

/** Every preset of this package: the law first, then common practice, history, and examples. To bundle only one, import its own subpath. */
export const presets: readonly Preset[] = /* @__PURE__ */ Object.freeze([
  permenpanrb62022,
  distribusiPredikat,
  angkaKredit2023,
  skm142017,
  ipAsn2019,
  talenta9Kotak,
  tpp6040,
  pp462011,
  pp302019,
  permenpanrb82021,
  konversi2021,
  kupangKinerjaLokal,
  perilaku360,
])

/** @returns `undefined` if no preset has this id */
export function findPreset(id: string): Preset | undefined {
  return presets.find((preset) => preset.id === id)
}

/**
 * The rule set as JSON, for `parseRuleSet` of `@sasando/core`.
 *
 * @throws RangeError if no preset has this id; it names those that there are
 *
 * @example
 * ```ts
 * const scorer = compile(parseRuleSet(presetText('permenpanrb-6-2022')))
 * scorer.score({ hasil: 'sesuai-ekspektasi', perilaku: 'di-atas-ekspektasi' }).outcome.level?.text // => 'baik'
 * ```
 */
export function presetText(id: string): string {
  const preset = findPreset(id)
  if (preset === undefined)
    throw new RangeError(`No preset "${id}". There are: ${presets.map((preset) => preset.id).join(', ')}.`)
  return preset.text
}

export {
  angkaKredit2023,
  distribusiPredikat,
  ipAsn2019,
  konversi2021,
  kupangKinerjaLokal,
  perilaku360,
  permenpanrb62022,
  permenpanrb82021,
  pp302019,
  pp462011,
  skm142017,
  talenta9Kotak,
  tpp6040,
}
export type { Evidence, Preset, PresetStatus } from './preset.ts'
