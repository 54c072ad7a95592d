/** Where the code of one version goes with what it cannot take. */
export type VersionExits = {
  /** A statement that leaves the record to the reference road. */
  readonly careful: string
} & (
  | { readonly isGeneral: true }
  /** A statement that gives the record to the general version. */
  | { readonly isGeneral: false; readonly general: string }
)
