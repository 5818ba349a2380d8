import type { MessageFacts } from '#schemas/config/message.ts';
import type { Place } from './line-of.ts';

/** Where a text may send the debtor though the message has no code: the page, its link, the list or the summary. */
const ALWAYS_THERE = /\b(página|link|lista|resumo)\b/i;

const SENTENCES = /(?<=[.!?:])\s+/;

/** Amounts that a text may name only where there are any. */
const ONLY_IF = {
  fine: 'hasFine',
  interest: 'hasInterest',
  received: 'hasReceived',
  waived: 'hasWaived',
  overpaid: 'hasOverpaid',
} as const satisfies Partial<Record<keyof MessageFacts, keyof MessageFacts>>;

/** What is wrong, and where in the template. */
export interface BrokenPromise {
  readonly message: string;
  readonly at: Place;
}

/**
 * What a filled text of an e-mail says that is not so: that something is below although the layout shows no code, or an amount
 * that is R$ 0,00.
 */
export function brokenPromises(filled: string, facts: MessageFacts): BrokenPromise[] {
  const nothingBelow = facts.hasBill
    ? []
    : filled.split(SENTENCES).filter((one) => /\babaixo\b/i.test(one) && !ALWAYS_THERE.test(one));
  const zeros = Object.entries(ONLY_IF).filter(
    ([amount, has]) => !facts[has] && filled.includes(facts[amount as keyof typeof ONLY_IF]),
  );
  return [
    ...nothingBelow.map((sentence) => ({
      message: `says "${sentence.trim()}", but a message may have no code: put it in {% if hasBill %}, and name the page otherwise`,
      at: { sentence },
    })),
    ...zeros.map(([amount, has]) => ({
      message: `names "${amount}" where there is none: put it in {% if ${has} %}`,
      at: { variable: amount },
    })),
  ];
}
