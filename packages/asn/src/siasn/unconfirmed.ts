import type { Text } from '../locale.ts'
import type { SiasnField, SiasnService } from './fields.ts'

/** What is written into a field, and what is not known about it. */
export interface SiasnDoubt {
  readonly fields: readonly SiasnField[]
  readonly text: Text
}

const ofBoth: readonly SiasnDoubt[] = [
  {
    fields: ['kuadranKinerjaNilai'],
    text: {
      id: 'Kode 1, 2, dan 5 terbaca dalam program orang lain; kode 3 (Butuh Perbaikan) dan 4 (Kurang) belum dipastikan.',
      en: 'Codes 1, 2 and 5 were read in programs of others; 3 (Butuh Perbaikan) and 4 (Kurang) are not confirmed.',
    },
  },
  {
    fields: ['penilaiGolongan'],
    text: {
      id: 'Ditulis seperti dalam daftar pegawai (III/d). Program lain menulis kode dari daftar golongan SIASN.',
      en: 'Written as the roster has it (III/d). Other programs write the code of SIASN’s list of grades.',
    },
  },
  {
    fields: ['path'],
    text: {
      id: 'Kosong: dokumennya diunggah di SIASN.',
      en: 'Empty: documents are uploaded in SIASN.',
    },
  },
]

const doubts: Readonly<Record<SiasnService, readonly SiasnDoubt[]>> = {
  skp22: ofBoth,
  kinerjaperiodik: [
    ...ofBoth,
    {
      fields: ['pnsDinilaiOrang', 'pnsDinilaiId', 'penilaiJabatan', 'penilaiJabatanNama'],
      text: {
        id: 'Program lain memakai pnsDinilaiId dan penilaiJabatanNama untuk layanan ini; kedua bentuk ditulis dengan isi yang sama.',
        en: 'Other programs use pnsDinilaiId and penilaiJabatanNama for this service; both forms are written, with the same content.',
      },
    },
  ],
}

/**
 * What nobody has confirmed about a service: SIASN's fields are known from public programs that use it, and BKN's own
 * description could not be read. To be shown to whoever takes a file there.
 */
export const siasnDoubts = (service: SiasnService): readonly SiasnDoubt[] => doubts[service]
