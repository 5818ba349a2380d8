/** Texts of files as they are edited, and from when they hold. */
export interface Edits {
  readonly texts: Readonly<Record<string, string>>;
  readonly from: 'fork' | 'beginning';
}

export const NO_EDITS: Edits = { texts: {}, from: 'fork' };
