import fc from 'fast-check'

/** An exact fraction, `den` above 0; the judge shares no code with what it judges. */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}
type Truth = Fraction | boolean | null
export type Facts = Readonly<Record<string, Fraction | boolean | null>>
export type Expression = number | string | boolean | { readonly [operator: string]: readonly Expression[] }

/** `-89.55`, `7` or `583/7`. */
export function fraction(text: string): Fraction {
  const [top = '', bottom = '1'] = text.split('/')
  const [whole = '', decimals = ''] = top.split('.')
  return { num: BigInt(whole + decimals), den: 10n ** BigInt(decimals.length) * BigInt(bottom) }
}

const order = (a: Fraction, b: Fraction): number => Number(a.num * b.den - b.num * a.den)
export const isSame = (a: Fraction, b: Fraction): boolean => order(a, b) === 0

/** What an expression is worth; `null` where a value that it needs is missing. */
export function judge(expression: Expression, facts: Facts): Truth {
  if (typeof expression === 'boolean') return expression
  if (typeof expression !== 'object') return fraction(String(expression))
  const [operator = '', args = []] = Object.entries(expression)[0] ?? []
  const [first = 0, second = 0, third = 0] = args
  switch (operator) {
    case 'var':
      return facts[String(first)] ?? null
    case 'present':
      return (facts[String(first)] ?? null) !== null
    case 'if': {
      const condition = judge(first, facts)
      return condition === null ? null : judge(condition === true ? second : third, facts)
    }
    case 'and':
    case 'or': {
      for (const each of args) {
        const part = judge(each, facts)
        if (part === null || part === (operator === 'or')) return part
      }
      return operator === 'and'
    }
    default:
      return strict(
        operator,
        args.map((each) => judge(each, facts)),
      )
  }
}

/** Operators that need every argument. */
function strict(operator: string, args: readonly Truth[]): Truth {
  if (args.some((each) => each === null)) return null
  if (operator === '!') return args[0] !== true
  const numbers = args as readonly Fraction[]
  const [a, b] = numbers
  if (!a) return null
  switch (operator) {
    case '+':
      return numbers.reduce((x, y) => ({ num: x.num * y.den + y.num * x.den, den: x.den * y.den }))
    case '-':
      return b ? { num: a.num * b.den - b.num * a.den, den: a.den * b.den } : { num: -a.num, den: a.den }
    case '*':
      return numbers.reduce((x, y) => ({ num: x.num * y.num, den: x.den * y.den }))
    case 'quotient':
      return b ? { num: a.num * b.den * (b.num < 0n ? -1n : 1n), den: a.den * b.num * (b.num < 0n ? -1n : 1n) } : null
    case 'min':
      return numbers.reduce((x, y) => (order(x, y) <= 0 ? x : y))
    case 'max':
      return numbers.reduce((x, y) => (order(x, y) >= 0 ? x : y))
    case 'in':
      return numbers.slice(1).some((each) => isSame(a, each))
    default:
      return compared(operator, numbers)
  }
}

function compared(operator: string, numbers: readonly Fraction[]): boolean {
  const holds = (test: (difference: number) => boolean): boolean =>
    numbers.slice(1).every((each, index) => test(order(numbers[index] ?? each, each)))
  switch (operator) {
    case '<':
      return holds((difference) => difference < 0)
    case '<=':
      return holds((difference) => difference <= 0)
    case '>':
      return holds((difference) => difference > 0)
    case '>=':
      return holds((difference) => difference >= 0)
    case '==':
      return holds((difference) => difference === 0)
    case '!=':
      return holds((difference) => difference !== 0)
    default:
      throw new TypeError(operator)
  }
}

/** Any expression of the strict profile over these numbers and booleans. */
export function expressions(numbers: readonly string[], booleans: readonly string[]): fc.Arbitrary<Expression> {
  const { number } = fc.letrec<{ number: Expression; truth: Expression }>((tie) => {
    const [n, t] = [tie('number'), tie('truth')]
    const of = (operators: readonly string[], args: fc.Arbitrary<readonly Expression[]>): fc.Arbitrary<Expression> =>
      fc.tuple(fc.constantFrom(...operators), args).map(([operator, given]) => ({ [operator]: given }))
    const several = fc.array(n, { minLength: 2, maxLength: 3 })
    const named = (operator: string, names: readonly string[]) =>
      of(
        [operator],
        fc.constantFrom(...names).map((x) => [x]),
      )
    const constant = fc.constantFrom(-3, -0.5, 0, 0.25, 1, 7)
    const divisor = fc.constantFrom(-4, 0.3, 3, 7)
    return {
      number: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        named('var', numbers),
        constant,
        of(['+', '*', 'min', 'max'], several),
        of(['-'], fc.array(n, { minLength: 1, maxLength: 2 })),
        of(['quotient'], fc.tuple(n, divisor)),
        of(['if'], fc.tuple(t, n, n)),
      ),
      truth: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        named('var', booleans),
        named('present', [...numbers, ...booleans]),
        of(['and', 'or'], fc.array(t, { minLength: 1, maxLength: 3 })),
        of(['!'], fc.tuple(t)),
        of(['>', '>=', '==', '!='], fc.tuple(n, n)),
        of(['<', '<='], several),
      ),
    }
  })
  return number
}
