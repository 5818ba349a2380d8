/** What is asked of a list: a part of it. */
export interface PageAsked {
  /** The position that the page before gave; undefined for the first. */
  readonly after?: string | undefined;
  /** How many rows at most. */
  readonly most: number;
}

/** A part of a list. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** The position after the last row; undefined when there are no more. A page may be short, or empty, and have one. */
  readonly next?: string;
}

/** A page, with its position where it has one. */
export const pageOf = <Row>(rows: readonly Row[], next: string | undefined): Page<Row> => ({
  rows,
  ...(next === undefined ? {} : { next }),
});
