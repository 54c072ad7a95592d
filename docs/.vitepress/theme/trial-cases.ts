/** A worked case, as the presets have it. */
export interface TrialCase {
  readonly id: string
  readonly given: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Record<string, unknown>>
  readonly source: string
  readonly note?: string
}

const files = import.meta.glob<readonly TrialCase[]>('../../../packages/presets/cases/*.json', { import: 'default' })

/** The worked cases of a preset with its own settings: a card is scored by the rules as they are. */
export async function trialCases(preset: string): Promise<readonly TrialCase[]> {
  const load = Object.entries(files).find(([file]) => file.endsWith(`/${preset}.json`))?.[1]
  return ((await load?.()) ?? []).filter(({ settings }) => settings === undefined)
}
