/** Lets a narrow cell break "Kurang/Misconduct" after the slash. */
export const breakable = (text: string): string => text.replaceAll('/', '/\u200b')
