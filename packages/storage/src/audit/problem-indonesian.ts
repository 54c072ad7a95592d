import type { AuditedPlace, AuditPlace } from './problem.ts'
import type { ProblemSentences } from './problem-sentences.ts'

const entry = ({ stream, sequence }: AuditPlace): string => `catatan ${sequence} dari aliran "${stream}"`
const range = (sequence: number, until: number): string =>
  until > sequence ? `${sequence} sampai ${until}` : `${sequence}`
const lastLogged = ({ stream, sequence }: AuditedPlace): string =>
  stream === undefined ? '' : ` (terakhir dicatat pada catatan ${sequence} dari aliran "${stream}")`
const named = ({ collection, id }: AuditedPlace): string => `Data ${collection}/${id}`

const signed = {
  form: 'tidak utuh',
  signature: 'memuat tanda tangan yang bukan milik isinya',
  key: 'ditandatangani dengan kunci yang tidak dipercaya',
  order: 'tidak menyambung dengan yang sebelumnya',
}

export const problemIndonesian: ProblemSentences = {
  AUDIT_ENTRY_UNREADABLE: ({ id }) => `Di dalam log ada yang bukan catatan: "${id}".`,
  AUDIT_ENTRY_MOVED: ({ says, ...place }) =>
    `Di tempat ${entry(place)} terdapat catatan yang mengaku sebagai ${entry(says)}.`,
  AUDIT_ENTRY_CHANGED: (place) => `Isi ${entry(place)} telah diubah: tidak cocok lagi dengan sidiknya.`,
  AUDIT_ENTRY_MISSING: ({ stream, sequence, until }) =>
    `Pada aliran "${stream}" catatan ${range(sequence, until)} hilang.`,
  AUDIT_LINK_BROKEN: (place) =>
    `Rantai putus sebelum ${entry(place)}: catatan itu tidak menyambung dengan yang sebelumnya.`,
  AUDIT_TRUNCATED: ({ stream, sequence, until, known }) =>
    `Ujung aliran "${stream}" terpotong: catatan ${range(sequence, until)} dikenal oleh ${known === 'head' ? 'kepalanya' : 'jangkar'}, tetapi tidak ada lagi.`,
  AUDIT_HEAD_MISSING: ({ stream }) => `Kepala aliran "${stream}" hilang.`,
  AUDIT_HEAD_DIFFERS: (place) => `Kepala aliran tidak cocok dengan catatan terakhirnya, ${entry(place)}.`,
  AUDIT_REWRITTEN: (place) => `Log telah ditulis ulang: jangkar mengenal sidik lain untuk ${entry(place)}.`,
  AUDIT_ANCHOR_INVALID: ({ anchor, reason }) => `Jangkar ${anchor + 1} ${signed[reason]}.`,
  AUDIT_ROOT_INVALID: ({ root, reason }) => `Akar "${root}" di penyimpanan ${signed[reason]}.`,
  AUDIT_RECORD_CHANGED: (place) => `${named(place)} diubah tanpa sepengetahuan log${lastLogged(place)}.`,
  AUDIT_RECORD_MISSING: (place) => `${named(place)} dihapus tanpa sepengetahuan log${lastLogged(place)}.`,
  AUDIT_RECORD_RETURNED: (place) => `${named(place)} sudah dihapus, tetapi ada lagi${lastLogged(place)}.`,
  AUDIT_RECORD_UNLOGGED: (place) => `${named(place)} ditulis tanpa melalui log: tidak ada catatan tentangnya.`,
  AUDIT_TWO_STREAMS: (place) =>
    `${named(place)} ada di dua aliran, "${place.other}" dan "${place.stream}": catatan terakhirnya tidak dapat ditentukan.`,
}
