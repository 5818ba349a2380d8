import { loadConfig } from '#config-loader/load.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { formatDay } from '#domain/calendar/days.ts';
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
import { FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

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
export async function offers(options: Options, { stdout }: Pick<Terminal, 'stdout'>): Promise<number> {
  stdout.write(`${await answerOf(options)}\n`);
  return FINE;
}

/** The text that the command prints. */
export async function answerOf(options: Options): Promise<string> {
  const { amount, due, at: today, profile, tags, personType, channel } = options;
  const config = await loadConfig(options.config);
  const { creditor, book } = bookOf(config, options.creditor);
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
    ...inWords(found, { ...asked, daysLate, owed }, book),
    ...(isParted ? ['', ...Object.values(termsOfOffers(creditor))] : []),
  ].join('\n');
}

/** What goes with every offer of instalments to a consumer (CDC arts. 52 and 54-B), as the page says it. */
const termsOfOffers = ({ charges, legalName, taxId, address, sender }: Config['creditors'][string]) => ({
  lateCharges: lateChargesInWords(charges),
  early: EARLY_IN_WORDS,
  supplier: `${legalName}, ${taxId}, ${address}, ${sender.replyTo}`,
});

function bookOf({ creditors, offers: books }: Config, id: string | undefined) {
  const ids = Object.keys(creditors);
  const [only, ...others] = ids;
  const named = id ?? (others.length === 0 ? only : undefined);
  if (named === undefined) throw new InputError(`--creditor is missing; there are: ${ids.join(', ')}`);
  const creditor = creditors[named];
  if (!creditor) throw new InputError(`there is no creditor "${id}"; there are: ${ids.join(', ')}`);
  const book = books[creditor.negotiation.offers ?? ''];
  if (book) return { creditor, book };
  throw new InputError(`${creditor.id} has no offer book: negotiation.offers names none`);
}

interface Asked {
  readonly amount: number;
  readonly rolledDueDate: string;
  readonly day: string;
  readonly daysLate: number;
  readonly owed: number;
}

function inWords(found: readonly Offer[], asked: Asked, { inForce }: Config['offers'][string]): string[] {
  const { amount, rolledDueDate, day, daysLate, owed } = asked;
  const late = daysLate < 1 ? 'not late' : `${daysLate} ${daysLate === 1 ? 'day' : 'days'} late`;
  const heading = `${formatReais(amount)}, due ${formatDay(rolledDueDate)}, ${late} on ${formatDay(day)}: ${formatReais(owed)} owed`;
  const isInForce = inForce.from <= day && day <= (inForce.until ?? day);
  if (found.length === 0)
    return [
      heading,
      isInForce
        ? `Nothing is offered: ${daysLate < 1 ? 'only late debts have offers' : 'no tier of the book matches it, or none offers anything'}.`
        : `Nothing is offered: the book is in force from ${formatDay(inForce.from)}${inForce.until === undefined ? '' : ` to ${formatDay(inForce.until)}`}.`,
    ];
  return [heading, '', ...table(found), '', ...found.map(({ id, reason }) => `${id}: ${reason}`)];
}

function table(found: readonly Offer[]): string[] {
  const rows = [
    ['offer', 'total', 'waived', 'interest', 'more than cash', 'a month', 'CET a year', 'until', 'payments'],
    ...found.map(({ id, total, discount, interest, financing, validUntil, instalments, needsApproval }) => [
      id,
      formatReais(total),
      formatReais(discount.charges + discount.principal),
      formatReais(interest),
      ...(financing
        ? [
            formatReais(financing.more),
            formatCost(financing.percentPerMonth),
            formatCost(financing.percentPerYear),
          ]
        : ['-', '-', '-']),
      formatDay(validUntil),
      `${inTimes(instalments)}${needsApproval ? '; a person has to approve' : ''}`,
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
