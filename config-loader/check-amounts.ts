import type { Config } from '#schemas/config/config.ts';
import type { MessageFacts } from '#schemas/config/message.ts';

/** When a message goes out: for one invoice, for several, or for either. */
export interface Usage {
  readonly one: boolean;
  readonly several: boolean;
}

const LAW =
  'RJ Lei 6.854/2014 art. 1; PR Lei 22.130/2024; PE Lei 16.559/2019 art. 26-A: each addition apart, in every form of collection';
const NOTHING = 'R$ 0,00';

/** When the réguas and creditors of a brand send a message; one that none sends is taken for one invoice's. */
export function usageOf(config: Pick<Config, 'reguas' | 'creditors'>, brand: string, id: string): Usage {
  const reguas = Object.values(config.reguas);
  const courtesies = Object.values(config.creditors)
    .filter((creditor) => creditor.brand === brand)
    .flatMap((creditor) => Object.values(creditor.courtesies));
  const isCourtesy = courtesies.includes(id);
  const one = reguas.some(
    ({ steps, promise }) => promise.message === id || steps.some((step) => step.message === id),
  );
  const several = reguas.some(
    (regua) => regua.several === id || regua.steps.some((step) => step.several === id),
  );
  return one || several
    ? { one: one || isCourtesy, several: several || isCourtesy }
    : { one: true, several: false };
}

/**
 * What is wrong with the amounts of a filled text that has no list, as a WhatsApp message: an amount to pay for one invoice without
 * its parts, or any for several.
 */
export function amountProblems(filled: string, facts: MessageFacts, usage: Usage): string[] {
  if (facts.count > 1) {
    if (!usage.several) return [];
    return [facts, ...facts.invoices].some((invoice) => asks(filled, invoice))
      ? [
          `must name no amount for several invoices, because each needs its parts: link to the page by {{ pageUrl }} (${LAW})`,
        ]
      : [];
  }
  if (!usage.one || !asks(filled, facts)) return [];
  const lacking = partsOf(facts).filter((part) => !filled.includes(facts[part]));
  return lacking.map((part) => `names {{ owed }} without {{ ${part} }} (${LAW})`);
}

/** What is wrong with the amounts of a filled layout: each invoice has to show its parts. */
export function listProblems(shown: string, facts: MessageFacts): string[] {
  return facts.invoices
    .filter((invoice) => facts.owed !== NOTHING && shown.includes(invoice.owed))
    .flatMap((invoice) =>
      partsOf(invoice)
        .filter((part) => !shown.includes(invoice[part]))
        .map((part) => `names {{ owed }} of an invoice without its ${part} (${LAW})`),
    );
}

type Parted = MessageFacts | MessageFacts['invoices'][number];
const PARTS = {
  fine: 'hasFine',
  interest: 'hasInterest',
  received: 'hasReceived',
  waived: 'hasWaived',
} as const;

/** The parts that a debtor has to see beside what is owed. */
const partsOf = (invoice: Parted): readonly ('principal' | keyof typeof PARTS)[] => [
  'principal',
  ...(['fine', 'interest', 'received', 'waived'] as const).filter((part) => invoice[PARTS[part]]),
];

const asks = (filled: string, { owed }: Parted): boolean => owed !== NOTHING && filled.includes(owed);
