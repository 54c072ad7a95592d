import ts from 'typescript'

const comment = /\/\*\*[\s\S]*?\*\//g
const fence = /^[ \t]*(?:\* )?```ts doctest\n([\s\S]*?)^[ \t]*(?:\* ?)?```/gm

/** A block of code that stands in the documentation and must be true. */
export interface Example {
  /** The line that its fence stands on. */
  line: number
  code: string
}

/** The blocks marked `ts doctest` in a Markdown file, or in the doc comments of a source. */
export function examplesIn(text: string, isMarkdown: boolean): Example[] {
  const regions = isMarkdown ? [{ start: 0, text }] : []
  if (!isMarkdown) for (const match of text.matchAll(comment)) regions.push({ start: match.index, text: match[0] })
  return regions.flatMap((region) =>
    [...region.text.matchAll(fence)].map((match) => ({
      line: text.slice(0, region.start + match.index).split('\n').length,
      code: isMarkdown ? match[1]! : match[1]!.replace(/^[ \t]*\* ?/gm, ''),
    })),
  )
}

/** The words after `// =>` or `// throws` behind a statement, on its last line. */
function promiseAfter(code: string, end: number): { verb: string; words: string } | undefined {
  const [, verb, words] = /^[ \t]*\/\/ (=>|throws) (.+)/.exec(code.slice(end)) ?? []
  return verb === undefined || words === undefined ? undefined : { verb, words }
}

/** What a statement says: a constant's name, or the expression itself without its semicolon. */
function subjectOf(statement: ts.Statement, source: ts.SourceFile): string | undefined {
  if (ts.isExpressionStatement(statement)) return statement.expression.getText(source)
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.at(-1)?.name.getText(source)
  return undefined
}

/** `import { a as b } from 'x'` as a statement of a function's body. */
function importOf(statement: ts.ImportDeclaration, source: ts.SourceFile): string {
  const { importClause: clause, moduleSpecifier } = statement
  if (clause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return ''
  const imported = `await __import(${moduleSpecifier.getText(source)})`
  const bindings = clause?.namedBindings
  if (bindings === undefined) return imported
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = ${imported}`
  const names = bindings.elements
    .filter((element) => !element.isTypeOnly)
    .map(({ name, propertyName }) => (propertyName ? `${propertyName.getText(source)}: ${name.text}` : name.text))
  return `const { ${names.join(', ')} } = ${imported}`
}

/**
 * Turns an example into the body of an async function: imports go through `__import`, `value // => expected` and
 * `call() // throws CODE` become calls of `__expect` and `__throws`. Everything else stays as it is written.
 */
export function toTestBody(code: string): string {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  const lines = source.statements.map((statement) => {
    const text = statement.getText(source)
    if (ts.isImportDeclaration(statement)) return importOf(statement, source)
    const promise = promiseAfter(code, statement.getEnd())
    const subject = subjectOf(statement, source)
    if (promise === undefined || subject === undefined) return text
    if (promise.verb === 'throws')
      return `await __throws(async () => ${subject}, ${JSON.stringify(promise.words.trim())})`
    const assertion = `__expect(${subject}).toEqual(${promise.words.replace(/;\s*$/, '')})`
    return ts.isVariableStatement(statement) ? `${text}\n${assertion}` : assertion
  })
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  // A block, because an example may declare a name that its module exports as well.
  return `{\n${ts.transpile(lines.join(';\n'), compilerOptions)}\n}`
}
