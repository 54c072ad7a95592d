import { ourFastRoads, type ContenderName } from './contenders.ts'

/** Steps of the rule sets that a bar names: for one person's score, and for a compilation. */
export const personSteps = 50
export const compiledSteps = 200
/** People whom a bar compares two rule sets on. */
export const impactPeople = 10_000

/** How much is measured. */
export interface Size {
  /** Fresh processes for every contender: what one of them compiled badly, the next may compile well. */
  readonly launches: number
  /** Rounds of the table, for each launch and mode. */
  readonly tableRounds: number
  /** Pairs of each bar, for each launch. */
  readonly pairs: number
  /** At most so many records for a contender. */
  readonly atMost: number
  /** How long a contender runs before it is measured, and how long a round takes at least, in microseconds. */
  readonly warmUp: number
  readonly round: number
  readonly growth: Growth
  /** Runs of what concerns one person or one rule set: a score with its reasons, a compilation. */
  readonly repetitions: number
  /** Processes that compile a rule set as their first. */
  readonly firstCompilations: number
  /** Comparisons of two rule sets. */
  readonly impacts: number
}

export interface Growth {
  readonly roads: readonly ContenderName[]
  /** Written by hand: how their times grow stands beside ours. */
  readonly peers: readonly ContenderName[]
  readonly records: readonly number[]
  /** With `personSteps` and `compiledSteps` among them. */
  readonly steps: readonly number[]
  /** The length of a stream whose memory is looked at. */
  readonly stream: number
  readonly rounds: number
}

/** Thirty-six pairs for each bar, in three launches. */
export const full: Size = {
  launches: 3,
  tableRounds: 5,
  pairs: 12,
  atMost: 100_000,
  warmUp: 1e6,
  round: 5e4,
  growth: {
    roads: ['reference', ...ourFastRoads],
    peers: ['hand-objects', 'hand-rows-to-columns', 'hand-columns'],
    records: [1e3, 1e4, 1e5, 1e6],
    steps: [10, personSteps, compiledSteps, 1000],
    stream: 1e6,
    rounds: 5,
  },
  repetitions: 60,
  firstCompilations: 9,
  impacts: 9,
}

/** Enough to see that everything runs and all answers are equal; the times mean nothing. */
export const quick: Size = {
  launches: 1,
  tableRounds: 1,
  pairs: 1,
  atMost: 300,
  warmUp: 1e4,
  round: 1e3,
  growth: {
    roads: ['vector-columns'],
    peers: ['hand-columns'],
    records: [100, 200],
    steps: [personSteps, compiledSteps],
    stream: 20_000,
    rounds: 1,
  },
  repetitions: 3,
  firstCompilations: 1,
  impacts: 1,
}
