import type { Locale } from '@sasando/core'

import type { Context } from '../context.ts'
import { messagesOf, sayMistake, sayNotice } from '../locale/say.ts'
import { columnLetter } from '../table/column-letter.ts'
import { coloursFor } from './colours.ts'
import type { Mistake } from './mistake.ts'
import { mistakePlace } from './mistake-place.ts'
import type { Notice } from './notice.ts'

/** Says on standard error what is met and what is wrong: as sentences, or as lines of JSON for programs. */
export interface Reporter {
  notice(notice: Notice): void
  mistake(mistake: Mistake): void
  /** A sentence of its own: where a file was saved. */
  say(sentence: string): void
  /** Tells of mistakes that were only counted. */
  close(errorsFile: string | undefined): void
}

export interface ReporterOptions {
  readonly locale: Locale
  readonly isJson: boolean
  /** Called before each line, so that a progress bar can step aside. */
  readonly clear: () => void
}

/** More than anyone reads on a terminal; all of them go into `--errors`, and out as JSON. */
const shownMistakes = 100

export function createReporter(context: Context, { locale, isJson, clear }: ReporterOptions): Reporter {
  const { words } = messagesOf(locale)
  const colours = coloursFor(context.stderr, context)
  let count = 0
  const print = (text: string): void => {
    clear()
    context.stderr.write(`${text}\n`)
  }
  return {
    notice(notice) {
      const sentence = sayNotice(notice, locale)
      if (isJson) return print(JSON.stringify({ type: 'notice', ...notice, sentence }))
      print(
        `${colours.dim(`${words.note}: ${notice.table}${notice.column === undefined ? '' : `:${notice.column}`}:`)} ${sentence}`,
      )
    },
    mistake(mistake) {
      count += 1
      if (isJson) return print(JSON.stringify(mistakeLine(mistake, locale)))
      if (count > shownMistakes) return
      const { sentence, remedy } = sayMistake(mistake, locale)
      print(`${colours.red(mistakePlace(mistake))}  ${sentence}${remedy === '' ? '' : ` ${remedy}`}`)
    },
    say(sentence) {
      if (!isJson) print(sentence)
    },
    close(errorsFile) {
      if (isJson) return
      if (errorsFile !== undefined) print(words.savedErrors(errorsFile))
      else if (count > shownMistakes) print(words.moreMistakes(count - shownMistakes, shownMistakes))
    },
  }
}

/** A mistake as a line of JSON. */
function mistakeLine(mistake: Mistake, locale: Locale): object {
  const { code, table: file, row, column, heading, nip, unit } = mistake
  const { sentence, remedy } = sayMistake(mistake, locale)
  const letter = column === undefined ? undefined : columnLetter(column)
  return {
    type: 'mistake',
    file,
    row,
    column: letter,
    heading,
    nip,
    unit,
    code: codeOf(mistake),
    sentence,
    remedy: remedy || undefined,
    severity: 'error',
    ...(code === 'refused' ? { issue: mistake.data.issue } : {}),
  }
}

/** The code that programs go by: core's own where core refused. */
export const codeOf = (mistake: Mistake): string =>
  mistake.code === 'refused' ? mistake.data.issue.code : mistake.code
