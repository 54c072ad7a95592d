import { angkaKredit2023 } from './angka-kredit-2023.ts'
import { ipAsn2019 } from './ip-asn-2019.ts'
import { konversi2021 } from './konversi-2021.ts'
import { permenpanrb62022 } from './permenpanrb-6-2022.ts'
import { permenpanrb82021 } from './permenpanrb-8-2021.ts'
import { pp302019 } from './pp30-2019.ts'
import { pp462011 } from './pp46-2011.ts'
import { skm142017 } from './skm-14-2017.ts'
import { talenta9Kotak } from './talenta-9-kotak.ts'
import type { ToCase } from './shared-case.ts'

/** By preset: how a case of the domain papers is said in the words of the preset. */
export const sharedCases: Readonly<Record<string, ToCase>> = {
  'angka-kredit-2023': angkaKredit2023,
  'ip-asn-2019': ipAsn2019,
  'konversi-2021': konversi2021,
  'permenpanrb-6-2022': permenpanrb62022,
  'permenpanrb-8-2021': permenpanrb82021,
  'pp30-2019': pp302019,
  'pp46-2011': pp462011,
  'skm-14-2017': skm142017,
  'talenta-9-kotak': talenta9Kotak,
}
