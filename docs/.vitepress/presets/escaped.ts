/** Text of a rule set inside Markdown: no mark of it means anything there. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/[&<>{}|*_[\]#~\\]/g, (mark) => `&#${mark.codePointAt(0)};`)
    .replace(/^(\d+)([.)])/, (_, number: string, mark: string) => `${number}&#${mark.codePointAt(0)};`)
