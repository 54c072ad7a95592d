/** The shape that a record is hoped to have; every value in it may be anything. */
export interface PersonRecord {
  readonly skp?: WorkItems | null
  readonly perilaku?: Conduct | null
  readonly kehadiran?: { readonly alpa?: unknown; readonly terlambat?: unknown; readonly hukuman?: unknown } | null
  readonly tambahan?: { readonly inovasi?: unknown; readonly bakti?: unknown } | null
}

interface WorkItem {
  readonly target?: unknown
  readonly realisasi?: unknown
}
type ItemKey = 'i01' | 'i02' | 'i03' | 'i04' | 'i05' | 'i06' | 'i07' | 'i08' | 'i09' | 'i10' | 'i11' | 'i12'
type WorkItems = { readonly [Key in ItemKey]?: WorkItem | null }

type ConductKey = 'pelayanan' | 'akuntabel' | 'kompeten' | 'harmonis' | 'loyal' | 'adaptif' | 'kolaboratif'
type Conduct = { readonly [Key in ConductKey]?: unknown }
