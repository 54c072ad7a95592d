/** A command that a page types, and what the page says that it prints. */
export interface Command {
  readonly command: string
  readonly output: string
}

/** The commands of a `console` block: each line after `$ ` is typed, what follows until the next is printed. */
export function commandsIn(code: string): Command[] {
  const [before, ...parts] = code.split(/^\$ /m)
  if (before !== '') throw new Error(`A console block begins with "$ ", not with "${before!.split('\n')[0]}".`)
  return parts.map((part) => {
    const [command = ''] = /^(?:.*\\\n)*.*/.exec(part) ?? []
    return { command, output: plain(part.slice(command.length)) }
  })
}

/** Whether a command printed what a page says. `…` stands for any words of a line; alone on a line, for any lines. */
export function isSaid(printed: string, said: string): boolean {
  const pattern = said
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\\n)*?.*' : line.split('…').map(literally).join('.*')))
    .join('\\n')
  return new RegExp(`^${pattern}$`).test(plain(printed))
}

const literally = (text: string): string => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)

/** Without what nobody sees: a byte order mark, how lines end, spaces before that, empty lines at both ends. */
export const plain = (text: string): string =>
  text
    .replaceAll('\uFEFF', '')
    .replaceAll(/[ \t\r]+$/gm, '')
    .replaceAll(/^\n+|\n+$/g, '')
