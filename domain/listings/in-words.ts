import { formatDay } from '#domain/calendar/days.ts';
import { openListings } from '#domain/compliance/open-listings.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isOwed } from '#domain/debt/is-owed.ts';
import { orderAt } from '#domain/debt/listing-orders.ts';
import type { AnyBureau, Bureaus, Notary } from '#schemas/config/bureau.ts';
import type { Debt, Listing } from '#schemas/records/debt.ts';
import type { ListingOrder } from '#schemas/records/listing-order.ts';

/** The part of a debt that says where it is listed. */
export type ListedDebt = Pick<Debt, 'status' | 'zone' | 'listings' | 'listingOrders'>;

/** What is said of one listing: its bureau by its name, and days as `27/05/2026`. */
interface Facts {
  readonly name: string;
  readonly listed: string | undefined;
  readonly cleared: string | undefined;
  /** When the clearing was ordered. */
  readonly asked: string | undefined;
  readonly isOpen: boolean;
  readonly isConfirmed: boolean;
  /** Whether the debt is still to be paid: a payment plan takes its place (CC art. 360 I). */
  readonly isOwed: boolean;
}

/**
 * What the debtor's page says of the listings and the protest of a debt, a text each, in Portuguese: where it is listed, what becomes of
 * that once it is paid, that it was cleared; and of a protest who asks for its cancellation, and who pays the notary (Lei 9.492/97 art. 26;
 * STJ, Tema 725).
 */
export const listingsInWords = (debt: ListedDebt, bureaus: Bureaus): string[] =>
  Object.entries(debt.listings ?? {})
    .sort(([one], [other]) => one.localeCompare(other))
    .flatMap(([id, listing]) => {
      const order = orderAt(debt, id);
      const bureau = [bureaus['negative-listing'], bureaus.protest].find((one) => one?.id === id);
      const seen = factsOf(debt, { id, listing, order, bureau });
      return order?.kind === 'protest' ? protestInWords(seen, bureaus.protest) : listingInWords(seen);
    });

function factsOf(
  debt: ListedDebt,
  {
    id,
    listing: { listedAt, clearedAt },
    order,
    bureau,
  }: {
    readonly id: string;
    readonly listing: Listing;
    readonly order: ListingOrder | undefined;
    readonly bureau: AnyBureau | undefined;
  },
): Facts {
  const day = (at: string | undefined) => (at === undefined ? undefined : formatDay(dayFor(debt, at)));
  return {
    name: bureau?.name ?? id,
    listed: day(order?.moments.listed?.at ?? listedAt),
    cleared: day(clearedAt),
    asked: day(order?.moments.clearanceOrdered?.at),
    isOpen: openListings(debt.listings).some((open) => open.bureau === id),
    isConfirmed: !order || order.moments.listed !== undefined,
    isOwed: isOwed(debt.status) && debt.status !== 'onPaymentPlan',
  };
}

function listingInWords(facts: Facts): string[] {
  const { name, listed, cleared, asked, isOpen, isConfirmed } = facts;
  if (listed === undefined) return [];
  if (!isOpen)
    return cleared === undefined ? [] : [`O registro desta fatura em ${name} foi baixado em ${cleared}.`];
  if (facts.isOwed) {
    const how = isConfirmed
      ? `Esta fatura está registrada em ${name} desde ${listed}.`
      : `Pedimos a ${name} o registro desta fatura em ${listed}.`;
    return [`${how} Quando não faltar mais nada, pedimos a baixa em até cinco dias úteis.`];
  }
  const how =
    asked === undefined
      ? `O registro desta fatura em ${name} tem de ser baixado em até cinco dias úteis.`
      : `Pedimos a ${name} em ${asked} a baixa do registro desta fatura.`;
  return [`${how} Se ele ainda aparecer depois de cinco dias úteis, fale com a gente.`];
}

function protestInWords(facts: Facts, notary: Notary | undefined): string[] {
  const { name, listed, cleared, asked, isOpen, isConfirmed } = facts;
  const fees =
    notary?.feesPaidBy === 'creditor'
      ? 'As custas do cartório são por nossa conta.'
      : 'As custas do cartório são por sua conta (Lei 9.492/97, art. 26; STJ, Tema 725).';
  if (listed === undefined) return [];
  if (!isOpen && cleared !== undefined)
    return isConfirmed
      ? [
          `A nossa anuência ao cancelamento do protesto está com ${name} desde ${cleared}, e o cancelamento se pede lá. ${fees}`,
        ]
      : [`Retiramos esta fatura do protesto (${name}) em ${cleared}, antes de ele ser feito.`];
  if (!isOpen) return [];
  if (facts.isOwed)
    return isConfirmed
      ? [
          `Esta fatura foi protestada em ${listed} (${name}). Quando não faltar mais nada, entregamos a nossa anuência em até cinco dias úteis, e o cancelamento se pede no cartório. ${fees}`,
        ]
      : [
          `Enviamos esta fatura a protesto em ${listed} (${name}). O cartório avisa você antes, e ela pode ser paga lá ou aqui.`,
        ];
  return [
    asked === undefined
      ? `A nossa anuência ao cancelamento do protesto vai a ${name} em até cinco dias úteis. ${fees}`
      : `Enviamos a ${name} em ${asked} a nossa anuência ao cancelamento do protesto, que se pede no cartório. ${fees}`,
  ];
}
