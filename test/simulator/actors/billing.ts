import { debtIdOf, debtKey } from '#adapters/table/keys.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { SOURCE } from '#test/simulator/config.ts';
import type { Action, PlannedInvoice, Step } from '#test/simulator/plan.ts';
import type { SeenEvent } from '#test/simulator/recording.ts';
import type { Stage } from '#test/simulator/stage.ts';
import { stopOf } from './stops.ts';

type Said = Readonly<Record<string, unknown>>;

/** Puts the event of a step on the bus, as billing or a person of the creditor would; nothing if there is no occasion. */
export async function billing(stage: Stage, step: Step, action: Action): Promise<void> {
  const event = await eventOf(stage, step, action);
  if (!event) return;
  const [type, detail] = event;
  noteWhatItEnds(stage, action);
  await stage.say(step, { via: 'bus', type, detail });
}

async function eventOf(
  stage: Stage,
  step: Step,
  action: Action,
): Promise<readonly [BillingEventType, Said] | undefined> {
  const at = stage.clockOf(step);
  switch (action.do) {
    case 'issue':
      return ['InvoiceIssued.v1', issued(stage, step, stage.invoice(action.invoice))];
    case 'amend': {
      const { amount, dueInDays } = action;
      return [
        'InvoiceAmended.v1',
        {
          ...idsOf(stage, action.invoice),
          amendedAt: at,
          ...(amount === undefined ? {} : { amount }),
          ...(dueInDays === undefined ? {} : { dueDate: stage.dayOf(step, dueInDays) }),
        },
      ];
    }
    case 'cancel':
      return ['InvoiceCancelled.v1', { ...idsOf(stage, action.invoice), cancelledAt: at }];
    case 'writeOff': {
      const { amount } = action;
      const writeOffId = `W-${step.id}`;
      return [
        'WriteOffApproved.v1',
        { ...idsOf(stage, action.invoice), writeOffId, reason: 'goodwill', ...(amount ? { amount } : {}) },
      ];
    }
    case 'pause':
    case 'resume':
    case 'withdrawBatch':
    case 'assignCredit':
      return stopOf(stage, step, action);
    case 'upholdCharges':
      return ['ChargesUpheld.v1', idsOf(stage, action.invoice)];
    case 'updateContact':
      return ['ContactUpdated.v1', contactUpdate(stage, step, action)];
    case 'revokeLinks': {
      const earlier = action.atTheTimeOf === undefined ? undefined : stage.said.get(action.atTheTimeOf);
      const before = earlier?.input.via === 'bus' ? earlier.input.detail.requestedAt : undefined;
      const { creditorId, debtorId } = stage.invoice(action.invoice);
      return ['LinkRevocationRequested.v1', { creditorId, debtorId, requestedAt: before ?? at }];
    }
    case 'list': {
      const listing = { ...idsOf(stage, action.invoice), bureau: 'serasa' };
      return action.cleared
        ? ['NegativeListingCleared.v1', { ...listing, clearedAt: at }]
        : ['NegativeListingMade.v1', { ...listing, listedAt: at }];
    }
    case 'promise':
      return [
        'PromiseReported.v1',
        { ...idsOf(stage, action.invoice), day: stage.dayOf(step, action.days), promisedAt: at },
      ];
    case 'agree': {
      const { amount } = stage.invoice(action.invoice);
      const part = Math.ceil(amount / action.count);
      const instalments = Array.from({ length: action.count }, (_, index) => ({
        amount: part,
        dueDate: stage.dayOf(step, action.firstInDays + 10 * index),
      }));
      return ['PaymentPlanReported.v1', { ...idsOf(stage, action.invoice), instalments, agreedAt: at }];
    }
    case 'dispute':
      return action.why === 'hardship'
        ? ['HardshipReported.v1', { ...idsOf(stage, action.invoice), reportedAt: at }]
        : ['DisputeRaised.v1', { ...idsOf(stage, action.invoice), kind: action.why, raisedAt: at }];
    case 'answer': {
      const open = await openCase(stage, action.invoice);
      return open === undefined
        ? undefined
        : ['CaseAnswered.v1', answerTo(stage, action.invoice, { number: open, outcome: action.outcome, at })];
    }
    case 'approveOffer':
      return approval(stage, at);
    case 'reportSource':
      return [
        'PaymentSourceReported.v1',
        { creditorId: stage.plan.setting.creditors[action.creditor], source: SOURCE, reportedUntil: at },
      ];
    case 'assign':
      return assignment(stage, action.invoice);
    case 'reassign':
      return reassignment(stage, step, action);
    default:
      return undefined;
  }
}

const idsOf = (stage: Stage, index: number) => {
  const { invoiceId, creditorId } = stage.invoice(index);
  return { invoiceId, creditorId };
};

