import { addDays, weekday } from '#domain/calendar/days.ts';
import { AREA_CODES } from '#test/audit/portfolio/debtors.ts';
import { Random } from '#test/audit/portfolio/random.ts';
import { cnpjOf, cpfOf } from '#test/audit/portfolio/tax-ids.ts';

/** The first day of the forecasts of the bench. */
export const FROM = '2026-01-20';
export const DAYS = 60;

const CREDITOR = 'bebidas-nordeste';

/** Invoices of a debtor, two on average: of a hundred debtors 50 have one, 25 two, 13 three, 6 four, 3 five, 3 six. */
const COUNTS = [
  [50, 1],
  [75, 2],
  [88, 3],
  [94, 4],
  [97, 5],
  [100, 6],
] as const;

const STATES = AREA_CODES.map(([uf]) => uf);
/** Half of all debtors are in the creditor's own state and its neighbours, the rest anywhere. */
const NEAR = ['CE', 'PE', 'RN', 'PB', 'PI', 'MA'] as const;

const MAILBOXES = ['gmail.com', 'hotmail.com', 'outlook.com', 'uol.com.br', 'yahoo.com.br'] as const;

/** A row of a file of billing or of payments, and the day on which it is written. */
export interface BookRow {
  readonly day: string;
  readonly row: object;
}

/**
 * The rows of one debtor of a book as a distributor has it. Every invoice has an amount of its own, from R$ 20,00 to R$ 9.000,00, and is
 * due on any day from 60 before the forecast begins to 60 after, issued 7, 14, 21 or 28 days earlier; one debtor in thirty has an older
 * debt too. One in three is a person, the others are companies. Of ten debtors six have an e-mail alone, one a phone alone, three both;
 * one in thirty opted out of a channel, one in a hundred is over-indebted. A quarter of all invoices have a payment in the file: most of
 * the whole, in time or late, some of a part, and one in fifty a promise. One number, one debtor.
 */
export function rowsOfDebtor(number: number): readonly BookRow[] {
  const random = new Random(number);
  const debtor = debtorOf(number, random);
  const rows: BookRow[] = [];
  const drawn = random.between(1, 100);
  const [, count] = COUNTS.find(([upTo]) => drawn <= upTo) ?? [100, 1];
  const isOld = random.chance(3);
  for (let n = 0; n < count; n += 1) {
    const due =
      isOld && n === 0 ? addDays(FROM, -random.between(61, 400)) : addDays(FROM, random.between(-60, DAYS));
    const issued = addDays(due, -7 * random.between(1, 4));
    const invoiceId = `NF-${number}-${n + 1}`;
    const amount = random.chance(12) ? random.between(2_000, 5_000) : random.between(5_001, 900_000);
    const detail = {
      ...{ invoiceId, creditorId: CREDITOR, debtor, amount, currency: 'BRL', dueDate: due },
      issuedAt: instantOn(issued, random),
    };
    rows.push({ day: issued, row: detail });
    rows.push(...paymentsOf({ invoiceId, amount, due, issued }, random));
    if (random.chance(2)) {
      const said = addDays(later(due, FROM), random.between(1, 15));
      const promise = {
        ...{ invoiceId, creditorId: CREDITOR, day: addDays(said, random.between(1, 7)) },
        promisedAt: instantOn(said, random),
      };
      rows.push({ day: said, row: promise });
    }
  }
  return rows;
}

function debtorOf(number: number, random: Random): object {
  const isPerson = random.chance(33);
  const uf = random.chance(50) ? random.pick(NEAR) : (STATES[random.between(0, STATES.length - 1)] ?? 'CE');
  const code = AREA_CODES.find(([state]) => state === uf)?.[1] ?? 85;
  const reach = random.between(0, 9);
  const phone = `(${code}) 9${String(80_000_000 + number)}`;
  const box = isPerson ? random.pick(MAILBOXES) : `cliente-${number}.example`;
  return {
    debtorId: `cliente-${number}`,
    name: isPerson ? `Francisca da Silva ${number}` : `Mercado Número ${number} Ltda.`,
    taxId: isPerson ? cpfOf(100_000_000 + number * 2503) : cnpjOf(`${10_000_000 + number * 181}0001`),
    personType: isPerson ? 'person' : 'company',
    uf,
    ...(reach === 0 ? {} : { email: `contas-${number}@${box}` }),
    ...(reach === 0 || reach > 6 ? { phone } : {}),
    ...(random.chance(3) ? { optOuts: [random.pick(['email', 'sms'] as const)] } : {}),
    ...(random.chance(1) ? { overIndebted: true } : {}),
  };
}

function paymentsOf(
  {
    invoiceId,
    amount,
    due,
    issued,
  }: { readonly invoiceId: string; readonly amount: number; readonly due: string; readonly issued: string },
  random: Random,
): BookRow[] {
  if (!random.chance(25)) return [];
  const day = later(addDays(due, random.between(-5, 30)), addDays(issued, 1));
  const isPart = random.chance(10);
  const paid = isPart
    ? Math.floor((amount * random.between(10, 90)) / 100)
    : amount + (day > due ? Math.floor((amount * 3) / 100) : 0);
  const row = {
    ...{ id: `p-${invoiceId}`, type: 'payment.received', creditorId: CREDITOR, invoiceId },
    ...{ amount: paid, paidAt: instantOn(day, random), method: random.chance(50) ? 'pix' : 'boleto' },
  };
  return [{ day, row }];
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** A moment of office hours; what falls on a weekend is of the Monday after. */
function instantOn(day: string, random: Random): string {
  const working = weekday(day) > 5 ? addDays(day, 8 - weekday(day)) : day;
  return `${working}T${two(random.between(8, 18))}:${two(random.between(0, 59))}:${two(random.between(0, 59))}-03:00`;
}

const two = (value: number): string => String(value).padStart(2, '0');
