import * as z from 'zod';
import { addressMark } from '#adapters/table/addresses.ts';
import type { DebtorLink } from '#application/contact/debtor-link.ts';
import { honourOptOuts } from '#application/contact/opt-out.ts';
import { acceptOffer } from '#application/negotiation/accept-offer.ts';
import { openCase } from '#application/negotiation/open-case.ts';
import type { Outcome } from '#application/negotiation/outcome.ts';
import { promisePayment } from '#application/negotiation/promise-payment.ts';
import { CalendarDay, PositiveCentavos, withoutHidden } from '#schemas/primitives.ts';
import type { CaseKind } from '#schemas/records/negotiation.ts';
import { haveBill, haveEarlyBill } from './confirm.ts';
import type { Word } from './notices.ts';
import { LONGEST_TEXT } from './views/resolve.ts';
import type { Visit } from './visit.ts';
import { whyNotPaid } from './why-not-paid.ts';

/** Does what was asked, and returns the word of `NOTICES` for its outcome. */
type Action = (visit: Visit, link: DebtorLink) => Promise<Word>;

const MISSING = 'faltou-dado';

/** The actions by the last part of the address of their form. */
const ACTIONS: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['pagar', pay],
  ['quitar', settleEarly],
  ['prometer', promise],
  ['aceitar', accept],
  ['nao-reconheco', contest('not-mine', false)],
  ['problema', contest('goods-or-service', true)],
  ['sem-condicoes', contest('hardship', false)],
  ['rever', contest('review', false)],
  ['parar', stopMessages],
]);

/** Runs an action; undefined when there is no such action. Each may be repeated, with the same result. */
export const act = async (name: string, visit: Visit, link: DebtorLink): Promise<Word | undefined> =>
  ACTIONS.get(name)?.(visit, link);

async function pay(visit: Visit, link: DebtorLink): Promise<Word> {
  const why = whyNotPaid(link.debt, visit.today);
  if (why) return why;
  if (link.debt.assigned && !(await haveBill(link, visit))) return 'assigned';
  return (await haveBill(link, visit)) ? 'codigo-pronto' : 'sem-codigo';
}

async function settleEarly(visit: Visit, link: DebtorLink): Promise<Word> {
  if (link.debt.status !== 'onPaymentPlan') return whyNotPaid(link.debt, visit.today) ?? 'not-offered';
  return (await haveEarlyBill(link, visit)) ? 'codigo-pronto' : 'sem-codigo';
}

async function promise(visit: Visit, link: DebtorLink): Promise<Word> {
  const { form, at } = visit;
  const day = CalendarDay.safeParse(form?.get('dia'));
  if (!day.success) return MISSING;
  const { debtId } = link.debt;
  const outcome = await promisePayment({ debtId, day: day.data, at, by: 'debtor' });
  // The code that the page showed may end before that day.
  if (outcome.done) await haveBill({ ...link, debt: outcome.debt }, visit);
  return wordOf(outcome, 'promessa-feita');
}

const Acceptance = z.object({
  oferta: z.string().min(1).max(200),
  total: z.coerce.number().pipe(PositiveCentavos),
});

async function accept(visit: Visit, link: DebtorLink): Promise<Word> {
  const { form, at } = visit;
  const asked = Acceptance.safeParse(Object.fromEntries(form ?? []));
  if (!asked.success) return MISSING;
  const { oferta: offerId, total } = asked.data;
  const outcome = await acceptOffer({ debtId: link.debt.debtId, offerId, total, at, by: 'debtor' });
  // A cash offer is paid at once: the page shows its code.
  if (outcome.done) await haveBill({ ...link, debt: outcome.debt }, visit);
  return wordOf(outcome, 'proposta-aceita');
}

/** What the debtor wrote, with its line ends, and without characters that nobody sees. */
const Text = z.string().transform(withoutHidden).pipe(z.string().trim().max(LONGEST_TEXT));

function contest(kind: CaseKind, needsText: boolean): Action {
  return async ({ form, at }, { debt }) => {
    const text = Text.safeParse(form?.get('texto') ?? '');
    if (!text.success || (needsText && text.data === '')) return MISSING;
    const words = text.data === '' ? {} : { text: text.data };
    return wordOf(await openCase({ debtId: debt.debtId, kind, ...words, at, by: 'debtor' }), 'caso-aberto');
  };
}

/** Opts out every known address of the debtor, on every channel. */
async function stopMessages({ at }: Visit, { debt, debtor }: DebtorLink): Promise<Word> {
  const optOuts = await Promise.all(
    debtor.contacts.map(
      async ({ kind, value }) =>
        ({
          mark: await addressMark(value),
          by: 'unsubscribe',
          at,
          channel: kind === 'email' ? 'email' : 'sms',
        }) as const,
    ),
  );
  await honourOptOuts(optOuts, debt.debtId);
  return 'mensagens-paradas';
}

const wordOf = (outcome: Outcome, done: Word): Word => (outcome.done ? done : outcome.why);