/** The answer of a person to a case. */
export const answerTo = (
  stage: Stage,
  invoice: number,
  { number, outcome, at }: { readonly number: number; readonly outcome: string; readonly at: string },
): Said => ({
  ...idsOf(stage, invoice),
  number,
  outcome,
  answeredAt: at,
  ...(outcome === 'corrected' ? { amount: Math.ceil(stage.invoice(invoice).amount / 2) } : {}),
});

/** The invoice as billing issued it first: what it said then stays as it was. */
function issued(stage: Stage, step: Step, planned: PlannedInvoice): Said {
  const {
    invoiceId,
    creditorId,
    debtorId,
    person,
    amount,
    dueInDays,
    bill,
    batch,
    issuedDaysBefore = 0,
  } = planned;
  const who = stage.plan.setting.persons[person];
  if (!who) throw new RangeError(`no person ${person}`);
  const { name, taxId, uf, email, phone } = who;
  return {
    ...anInvoice({
      invoiceId,
      creditorId,
      debtor: {
        debtorId,
        name,
        taxId,
        uf,
        email,
        phone,
        ...(who.takesWhatsApp ? { optIns: ['whatsapp' as const] } : {}),
      },
      amount,
      issuedAt: stage.clockOf({ ...step, skew: (step.skew ?? 0) - issuedDaysBefore * 1440 }),
      dueDate: stage.dayOf({ ...step, skew: 0 }, dueInDays),
      ...(bill === 'none' ? { bill: {} } : {}),
      ...(batch === undefined ? {} : { batch }),
    }),
  };
}

function contactUpdate(stage: Stage, step: Step, action: Extract<Action, { do: 'updateContact' }>): Said {
  const { creditorId, debtorId, person } = stage.invoice(action.invoice);
  const { email } = stage.plan.setting.persons[person] ?? { email: '' };
  const news = {
    email: { emails: [`novo.${email}`] },
    optOut: { optOuts: ['email', 'sms', 'whatsapp'] },
    overIndebted: { overIndebted: true },
    notOverIndebted: { overIndebted: false },
  } as const;
  return { creditorId, debtorId, updatedAt: stage.clockOf(step), ...news[action.what] };
}

async function openCase(stage: Stage, index: number): Promise<number | undefined> {
  const { invoiceId, creditorId } = stage.invoice(index);
  const debt = await stage.world.item(debtKey(debtIdOf(creditorId, invoiceId)));
  return debt?.status === 'caseOpen' ? (debt.cases as unknown[]).length : undefined;
}

const newest = (stage: Stage, type: string): SeenEvent | undefined =>
  stage.recorder.events.findLast((event) => event.source === 'regua' && event.type === type);

function approval(stage: Stage, approvedAt: string): readonly [BillingEventType, Said] | undefined {
  const asked = newest(stage, 'OfferRequested.v1')?.detail;
  if (!asked) return undefined;
  const { invoiceId, creditorId, offerId, total, askedAt } = asked;
  return ['OfferApproved.v1', { invoiceId, creditorId, offerId, total, askedAt, approvedAt }];
}

function assignment(stage: Stage, index: number): readonly [BillingEventType, Said] | undefined {
  const { invoiceId, creditorId } = stage.invoice(index);
  const lost = stage.recorder.events.findLast(
    ({ type, detail }) => type === 'PaymentUnidentified.v1' && detail.creditorId === creditorId,
  );
  return lost && ['PaymentAssigned.v1', { creditorId, paymentId: lost.detail.paymentId, invoiceId }];
}

function reassignment(
  stage: Stage,
  step: Step,
  { from, to }: Extract<Action, { do: 'reassign' }>,
): readonly [BillingEventType, Said] | undefined {
  const [one, other] = [stage.invoice(from), stage.invoice(to)];
  const applied = stage.recorder.events.findLast(
    ({ type, detail }) =>
      type === 'PaymentApplied.v1' &&
      detail.invoiceId === one.invoiceId &&
      detail.creditorId === one.creditorId,
  );
  if (!applied || one.creditorId !== other.creditorId || one.invoiceId === other.invoiceId) return undefined;
  return [
    'PaymentReassigned.v1',
    {
      creditorId: one.creditorId,
      reassignmentId: `M-${step.id}`,
      paymentId: applied.detail.paymentId,
      fromInvoiceId: one.invoiceId,
      toInvoiceId: other.invoiceId,
    },
  ];
}

/** Notes what the debtor may expect from now on: no message on a channel that was closed, no link that opens. */
function noteWhatItEnds(stage: Stage, action: Action): void {
  const { recorder } = stage;
  if (action.do === 'revokeLinks') {
    const { creditorId, debtorId } = stage.invoice(action.invoice);
    recorder.revocations.push({ ...recorder.seen(), creditorId, debtorId, how: 'revocation' });
  }
}
