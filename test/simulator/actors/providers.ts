import { debtIdOf, debtKey } from '#adapters/table/keys.ts';
import { aPix, asaasEvent, asaasRefund } from '#test/builders/providers.ts';
import { asFile, itau400Lines } from '#test/builders/return-file.ts';
import { providersOf } from '#test/simulator/config.ts';
import type { Action, PlannedInvoice, Share, Step } from '#test/simulator/plan.ts';
import type { Input, Reported, Stage } from '#test/simulator/stage.ts';

type Payment = Extract<Action, { do: 'pay' }>;

/** Centavos. `whole` settles the debt whatever its charges are. */
const amountOf = (share: Share, amount: number): number =>
  ({
    whole: Math.ceil(amount * 1.3) + 10_000,
    exact: amount,
    half: Math.ceil(amount / 2),
    little: Math.ceil(amount / 10),
    centavo: 1,
  })[share];

/** Somebody pays, and a provider, billing or a bank reports it. */
export async function pay(stage: Stage, step: Step, action: Payment): Promise<void> {
  const planned = stage.invoice(action.invoice);
  const amount = amountOf(action.share, planned.amount);
  const id = action.idOf ?? step.id;
  const report = reports[action.by];
  const billId = action.names === 'bill' ? await billOf(stage, planned) : undefined;
  if (action.names === 'bill' && billId === undefined) return;
  const { input, paymentId, invoiceId } = report({ stage, step, action, planned, amount, id, billId });
  const { creditorId } = planned;
  await stage.say(step, input, [{ creditorId, paymentId, amount, invoiceId }]);
}

interface Given {
  readonly stage: Stage;
  readonly step: Step;
  readonly action: Payment;
  readonly planned: PlannedInvoice;
  readonly amount: number;
  readonly id: number;
  readonly billId: string | undefined;
}

type Report = (given: Given) => { readonly input: Input } & Pick<Reported, 'paymentId' | 'invoiceId'>;

const reais = (amount: number): string => (amount / 100).toFixed(2);

/** The invoice that a payment names: its own, one that never comes, or none. */
const namedIn = ({ action, planned }: Given): string | undefined =>
  action.names === 'invoice' ? planned.invoiceId : action.names === 'unknown' ? 'NF-never-came' : undefined;

const signed: Report = (given) => {
  const { stage, step, action, planned, amount, id, billId } = given;
  // The contract wants one of the two.
  const invoiceId = namedIn(given) ?? (billId === undefined ? planned.invoiceId : undefined);
  const body = {
    type: 'payment.received',
    id: `pay-${id}`,
    creditorId: planned.creditorId,
    ...(invoiceId === undefined ? { billId } : { invoiceId }),
    amount,
    paidAt: stage.clockOf(step),
    method: 'pix',
  };
  return { input: { via: 'signed', body, tries: action.tries }, paymentId: `sandbox/pay-${id}`, invoiceId };
};

const billing: Report = (given) => {
  const { stage, step, planned, amount, id } = given;
  const { creditorId } = planned;
  const invoiceId = namedIn(given) ?? planned.invoiceId;
  const paymentId = `R-${id}`;
  const detail = { invoiceId, creditorId, paymentId, amount, paidAt: stage.clockOf(step), method: 'cash' };
  return {
    input: { via: 'bus', type: 'PaymentReported.v1', detail },
    paymentId: `billing/${paymentId}`,
    invoiceId,
  };
};

const asaas: Report = (given) => {
  const { stage, step, action, planned, amount, id } = given;
  const { name } = providersOf(planned.creditorId).asaas;
  const invoiceId = namedIn(given);
  const event = asaasEvent('PAYMENT_CONFIRMED', charge(stage, step, { id, amount, invoiceId }));
  return {
    input: { via: 'provider', call: asaasCall(planned.creditorId, event), tries: action.tries },
    paymentId: `${name}/pay_${id}`,
    invoiceId,
  };
};

const charge = (
  stage: Stage,
  step: Step,
  {
    id,
    amount,
    invoiceId,
  }: { readonly id: number; readonly amount: number; readonly invoiceId?: string | undefined },
) => ({
  id: `pay_${id}`,
  value: amount / 100,
  externalReference: invoiceId ?? null,
  billingType: 'PIX',
  clientPaymentDate: stage.dayOf(step),
  confirmedDate: null,
});

function asaasCall(creditorId: string, body: unknown) {
  const { name, token } = providersOf(creditorId).asaas;
  return { provider: name, headers: { 'asaas-access-token': token }, body };
}

/** A Pix names no invoice: only the code that it paid. */
const pix: Report = ({ stage, step, action, planned, amount, id, billId }) => {
  const { name, token } = providersOf(planned.creditorId).pix;
  const endToEndId = e2e(id);
  const received = aPix({
    endToEndId,
    ...(billId === undefined ? {} : { txid: billId }),
    valor: reais(amount),
    horario: stage.clockOf(step),
  });
  return {
    input: {
      via: 'provider',
      call: { provider: name, token, body: { pix: [received] } },
      tries: action.tries,
    },
    paymentId: `${name}/${endToEndId}`,
    invoiceId: undefined,
  };
};

const e2e = (id: number): string => `E12345678202604251200${String(id).padStart(11, 'a')}`;

