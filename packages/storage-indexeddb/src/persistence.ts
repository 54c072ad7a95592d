/** What the browser says about keeping what this site stores. */
export interface Persistence {
  /** True if the browser throws nothing away by itself; undefined if it does not say. */
  readonly isPersistent: boolean | undefined
  /** Bytes in use and allowed, of everything that this site stores; undefined if the browser does not say. */
  readonly usage: number | undefined
  readonly quota: number | undefined
}

/**
 * Asks the browser to keep what this site stores until the user clears it, and tells what it answered. A browser may
 * refuse without asking anybody; then what waits to be sent should be sent soon.
 */
export async function requestPersistence(): Promise<Persistence> {
  await manager()?.persist?.()
  return readPersistence()
}

/** Tells without asking. */
export async function readPersistence(): Promise<Persistence> {
  const estimate = await manager()?.estimate?.()
  return { isPersistent: await manager()?.persisted?.(), usage: estimate?.usage, quota: estimate?.quota }
}

/** Missing on pages that did not come by HTTPS, and in parts in older browsers. */
const manager = (): Partial<StorageManager> | undefined => navigator.storage

const sentences = {
  id: {
    kept: 'Data disimpan di perangkat ini sampai Anda menghapusnya.',
    loose: 'Data disimpan di perangkat ini, tetapi peramban boleh menghapusnya bila ruang hampir habis: kirim segera.',
    used: (used: string, all: string) => `Terpakai ${used} dari ${all}.`,
  },
  en: {
    kept: 'Data are kept on this device until you delete them.',
    loose: 'Data are kept on this device, but the browser may delete them when room runs low: send them soon.',
    used: (used: string, all: string) => `${used} of ${all} are used.`,
  },
}

/** What is kept, for the person who holds the device: `Data disimpan di perangkat ini … Terpakai 1,2 MB dari 10 GB.` */
export function formatPersistence({ isPersistent, usage, quota }: Persistence, locale: 'id' | 'en' = 'id'): string {
  const { kept, loose, used } = sentences[locale]
  const first = isPersistent === true ? kept : loose
  return usage === undefined || quota === undefined
    ? first
    : `${first} ${used(size(usage, locale), size(quota, locale))}`
}

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const

function size(bytes: number, locale: string): string {
  let amount = bytes / 1000
  let unit = 0
  for (; amount >= 1000 && unit < units.length - 1; unit += 1) amount /= 1000
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit]!,
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(amount)
}
