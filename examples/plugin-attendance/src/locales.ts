import type { PluginDefinition } from '@sasando/core'

interface Rung {
  readonly label: string
  readonly weight: string
  readonly value: string
  readonly points: string
}
interface Deducted {
  readonly label: string
  readonly result: string
  readonly total: string
  readonly rungs: readonly string[]
}

/** Everything that the plugin says, in both languages. */
export const locales = {
  id: {
    issues: {
      days_twice: 'Satu masukan muncul di dua anak tangga, jadi harinya dipotong dua kali. Hapus salah satunya.',
      points_below_zero:
        'Potongan tidak kurang dari 0. Tulis bilangan positif; potongan dikurangkan di langkah berikutnya.',
      days_below_zero: 'Jumlah hari ini dapat kurang dari 0. Persempit rentang masukannya.',
      rung_falls: ({ days, each, before }: Record<'days' | 'each' | 'before', string>) =>
        `"${days}" dipotong ${each} per hari, lebih ringan daripada anak tangga sebelumnya (${before}). Urutkan dari yang ringan ke yang berat.`,
    },
    words: {
      nothing: ({ label, result }: Deducted) => `${label} ${result}, karena tidak ada hari yang dipotong.`,
      deducted: ({ label, total, rungs }: Deducted) => `${label} ${total}: ${rungs.join('; ')}.`,
      rung: ({ label, weight, value, points }: Rung) => `${label} ${value} hari × ${weight} = ${points}`,
      capped: ({ total, limit }: Record<'total' | 'limit', string>) =>
        `${total} melebihi batas potongan, jadi yang dipotong ${limit}.`,
      limit: ({ limit }: Record<'limit', string>) => `paling banyak ${limit}`,
    },
  },
  en: {
    issues: {
      days_twice: 'One input stands on two rungs, so its days are deducted twice. Remove one of them.',
      points_below_zero: 'A deduction is not below 0. Write a positive number; a later step subtracts it.',
      days_below_zero: 'This number of days may be below 0. Narrow the range of the input.',
      rung_falls: ({ days, each, before }: Record<'days' | 'each' | 'before', string>) =>
        `"${days}" costs ${each} a day, less than the rung before it (${before}). Put the mild before the grave.`,
    },
    words: {
      nothing: ({ label, result }: Deducted) => `${label} ${result}, because no day is deducted.`,
      deducted: ({ label, total, rungs }: Deducted) => `${label} ${total}: ${rungs.join('; ')}.`,
      rung: ({ label, weight, value, points }: Rung) =>
        `${label} ${value} ${value === '1' ? 'day' : 'days'} × ${weight} = ${points}`,
      capped: ({ total, limit }: Record<'total' | 'limit', string>) =>
        `${total} is beyond the limit of deductions, so ${limit} are deducted.`,
      limit: ({ limit }: Record<'limit', string>) => `${limit} at most`,
    },
  },
} satisfies PluginDefinition['locales']
