import type { ToCase } from './shared-case.ts'

interface Given {
  readonly nilai?: number
  readonly skp?: number
  readonly perilaku?: number
  readonly bobot?: string
  readonly ide_baru: boolean
}

const toId = (predicate: string): string => predicate.toLowerCase().replace(' ', '-')

/** Where only the value is given, both parts are equal to it, so that every weight gives it back. */
export const pp302019: ToCase = ({ input, expected }) => {
  const { nilai, skp = nilai, perilaku = nilai, bobot, ide_baru } = input as Given
  const result = expected as string | { nilai: number; predikat: string }
  return {
    given: {
      'nilai-skp': String(skp),
      'nilai-perilaku': String(perilaku),
      'rekan-dan-bawahan-dimintai': bobot === '60/40',
      'ide-baru': ide_baru,
    },
    expect:
      typeof result === 'string'
        ? { predikat: toId(result) }
        : { nilai: String(result.nilai), predikat: toId(result.predikat) },
  }
}
