/** A heading without what people vary: case, width, spaces, hyphens, underscores, points, marks of obligation. */
export const normalHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-.:*/()]+/g, ' ')
    .trim()
