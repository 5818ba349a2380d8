/** The most answers of one function that are remembered: those of the days and instants of one morning. */
const MOST = 4_096;

/**
 * A pure function that remembers its latest answers. Calendars ask the same of the same few days again and again, and each answer of
 * Temporal costs a text that is parsed anew. What it throws is not remembered.
 */
export function remembered<
  Given extends readonly (string | number | undefined)[],
  Answer extends string | number | boolean,
>(answer: (...given: Given) => Answer): (...given: Given) => Answer {
  // By the first of what is given, and then by the rest: most often one more, of which no text has to be put together.
  const known = new Map<string | number | undefined, Map<string | number | undefined, Answer>>();
  let count = 0;
  return (...given) => {
    const rest = given.length <= 2 ? given[1] : given.slice(1).join(' ');
    const before = known.get(given[0])?.get(rest);
    if (before !== undefined) return before;
    const now = answer(...given);
    if (count >= MOST) {
      known.clear();
      count = 0;
    }
    const ofFirst = known.get(given[0]) ?? new Map<string | number | undefined, Answer>();
    ofFirst.set(rest, now);
    known.set(given[0], ofFirst);
    count += 1;
    return now;
  };
}
