import { definePlugin, type Plugin, type PluginKind, type PluginScope } from '@sasando/core'
import { numberOperand, stepBase, z } from '@sasando/core/plugin'

const schema = z.strictObject({
  ...stepBase,
  kind: z.literal('ladder'),
  of: z.string(),
  rungs: z.array(z.strictObject({ from: z.int(), points: z.int() })).check(
    z.minLength(1),
    z.refine((rungs) => rungs.every(({ points }) => points >= 0), { error: () => 'points_below_0' }),
  ),
})
type LadderStep = z.infer<typeof schema>

export const ladder = {
  kind: 'ladder' as const,
  schema,
  policies: ['zero'],
  lower(step: LadderStep, scope: PluginScope) {
    const value = numberOperand(step.of, ['of'], scope)
    if (!value) return undefined
    const { den } = value.type
    step.rungs.forEach(({ from }, index) => {
      if (from <= (step.rungs[index - 1]?.from ?? -Infinity)) scope.refuse('not_rising', ['rungs', index], { from })
    })
    if (scope.hasIssues()) return undefined
    const logic = step.rungs.reduce<unknown>(
      (below, { from, points }) => ({ if: [{ '>=': [value.logic, from * den] }, points, below] }),
      0,
    )
    const most = Math.max(0, ...step.rungs.map(({ points }) => points))
    return {
      form: { form: 'expr', value: logic as number },
      type: { is: 'number', den: 1, min: 0, max: most },
      guard: value.guard,
    } as const
  },
  uses: (step: LadderStep) => [step.of],
  explain: (step: LadderStep, facts) => ({
    sentences: [facts.say('points', { label: facts.ownLabel, value: facts.value(step.of), points: facts.own })],
    figure: {
      type: 'bands',
      bands: step.rungs.map(({ points }) => ({ label: String(points), isReached: String(points) === facts.own })),
    },
  }),
} satisfies PluginKind<LadderStep>

const points = ({ label, value, points: own }: { label: string; value: string; points: string }): string =>
  `${label}: ${value} → ${own}.`

export const locales = {
  id: {
    issues: { not_rising: ({ from }: { from: number }) => `${from} tidak naik.`, points_below_0: 'Tidak di bawah 0.' },
    words: { points },
  },
  en: {
    issues: { not_rising: ({ from }: { from: number }) => `${from} does not rise.`, points_below_0: 'Not below 0.' },
    words: { points },
  },
}

/** The plugin, with another kind of the same name in its place where one is given. */
export const ladderPlugin = (more: Partial<Record<keyof PluginKind, unknown>> = {}, name = 'ladders'): Plugin =>
  definePlugin({ name, kinds: [{ ...ladder, ...more } as unknown as PluginKind], locales })
