import type { Codes, Occurrences } from './layout.ts';

/** What becomes of a record: a payment, a payment unless it is known already, a person's decision, or nothing. */
export type OccurrenceDecision = 'paid' | 'mayRepeat' | 'doubtful' | 'noMoney';

/** What becomes of a record with a movement code, in the bank's words, and why. */
export interface DecidedOccurrence {
  readonly decision: OccurrenceDecision;
  /** The bank's words for the code. */
  readonly meaning: string;
  /** The list that the code is on, with its source; or that it is on none. */
  readonly why: string;
}

const REASON: Readonly<Record<OccurrenceDecision, string>> = {
  paid: 'the payer paid',
  mayRepeat: 'the payer paid, and another record may report the same money',
  doubtful: 'it may be money, or money taken back: a person decides',
  noMoney: 'it is no money of the payer',
};

/**
 * Decides what a movement code means for money, by the lists of its layout: the one rule for every code of every bank. A code that is on no
 * list goes to a person, because it may be money.
 * @param nature the second code of the record, where the layout has one
 */
export function decideOccurrence(
  occurrence: string,
  nature: string | undefined,
  occurrences: Occurrences,
): DecidedOccurrence {
  const { source, natures = [] } = occurrences;
  const listed = listedAs(occurrence, occurrences);
  const refined = natures.find(({ of }) => of.includes(occurrence));
  if (listed && refined && nature !== undefined && listed.decision !== 'doubtful') {
    const words = refined.doubtful[nature] ?? refined.noMoney?.[nature];
    const isDoubtful = refined.doubtful[nature] !== undefined;
    if (words !== undefined)
      return decided(isDoubtful ? 'doubtful' : 'noMoney', `${listed.meaning} (${nature}): ${words}`, source);
    if (refined.noMoney) return onNoList(`code "${nature}" of ${listed.meaning}`, source);
  }
  return listed ? decided(listed.decision, listed.meaning, source) : onNoList(`code "${occurrence}"`, source);
}

const decided = (decision: OccurrenceDecision, meaning: string, source: string): DecidedOccurrence => ({
  decision,
  meaning,
  why: `${REASON[decision]} (${source})`,
});

const onNoList = (what: string, source: string): DecidedOccurrence => ({
  decision: 'doubtful',
  meaning: `${what} is on no list of this layout`,
  why: `a code that is on no list may be money: a person decides (${source})`,
});

/** All codes of a layout, each with what it means for money: to be printed, and checked. */
export const decidedOccurrences = (
  occurrences: Occurrences,
): readonly ({ readonly code: string } & DecidedOccurrence)[] =>
  LISTS.flatMap((decision) =>
    Object.keys(occurrences[decision] ?? {}).map((code) => ({
      code,
      ...decideOccurrence(code, undefined, occurrences),
    })),
  ).toSorted((one, other) => (one.code < other.code ? -1 : 1));

const LISTS = ['paid', 'mayRepeat', 'doubtful', 'noMoney'] as const;

function listedAs(code: string, occurrences: Occurrences) {
  for (const decision of LISTS) {
    const codes: Codes = occurrences[decision] ?? {};
    const meaning = Object.hasOwn(codes, code) ? codes[code] : undefined;
    if (meaning !== undefined) return { decision, meaning };
  }
  return undefined;
}
