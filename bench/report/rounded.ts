/** Four significant digits; more would pretend. */
export const rounded = (value: number): number => Number(value.toPrecision(4))
