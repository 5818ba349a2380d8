import { html } from 'hono/html';
import { shownDueDate } from '#domain/debt/shown-due-date.ts';
import { dueDateInWords } from '#domain/messages/due-date-in-words.ts';
import type { Linked, Sight } from '#functions/portal/sight.ts';
import type { Html } from './frame.ts';
import { reais } from './pieces.ts';

/**
 * Other debts of the debtor, each with its own page; the instalments of a payment plan together. What a person looks into is not asked
 * for, so it has no amount.
 */
export function othersList({ others, creditor }: Sight): Html | '' {
  if (others.length === 0) return '';
  const invoices = others.filter(({ debt }) => debt.instalmentOf === undefined);
  const plans = new Set(others.flatMap(({ debt }) => debt.instalmentOf?.debtId ?? []));
  return html`<section class="card">
<h2>${invoices.length === 0 ? 'Suas outras parcelas' : 'Suas outras faturas'}</h2>
${invoices.length === 0 ? '' : html`<ul class="plain">${invoices.map((other) => item(other, other.debt.invoiceId))}</ul>`}
${[...plans].map((plan) => {
  const own = others.filter(({ debt }) => debt.instalmentOf?.debtId === plan);
  return html`<h3 class="group">${own.length === 1 ? 'Uma parcela de acordo' : `${own.length} parcelas de um acordo`}</h3>
<ul class="plain">${own.map((other) => item(other, `Parcela ${other.debt.instalmentOf?.number}, vence em ${dueDateInWords(shownDueDate(other.debt, creditor.holidays))}`))}</ul>`;
})}
</section>`;
}

const item = ({ debt, url, due }: Linked, name: string): Html =>
  html`<li class="row"><a href="${url}">${name}</a><span>${debt.status === 'caseOpen' ? 'em análise' : reais(due)}</span></li>`;
