// An invented city, its units and their posts.

export type PostKind = 'jpt' | 'administrator' | 'pengawas' | 'keahlian' | 'keterampilan' | 'pelaksana'
export type Schooling = 'sma' | 'd3' | 's1' | 's2'

/** One post, with what it asks of the person who holds it. */
export interface Post {
  readonly title: string
  readonly kind: PostKind
  readonly leads: boolean
  readonly schooling: Schooling
  /** Ranks (golongan) of permanent staff (PNS) who hold it. */
  readonly ranks: readonly string[]
  /** The rank of contract staff (PPPK); absent where only permanent staff may hold the post. */
  readonly contractRank?: string
  readonly degrees: readonly string[]
  readonly degreeBefore?: string
}

export interface Unit {
  readonly name: string
  /** 25 posts, the head of the unit first. */
  readonly posts: readonly Post[]
}

const bachelors = ['S.E.', 'S.H.', 'S.Sos.', 'S.Kom.', 'S.T.', 'S.I.P.', 'S.A.P.']
const masters = ['S.E., M.M.', 'S.Sos., M.Si.', 'S.T., M.T.', 'S.H., M.H.', 'S.I.P., M.Si.']
const diplomas = ['A.Md.', 'A.Md.Kom.', 'A.Md.Ak.']

const lead = (title: string, kind: PostKind, ranks: string[], degrees = masters): Post => ({
  title,
  kind,
  leads: true,
  schooling: degrees === masters ? 's2' : 's1',
  ranks,
  degrees,
})
const expert = (
  title: string,
  level: 'Pertama' | 'Muda' | 'Madya',
  degrees = bachelors,
  degreeBefore?: string,
): Post => ({
  title: `${title} Ahli ${level}`,
  kind: 'keahlian',
  leads: level === 'Madya',
  schooling: 's1',
  ranks: { Pertama: ['III/a', 'III/b'], Muda: ['III/c', 'III/d'], Madya: ['IV/a', 'IV/b'] }[level],
  ...(level === 'Pertama' && { contractRank: 'IX' }),
  degrees,
  ...(degreeBefore !== undefined && { degreeBefore }),
})
const skilled = (title: string, degrees = diplomas): Post => ({
  title: `${title} Terampil`,
  kind: 'keterampilan',
  leads: false,
  schooling: 'd3',
  ranks: ['II/c', 'II/d'],
  contractRank: 'VII',
  degrees,
})
const clerk = (title: string): Post => ({
  title,
  kind: 'pelaksana',
  leads: false,
  schooling: 'sma',
  ranks: ['II/a', 'II/b', 'II/c'],
  contractRank: 'V',
  degrees: [''],
})
const officer = (title: string): Post => ({
  title,
  kind: 'pelaksana',
  leads: false,
  schooling: 's1',
  ranks: ['III/a', 'III/b'],
  contractRank: 'IX',
  degrees: bachelors,
})
const times = (count: number, post: Post): Post[] => Array.from({ length: count }, () => post)

/** A department: its head, a secretary, two divisions, a subdivision, and the craft that it exists for. */
function department(name: string, head: string, craft: string): Unit {
  return {
    name,
    posts: [
      lead(head, 'jpt', ['IV/b', 'IV/c']),
      lead('Sekretaris', 'administrator', ['IV/a', 'IV/b']),
      lead('Kepala Bidang Layanan', 'administrator', ['III/d', 'IV/a']),
      lead('Kepala Bidang Pengembangan', 'administrator', ['III/d', 'IV/a'], bachelors),
      lead('Kepala Subbagian Umum', 'pengawas', ['III/c', 'III/d'], bachelors),
      expert(craft, 'Madya'),
      ...times(3, expert(craft, 'Muda')),
      ...times(4, expert(craft, 'Pertama')),
      expert('Pranata Komputer', 'Pertama', ['S.Kom.']),
      skilled('Arsiparis'),
      skilled('Pranata Komputer'),
      ...times(3, officer('Penata Layanan Operasional')),
      ...times(3, clerk('Pengadministrasi Perkantoran')),
      ...times(3, clerk('Operator Layanan Operasional')),
    ],
  }
}

const nurseDegrees = ['S.Kep., Ns.']
const midwifeDegrees = ['A.Md.Keb.']

function clinic(name: string): Unit {
  return {
    name,
    posts: [
      { ...expert('Dokter', 'Madya', [''], 'dr.'), title: 'Kepala Puskesmas' },
      lead('Kepala Subbagian Tata Usaha', 'pengawas', ['III/c', 'III/d'], bachelors),
      expert('Dokter', 'Muda', [''], 'dr.'),
      ...times(2, expert('Dokter', 'Pertama', [''], 'dr.')),
      expert('Perawat', 'Muda', nurseDegrees),
      ...times(6, expert('Perawat', 'Pertama', nurseDegrees)),
      ...times(5, skilled('Bidan', midwifeDegrees)),
      ...times(2, skilled('Perawat', ['A.Md.Kep.'])),
      expert('Apoteker', 'Pertama', ['S.Farm.']),
      expert('Tenaga Sanitasi Lingkungan', 'Pertama', ['S.K.M.']),
      ...times(2, clerk('Pengadministrasi Perkantoran')),
      ...times(2, clerk('Operator Layanan Kesehatan')),
    ],
  }
}

function school(name: string): Unit {
  return {
    name,
    posts: [
      { ...expert('Guru', 'Madya', ['S.Pd., M.Pd.']), title: 'Kepala Sekolah' },
      ...times(6, expert('Guru', 'Muda', ['S.Pd.'])),
      ...times(13, expert('Guru', 'Pertama', ['S.Pd.'])),
      skilled('Pustakawan'),
      officer('Penata Layanan Operasional'),
      ...times(3, clerk('Pengadministrasi Perkantoran')),
    ],
  }
}

function district(name: string): Unit {
  return {
    name,
    posts: [
      lead('Camat', 'administrator', ['IV/a', 'IV/b']),
      lead('Sekretaris Camat', 'administrator', ['III/d', 'IV/a'], bachelors),
      ...['Pelayanan Umum', 'Pemberdayaan Warga', 'Ketertiban'].map((field) =>
        lead(`Kepala Seksi ${field}`, 'pengawas', ['III/c', 'III/d'], bachelors),
      ),
      ...times(4, officer('Penelaah Teknis Kebijakan')),
      ...times(6, officer('Penata Layanan Operasional')),
      ...times(6, clerk('Pengadministrasi Perkantoran')),
      ...times(4, clerk('Operator Layanan Operasional')),
    ],
  }
}

export const units: readonly Unit[] = [
  department('Badan Data dan Arsip', 'Kepala Badan', 'Statistisi'),
  department('Badan Siaga Bencana', 'Kepala Badan', 'Analis Kebencanaan'),
  department('Dinas Air dan Taman', 'Kepala Dinas', 'Pengawas Lingkungan Hidup'),
  department('Dinas Ekonomi Warga', 'Kepala Dinas', 'Analis Perdagangan'),
  department('Dinas Jalan dan Jembatan', 'Kepala Dinas', 'Teknik Jalan dan Jembatan'),
  department('Dinas Layanan Warga', 'Kepala Dinas', 'Administrator Data Kependudukan'),
  district('Kecamatan Contoh Hilir'),
  district('Kecamatan Contoh Hulu'),
  clinic('Puskesmas Contoh Kenari'),
  clinic('Puskesmas Contoh Melati'),
  school('SMP Contoh Bahari'),
  school('SMP Contoh Cendana'),
]
