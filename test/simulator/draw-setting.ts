import { Regua } from '#schemas/config/regua.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import type { Feature } from './features.ts';
import type { Person, PlannedInvoice, Setting } from './plan.ts';
import type { Random } from './random.ts';

const DAY = 86_400_000;
/** A Monday. */
const EPOCH = Date.parse('2026-04-20T12:00:00Z');
const CREDITORS = ['bebidas-nordeste', 'casa-do-gesso'] as const;
/** The one batch of a play. */
const BATCH = 'carteira-1';
const NAMES = ['Marta Queiroz Linhares', 'Otoniel Sabino Farias'] as const;

/** Draws the persons, their invoices and the creditors of a play. */
export function drawSetting(random: Random, features: ReadonlySet<Feature>): Setting {
  const persons = NAMES.slice(0, random.chance(0.6) ? 1 : 2).map((name, index) =>
    drawPerson(random, features, name, index),
  );
  const creditors = features.has('several creditors') ? [...CREDITORS] : [CREDITORS[0]];
  return {
    start: new Date(EPOCH + random.int(0, 200) * DAY + random.int(0, 1439) * 60_000).toISOString(),
    days: random.int(15, 45),
    persons,
    invoices: Array.from({ length: random.int(1, 6) }, (_, index) =>
      drawInvoice(random, features, { persons, creditors, index }),
    ),
    creditors,
    withSources: features.has('sources') ? creditors.filter(() => random.chance(0.7)) : [],
    ladder: features.has('deployed ladders') ? undefined : drawLadder(random, features),
  };
}

function drawPerson(random: Random, features: ReadonlySet<Feature>, name: string, index: number): Person {
  const outcomes = { delivered: 6, bounced: 1, complained: 1, failed: 1, silent: 1, 'out-of-office': 1 };
  const drawn = () => (features.has('bounces') ? random.weighted(outcomes) : undefined) ?? 'delivered';
  return {
    name,
    taxId: cpfOf(`pessoa-${index}`),
    uf: random.pick(['CE', 'SP', 'RJ', 'ES', 'AM', 'AC']),
    email: `${name.split(' ')[0]?.toLowerCase()}.${index}@correio.example`,
    phone: `+558599991${String(index).padStart(4, '7')}`,
    mail: drawn(),
    calls: drawn(),
    takesWhatsApp: random.chance(0.4),
  };
}

function drawInvoice(
  random: Random,
  features: ReadonlySet<Feature>,
  { persons, creditors, index }: Pick<Setting, 'persons' | 'creditors'> & { readonly index: number },
): PlannedInvoice {
  const person = random.int(0, persons.length - 1);
  const id = features.has('several debtor ids') ? random.int(0, 2) : 0;
  return {
    invoiceId: `NF-${index + 1}`,
    creditorId: random.pick(creditors) ?? CREDITORS[0],
    debtorId: `cli-${person}-${id}`,
    person,
    amount: random.pick([100_000, 100_000, 100_000, 30_000, 1_234_567, 150]),
    dueInDays: random.int(-4, 12),
    bill: random.pick(['pix', 'none']),
    ...(features.has('batches') && random.chance(0.7) ? { batch: BATCH } : {}),
    ...(features.has('old debts') && random.chance(0.5) ? drawAge(random) : {}),
  };
}

/** How old an invoice of a first load is: just old enough to be met anew, older, or soon to be prescribed. */
function drawAge(random: Random): Pick<PlannedInvoice, 'dueInDays' | 'issuedDaysBefore'> {
  const daysLate = random.pick([30, 31, 45, 120, 400, 1_790]);
  return { dueInDays: -daysLate, issuedDaysBefore: daysLate + 20 };
}

/** A short ladder with all that a step can do, so that a play sees many of them. */
function drawLadder(random: Random, features: ReadonlySet<Feature>): Regua {
  const offsets = [-2, -1, 1, 2, 3, 5, 6, 9].filter((offset) => offset === 3 || random.chance(0.5));
  const last = offsets.at(-1) ?? 3;
  const steps = offsets.map((offset) => ({
    id: offset < 0 ? `notice-${-offset}` : `reminder-${offset}`,
    name: offset < 0 ? `Notice D${offset}` : `Reminder D+${offset}`,
    offset,
    channels: random.pick([['email', 'sms'], ['sms', 'email'], ['email', 'sms', 'whatsapp'], ['email']]),
    ...(features.has('send all') && random.chance(0.8) ? { send: 'all' } : {}),
    message: offset < 0 ? 'aviso' : offset > 5 ? 'segunda-via' : 'lembrete-3',
    tone: offset < 0 ? 'light' : offset > 5 ? 'firm' : 'neutral',
    ...(offset > 5 ? { reissue: { dueInDays: 5 } } : {}),
  }));
  return Regua.parse({
    id: 'simulada',
    description: 'A short ladder of a simulation.',
    sendAt: random.pick(['09:30', '08:00', '13:30', '17:30', '18:30', '19:30']),
    spreadMinutes: random.pick([0, 60, 60]),
    several: 'varias-faturas',
    steps,
    handOver: { offset: last + random.int(3, 7) },
  });
}