/** A bank's return file names the invoice in the field for the company's own use. */
const file: Report = ({ stage, step, planned, amount, id }) => {
  const { creditorId, invoiceId } = planned;
  const day = stage.dayOf(step);
  const title = { reference: invoiceId, amount, paidOn: day, ourNumber: `109${String(id).padStart(8, '0')}` };
  const account = 111 + stage.plan.setting.creditors.indexOf(creditorId);
  const lines = itau400Lines([title], day).map((line, index) =>
    index === 0 ? line.replace('0111', `0${account}`) : line,
  );
  return {
    input: { via: 'file', name: `${creditorId}-${id}.RET`, content: asFile(lines) },
    // The product makes an id of the line: whatever it is, the line is one payment.
    paymentId: `file/${creditorId}-${id}`,
    invoiceId,
  };
};

const reports: Readonly<Record<Payment['by'], Report>> = { signed, billing, asaas, pix, file };

/** The bill that was issued last for an invoice, as the debtor reads it off the code. */
async function billOf(stage: Stage, { creditorId, invoiceId }: PlannedInvoice): Promise<string | undefined> {
  const debt = await stage.world.item(debtKey(debtIdOf(creditorId, invoiceId)));
  const quotes = (debt?.quotes ?? []) as { readonly bill?: { readonly txid: string } }[];
  return quotes.findLast(({ bill }) => bill !== undefined)?.bill?.txid;
}

/** What Asaas or a PSP reports of a payment later. */
export async function follow(
  stage: Stage,
  step: Step,
  { payment, what }: Extract<Action, { do: 'follow' }>,
): Promise<void> {
  const paid = stage.plan.steps.find(({ id }) => id === payment)?.action;
  if (paid?.do !== 'pay' || (paid.by !== 'asaas' && paid.by !== 'pix')) return;
  const planned = stage.invoice(paid.invoice);
  const { creditorId } = planned;
  const amount = amountOf(paid.share, planned.amount);
  const id = paid.idOf ?? payment;
  const back = what === 'partlyRefunded' ? Math.ceil(amount / 3) : amount;
  if (paid.by === 'pix') {
    if (what !== 'refunded' && what !== 'partlyRefunded') return;
    const { name, token } = providersOf(creditorId).pix;
    const received = aPix({
      endToEndId: e2e(id),
      valor: reais(amount),
      horario: stage.clockOf(step),
      devolucoes: [{ id: `D${back}`, valor: reais(back), status: 'DEVOLVIDO' }],
    });
    return stage.say(step, {
      via: 'provider',
      call: { provider: name, token, body: { pix: [received] } },
      tries: paid.tries,
    });
  }
  const event = {
    received: 'PAYMENT_RECEIVED',
    refunded: 'PAYMENT_REFUNDED',
    partlyRefunded: 'PAYMENT_PARTIALLY_REFUNDED',
    chargedBack: 'PAYMENT_CHARGEBACK_REQUESTED',
    won: 'PAYMENT_AWAITING_CHARGEBACK_REVERSAL',
  }[what];
  const invoiceId =
    paid.names === 'invoice' ? planned.invoiceId : paid.names === 'unknown' ? 'NF-never-came' : undefined;
  const dateCreated = stage.clockOf(step).slice(0, 19).replace('T', ' ');
  const refunds =
    what === 'partlyRefunded' ? { refunds: [asaasRefund({ value: back / 100, dateCreated })] } : {};
  const body = asaasEvent(event, { ...charge(stage, step, { id, amount, invoiceId }), ...refunds });
  await stage.say(step, { via: 'provider', call: asaasCall(creditorId, body), tries: paid.tries });
}

/**
 * Very many payments of one centavo: each is sound, and each is an entry of the ledger, with all that a provider says and as long as its id
 * may be. Once one is not taken, no more come: each that is not would be tried again every hour, to the end of the play.
 */
export async function dust(
  stage: Stage,
  step: Step,
  { invoice, count }: Extract<Action, { do: 'dust' }>,
): Promise<void> {
  const { creditorId, invoiceId } = stage.invoice(invoice);
  for (let n = 0; n < count; n += 1) {
    const id = `dust-${step.id}-${n}`.padEnd(64, '-');
    const body = {
      type: 'payment.received',
      id,
      creditorId,
      invoiceId,
      amount: 1,
      credited: { amount: 1, fee: 0, tax: 0, other: 0 },
      paidAt: stage.clockOf(step),
      method: 'pix',
    };
    await stage.say(step, { via: 'signed', body, tries: 1 }, [
      { creditorId, paymentId: `sandbox/${id}`, amount: 1, invoiceId },
    ]);
    if (stage.recorder.payments.at(-1)?.answer !== 'accepted') return;
  }
}

/** An instalment of the newest payment plan is paid. */
export async function payInstalment(
  stage: Stage,
  step: Step,
  { invoice, number }: Extract<Action, { do: 'payInstalment' }>,
): Promise<void> {
  const { creditorId, invoiceId } = stage.invoice(invoice);
  const made = stage.recorder.events.findLast(
    ({ type, detail }) =>
      type === 'PaymentPlanMade.v1' && detail.invoiceId === invoiceId && detail.creditorId === creditorId,
  );
  const instalments = (made?.detail.instalments ?? []) as readonly {
    readonly invoiceId: string;
    readonly amount: number;
  }[];
  const instalment = instalments[number - 1];
  if (!instalment) return;
  const id = `part-${step.id}`;
  const { amount } = instalment;
  const body = {
    type: 'payment.received',
    id,
    creditorId,
    invoiceId: instalment.invoiceId,
    amount,
    paidAt: stage.clockOf(step),
    method: 'pix',
  };
  await stage.say(step, { via: 'signed', body, tries: 20 }, [
    { creditorId, paymentId: `sandbox/${id}`, amount, invoiceId: instalment.invoiceId },
  ]);
}
