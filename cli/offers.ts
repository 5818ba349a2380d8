import { loadConfig } from '#config-loader/load.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { payoffOn } from '#domain/debt/payoff-on.ts';
import { termsOf } from '#domain/debt/terms-of.ts';
import { formatCost, formatReais } from '#domain/money/money.ts';
import { EARLY_IN_WORDS, lateChargesInWords } from '#domain/offers/late-charges-in-words.ts';
import { offersFor } from '#domain/offers/offers-for.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import type { OfferChannel } from '#schemas/config/offers.ts';
import type { PersonType, Profile } from '#schemas/primitives.ts';
import type { Offer } from '#schemas/records/negotiation.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import type { Words } from './words/words.ts';

interface Options {
  /** The billed amount, centavos; nothing of it is paid. */
  readonly amount: number;
  readonly due: string;
  readonly at: string;
  readonly creditor?: string;
  readonly profile: Profile;
  readonly tags: readonly string[];
  readonly personType: PersonType;
  readonly channel: OfferChannel;
  readonly json?: boolean;
  readonly config: string;
}

/**
 * `regua offers`: prints the offers of the creditor's book for a debt on a day, by the same code that makes offers to
 * debtors.
 */
export async function offers(
  options: Options,
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  stdout.write(`${await answerOf(options, words)}\n`);
  return FINE;
}

/** The text that the command prints. */
export async function answerOf(options: Options, words: Words): Promise<string> {
  const { amount, due, at: today, profile, tags, personType, channel } = options;
  const config = await loadConfig(options.config);
  const { creditor, book } = bookOf(config, options.creditor, words);
  const rolledDueDate = rollForward(due, creditor.holidays);
  const debt = {
    amount,
    rolledDueDate,
    terms: termsOf(creditor.charges, undefined, config.legalRate.months),
    payments: {},
  };
  const { total: owed, daysLate } = payoffOn(debt, today).balance;
  const found = offersFor({
    debt,
    book,
    today,
    profile: { kind: profile, reason: `perfil "${profile}", dado neste exemplo` },
    tags,
    personType,
    channel,
    holidays: creditor.holidays,
  });
  const asked = { creditorId: creditor.id, book: book.id, amount, dueDate: due, rolledDueDate, day: today };
  if (options.json)
    return JSON.stringify({
      ...asked,
      daysLate,
      owed,
      profile,
      tags,
      personType,
      channel,
      offers: found,
      terms: termsOfOffers(creditor),
    });
  const isParted = found.some(({ financing }) => financing !== undefined);
  return [
    ...inWords(found, { ...asked, daysLate, owed }, book, words),
    ...(isParted ? ['', ...Object.values(termsOfOffers(creditor))] : []),
  ].join('\n');
}

/** What goes with every offer of instalments to a consumer (CDC arts. 52 and 54-B), as the page says it. */
const termsOfOffers = ({ charges, legalName, taxId, address, sender }: Config['creditors'][string]) => ({
  lateCharges: lateChargesInWords(charges),
  early: EARLY_IN_WORDS,
  supplier: `${legalName}, ${taxId}, ${address}, ${sender.replyTo}`,
});

function bookOf({ creditors, offers: books }: Config, id: string | undefined, { say }: Words) {
  const ids = Object.keys(creditors);
  const [only, ...others] = ids;
  const named = id ?? (others.length === 0 ? only : undefined);
  if (named === undefined) throw new InputError(say('common.creditorMissing', { ids: ids.join(', ') }));
  const creditor = creditors[named];
  if (!creditor) throw new InputError(say('common.noCreditor', { id: named, ids: ids.join(', ') }));
  const book = books[creditor.negotiation.offers ?? ''];
  if (book) return { creditor, book };
  throw new InputError(say('offers.noBook', { creditor: creditor.id }));
}

interface Asked {
  readonly amount: number;
  readonly rolledDueDate: string;
  readonly day: string;
  readonly daysLate: number;
  readonly owed: number;
}

function inWords(
  found: readonly Offer[],
  asked: Asked,
  { inForce }: Config['offers'][string],
  words: Words,
): string[] {
  const { say, money, day: formatDay } = words;
  const { amount, rolledDueDate, day, daysLate, owed } = asked;
  const heading = say('offers.heading', {
    amount: money(amount),
    due: formatDay(rolledDueDate),
    daysLate: Math.max(0, daysLate),
    day: formatDay(day),
    owed: money(owed),
  });
  if (found.length > 0)
    return [heading, '', ...table(found, words), '', ...found.map(({ id, reason }) => `${id}: ${reason}`)];
  const { from, until } = inForce;
  const why = (): string => {
    if (from <= day && day <= (until ?? day))
      return daysLate < 1 ? say('offers.notLate') : say('offers.noTier');
    return until === undefined
      ? say('offers.inForceFrom', { from: formatDay(from) })
      : say('offers.inForceFromTo', { from: formatDay(from), to: formatDay(until) });
  };
  return [heading, say('offers.nothing', { why: why() })];
}

function table(found: readonly Offer[], { say, money, day }: Words): string[] {
  const rows = [
    [
      say('offers.offer'),
      say('offers.total'),
      say('offers.waived'),
      say('offers.interest'),
      say('offers.more'),
      say('offers.perMonth'),
      say('offers.cet'),
      say('offers.until'),
      say('offers.payments'),
    ],
    ...found.map(({ id, total, discount, interest, financing, validUntil, instalments, needsApproval }) => [
      id,
      money(total),
      money(discount.charges + discount.principal),
      money(interest),
      ...(financing
        ? [money(financing.more), formatCost(financing.percentPerMonth), formatCost(financing.percentPerYear)]
        : ['-', '-', '-']),
      day(validUntil),
      needsApproval ? say('offers.approval', { payments: inTimes(instalments) }) : inTimes(instalments),
    ]),
  ];
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        if (column === row.length - 1) return cell;
        return column === 0 || column === 7 ? cell.padEnd(width(column)) : cell.padStart(width(column));
      })
      .join('  '),
  );
}

/** The payments in short, such as `R$ 300,00 + 2 x R$ 350,00`: the entry, then equal payments together. */
function inTimes([entry, ...others]: Offer['instalments']): string {
  const amounts = [...new Set(others.map(({ amount }) => amount))];
  return [
    formatReais(entry?.amount ?? 0),
    ...amounts.map(
      (amount) => `${others.filter((other) => other.amount === amount).length} x ${formatReais(amount)}`,
    ),
  ].join(' + ');
}
