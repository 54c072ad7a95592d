const types: Readonly<Record<string, string>> = {
  string: 'a text',
  text: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'yes or no (true/false)',
  array: 'a list […]',
  tuple: 'a list […]',
  list: 'a list',
  object: 'an object {…}',
  record: 'an object {…}',
  null: 'nothing (null)',
  date: 'a day',
  level: 'a level of a scale',
  choice: 'a choice',
  value: 'a value',
  undefined: 'nothing',
}

/** A type's name as it stands in a sentence. */
export const typeName = (name: string): string => {
  if (name.startsWith('level:')) return `a level of the scale "${name.slice('level:'.length)}"`
  return Object.hasOwn(types, name) ? (types[name] ?? name) : name
}
