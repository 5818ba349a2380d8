import { SOURCE, withSource } from '#bin/openapi/example-inputs.ts';
import type { Fault } from '#sandbox/aws/faults.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { type Deed, letArrive } from '#sandbox/run.ts';
import { Bureaus } from '#schemas/config/bureau.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { ListingStep } from '#schemas/config/regua.ts';
import { askForOffer } from './ask-for-offer.ts';
import { CREDITOR, eventArrival, issued, taxIdOf } from './more-arrivals.ts';

/** A world of its own, because what happens in it would change what happens in others. */
export interface MoreWorld {
  readonly config: Config;
  readonly arrivals: readonly Arrival[];
  readonly faults?: readonly Fault[];
  readonly deeds?: readonly Deed[];
}

const withCreditor = (config: Config, change: Partial<Creditor>): Config => ({
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [id, { ...creditor, ...change }]),
  ),
});

/** The config with a creditor that relies on the list of a register. */
const withRegister = (config: Config): Config => withCreditor(config, { registers: ['SP'] });

/** The config with a bureau, made up in the process, that lists a debt once its ladder is over. */
const withBureau = (config: Config): Config => ({
  ...withCreditor(config, {
    bureaus: Bureaus.parse({
      'negative-listing': { provider: 'sandbox', id: 'serasa', name: 'Birô de Exemplo', minimum: 5000 },
    }),
  }),
  reguas: Object.fromEntries(
    Object.entries(config.reguas).map(([id, regua]) => [
      id,
      { ...regua, listings: [ListingStep.parse({ kind: 'negative-listing', name: 'Negativação' })] },
    ]),
  ),
});

const invoice = (name: string, index: number, changed: Readonly<Record<string, unknown>> = {}): Arrival =>
  eventArrival(
    'InvoiceIssued.v1',
    '2026-02-02T09:00:00-03:00',
    { ...issued(name, index), ...changed },
    index,
  );

/** The debtor of an invoice, with other contacts. */
const debtorOf = (index: number, contacts: Readonly<Record<string, unknown>>) => ({
  debtor: { ...issued('', index).debtor, ...contacts },
});

const reported = (instant: string, reportedUntil: string, line: number): Arrival =>
  eventArrival(
    'PaymentSourceReported.v1',
    instant,
    { creditorId: CREDITOR, source: SOURCE, reportedUntil },
    line,
  );

const at = (instant: string): number => Date.parse(instant);

/** The mail server takes the message of a step, and its answer is lost. */
const silentMailServer = (config: Config): MoreWorld => ({
  config,
  arrivals: [invoice('SEM-RESPOSTA', 40)],
  faults: [
    {
      service: 'ses',
      from: at('2026-02-19T00:00:00-03:00'),
      until: at('2026-02-20T00:00:00-03:00'),
      answer: { breaks: 'ETIMEDOUT', takesEffect: true },
    },
  ],
});

/** The function that takes steps dies at each call of AWS for eight hours, longer than the retries of a step last. */
const functionThatDies = (config: Config): MoreWorld => ({
  config,
  arrivals: [invoice('FUNCAO-FORA', 41)],
  deeds: [
    {
      at: at('2026-02-19T08:00:00-03:00'),
      act: async ({ aws }) => {
        aws.intercept = async ({ functionName }) =>
          functionName === 'take-step' ? 'crash-before' : 'proceed';
      },
    },
    {
      at: at('2026-02-19T16:00:00-03:00'),
      act: async ({ aws }) => {
        aws.intercept = undefined;
      },
    },
  ],
});

/** Debts are listed by a bureau: one is paid when the bureau is not in the configuration any more, another debtor got no notice. */
const listings = (config: Config): MoreWorld => ({
  config: withBureau(config),
  arrivals: [
    invoice('NEGATIVADA', 42),
    invoice('SEM-AVISO', 43, debtorOf(43, { email: 'bounce@cliente.example' })),
    eventArrival(
      'BureauReported.v1',
      '2026-04-20T10:00:00-03:00',
      {
        invoiceId: 'EX-NEGATIVADA',
        creditorId: CREDITOR,
        orderId: 'negative-listing-1',
        report: 'listed',
        at: '2026-04-20T09:00:00-03:00',
        proof: { id: 'lote-77/registro-12' },
      },
      1,
    ),
    eventArrival(
      'PaymentReported.v1',
      '2026-05-04T10:00:00-03:00',
      {
        invoiceId: 'EX-NEGATIVADA',
        creditorId: CREDITOR,
        paymentId: 'extrato-901',
        amount: 110_000,
        paidAt: '2026-05-04T09:00:00-03:00',
        method: 'pix',
      },
      2,
    ),
  ],
  deeds: [{ at: at('2026-05-01T12:00:00-03:00'), act: async ({ reconfigure }) => reconfigure(config) }],
});

/** A debtor marks a message as junk, and has no other address. */
const complaint = (config: Config): MoreWorld => ({
  config,
  arrivals: [invoice('SEM-CONTATO', 44, debtorOf(44, { email: 'complaint@simulator.amazonses.com' }))],
});

/** A CPF is corrected when a bill that names the wrong one is shown. */
const wrongTaxId = (config: Config): MoreWorld => ({
  config,
  arrivals: [
    invoice('OUTRO-CPF', 45),
    eventArrival(
      'TaxIdCorrected.v1',
      '2026-03-06T10:00:00-03:00',
      {
        creditorId: CREDITOR,
        debtorId: 'ex-45',
        taxId: taxIdOf(75),
        correctedAt: '2026-03-06T10:00:00-03:00',
      },
      1,
    ),
  ],
});

/** A debtor asks for an offer that is for a person to approve, and a person approves it. */
const approvedOffer = (config: Config): MoreWorld => ({
  config,
  arrivals: [invoice('PROPOSTA', 46, { amount: 9_000_000 })],
  deeds: [
    {
      at: at('2026-03-06T15:00:00-03:00'),
      act: async (world) => {
        const { offerId, total, askedAt } = await askForOffer(world, {
          creditorId: CREDITOR,
          invoiceId: 'EX-PROPOSTA',
          taxId: taxIdOf(46),
        });
        const approvedAt = '2026-03-09T10:00:00-03:00';
        const detail = {
          invoiceId: 'EX-PROPOSTA',
          creditorId: CREDITOR,
          offerId,
          total,
          askedAt,
          approvedAt,
        };
        const arrivals = [eventArrival('OfferApproved.v1', approvedAt, detail, 1)];
        letArrive({ arrivals, badRows: [] }, { ...world, rows: new Map() });
      },
    },
  ],
});

/** Worlds in which something fails or a person acts: a payment source and a register are silent, a mail server does not answer, a function dies, a bureau is gone. */
export const moreWorlds = (config: Config): readonly MoreWorld[] => [
  {
    config: withRegister(withSource(config)),
    arrivals: [
      invoice('SEM-EXTRATO', 30),
      reported('2026-02-03T08:00:00-03:00', '2026-02-02T23:59:59-03:00', 1),
      reported('2026-03-10T08:00:00-03:00', '2026-03-09T23:59:59-03:00', 2),
      {
        kind: 'register',
        file: 'SP-2026-03-11.csv',
        line: 1,
        at: at('2026-03-11T10:00:00-03:00'),
        content: Buffer.from('telefone\n(11) 99900-0002\n'),
      },
    ],
  },
  silentMailServer(config),
  functionThatDies(config),
  listings(config),
  complaint(config),
  wrongTaxId(config),
  approvedOffer(config),
];
