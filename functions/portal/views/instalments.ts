import { html } from 'hono/html';
import { dueDateToShow, shownDueDate } from '#domain/debt/shown-due-date.ts';
import { dueDateInWords } from '#domain/messages/due-date-in-words.ts';
import type { Linked, Sight } from '#functions/portal/sight.ts';
import type { PaymentPlan } from '#schemas/records/negotiation.ts';
import type { Html } from './frame.ts';
import { reais } from './pieces.ts';

type Instalment = PaymentPlan['instalments'][number];

/** The instalments of a payment plan by what is to be done: those that are late, the next one, those to come, those that are paid. */
export function instalmentGroups(sight: Sight, plan: PaymentPlan): Html {
  const { instalments: opened, today, creditor } = sight;
  const pages = new Map(opened.map((linked) => [linked.debt.debtId, linked]));
  const isPaid = ({ debtId }: Instalment): boolean => pages.get(debtId)?.debt.status === 'settled';
  const unpaid = plan.instalments.filter((one) => !isPaid(one));
  const late = unpaid.filter((one) => (pages.get(one.debtId)?.debt.rolledDueDate ?? one.dueDate) < today);
  const [next, ...later] = unpaid.filter((one) => !late.includes(one));
  const groups = [
    { title: late.length > 1 ? 'Vencidas' : 'Vencida', some: late },
    { title: 'A próxima', some: next ? [next] : [] },
    { title: 'Depois', some: later },
    { title: 'Já pagas', some: plan.instalments.filter(isPaid) },
  ];
  return html`${groups
    .filter(({ some }) => some.length > 0)
    .map(
      ({ title, some }) => html`<h2 class="group">${title}</h2>
<ul class="plain">${some.map((one) => item(one, plan, pages.get(one.debtId), isPaid(one), creditor))}</ul>`,
    )}`;
}

function item(
  { number, amount, dueDate }: Instalment,
  { instalments }: PaymentPlan,
  page: Linked | undefined,
  isPaid: boolean,
  { holidays }: Sight['creditor'],
): Html {
  const due = page ? shownDueDate(page.debt, holidays) : dueDateToShow(dueDate, holidays);
  const name = `${number === 1 && instalments.length > 1 ? 'Entrada' : `Parcela ${number}`}, vence em ${dueDateInWords(due)}`;
  return html`<li class="row"><span>${page && !isPaid ? html`<a href="${page.url}">${name}</a>` : name}${isPaid ? html` <span class="pill">Paga</span>` : ''}</span><span>${reais(amount)}</span></li>
`;
}
