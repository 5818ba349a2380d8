/** Lines of a screen: those that everybody reads, and those that take their place where all is asked for. */
export interface Said {
  readonly brief: readonly string[];
  readonly full: readonly string[];
}

/** Lines that stand on the screen in either case. */
export const always = (lines: readonly string[]): Said => ({ brief: lines, full: lines });

/** Lines for a person who asks for all. */
export const onlyInFull = (lines: readonly string[]): Said => ({ brief: [], full: lines });

/** Several pieces, one below the other. */
export const together = (...pieces: readonly Said[]): Said => ({
  brief: pieces.flatMap(({ brief }) => brief),
  full: pieces.flatMap(({ full }) => full),
});
