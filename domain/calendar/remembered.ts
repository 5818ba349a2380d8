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
  const known = new Map<string, Answer>();
  return (...given) => {
    const key = given.length === 1 ? String(given[0]) : given.join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const now = answer(...given);
    if (known.size >= MOST) known.clear();
    known.set(key, now);
    return now;
  };
}
