import type { Moves } from './move.ts'

/** What follows from some moves. */
export type Once<Value> = (moves: Moves) => Value

/** Computes anew only where something that was asked for before would be answered in another way. */
export function onceFor<Value>(compute: Once<Value>): Once<Value> {
  const known: { readonly asked: ReadonlyMap<string, string>; readonly value: Value }[] = []
  return (moves) => {
    const earlier = known.find(({ asked }) => [...asked].every(([name, answer]) => answerOf(moves, name) === answer))
    if (earlier) return earlier.value
    const asked = new Map<string, string>()
    const note = (name: string): void => void asked.set(name, answerOf(moves, name))
    const value = compute({
      of(name) {
        note(name)
        return moves.of(name)
      },
      comesAndGoes(name) {
        note(name)
        return moves.comesAndGoes(name)
      },
    })
    known.push({ asked, value })
    return value
  }
}

const answerOf = (moves: Moves, name: string): string => `${moves.of(name)} ${moves.comesAndGoes(name)}`
