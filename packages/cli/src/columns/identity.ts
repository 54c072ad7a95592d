import { normalHeading, rosterHeadings } from '@sasando/asn'

/** Who and where the one scored is, as the result repeats it. */
export const identityFields = ['nip', 'kode', 'nama', 'unit', 'jabatan', 'golongan'] as const
export type IdentityField = (typeof identityFields)[number]

/**
 * The headings of each field, the surest first.
 *
 * @source SIASN "data utama", column headings
 */
export const identityHeadings: Readonly<Record<IdentityField, readonly string[]>> = {
  nip: rosterHeadings.nip,
  kode: ['kode unit', 'kode unit kerja', 'kode unit organisasi', 'kode unor', 'kode opd', 'kode'],
  nama: rosterHeadings.name,
  unit: rosterHeadings.unit,
  jabatan: rosterHeadings.position,
  golongan: rosterHeadings.rank,
}

// Known and of no use to a score: they are passed over without a word.
const siasn = `PNS ID, NIP BARU, NIP LAMA, NIK, NAMA, GELAR DEPAN, GELAR BELAKANG, TEMPAT LAHIR ID, TANGGAL LAHIR,
JENIS KELAMIN, AGAMA ID, JENIS KAWIN ID, JENIS PEGAWAI ID, KEDUDUKAN HUKUM ID, STATUS CPNS PNS, STATUS ASN, GOL AWAL ID,
GOL AKHIR ID, TMT GOLONGAN, MK TAHUN, MK BULAN, JENIS JABATAN ID, JABATAN ID, TMT JABATAN, TINGKAT PENDIDIKAN ID,
PENDIDIKAN ID, TAHUN LULUS, NAMA SEKOLAH, ALAMAT, NOMOR HP, EMAIL, EMAIL GOV, NPWP NOMOR, BPJS, KARTU ASN VIRTUAL,
NOMOR SK CPNS, TANGGAL SK CPNS, TMT CPNS, NOMOR SK PNS, TANGGAL SK PNS, TMT PNS, KPKN ID, LOKASI KERJA ID, UNOR ID,
INSTANSI INDUK ID, INSTANSI KERJA ID, SATUAN KERJA INDUK ID, SATUAN KERJA KERJA ID, IS VALID NIK, FLAG IKD, NO, NOMOR`

/** Every heading of SIASN, with the `… NAMA` twin of each `… ID`. */
const siasnHeadings: ReadonlySet<string> = new Set(
  siasn.split(',').flatMap((heading) => {
    const normal = normalHeading(heading)
    return [normal, normal.replace(/ id$/, ' nama')]
  }),
)

export const isKnownElsewhere = (heading: string): boolean => siasnHeadings.has(normalHeading(heading))
