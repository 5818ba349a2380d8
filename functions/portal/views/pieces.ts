import { html } from 'hono/html';
import { daysBetween, formatDay } from '#domain/calendar/days.ts';
import { lastDayOf, shownDueDate } from '#domain/debt/shown-due-date.ts';
import { dueDateInWords } from '#domain/messages/due-date-in-words.ts';
import { greetingOf } from '#domain/messages/message-facts.ts';
import { teamOf } from '#domain/messages/team-of.ts';
import { formatReais } from '#domain/money/money.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Notice } from '#functions/portal/notices.ts';
import type { Sight } from '#functions/portal/sight.ts';
import type { Html } from './frame.ts';

/** `R$ 1.234,56` without a line break. */
export const reais = (centavos: number): string => formatReais(centavos).replace(' ', '\u00a0');

/** A form of the page. `action`: below the page's own path. */
export const form = ({ path, csrf }: Sight, action: string, content: Html): Html =>
  html`<form method="post" action="${path}/${action}"><input type="hidden" name="csrf" value="${csrf}">
${content}
</form>`;

/** A row that opens: works without JavaScript. */
export const row = (title: string, content: Html): Html =>
  html`<details><summary>${title}</summary><div>${content}</div></details>`;

export const noticeBox = (notice: Notice | undefined): Html | '' =>
  notice
    ? html`<p class="note${notice.kind === 'refused' ? ' bad' : ''}" role="${notice.kind === 'refused' ? 'alert' : 'status'}">${notice.text}</p>`
    : '';

/** People by their first name; of a company, the team that reads it. */
export const greeting = ({ debtor }: Sight): string =>
  debtor.personType === 'company' ? teamOf(debtor.name) : greetingOf(debtor);

/** What the debt is for. */
export const about = ({ debt }: Sight): Html =>
  html`<p class="soft">Fatura ${debt.invoiceId}${debt.description ? html` · ${debt.description}` : ''}</p>`;

/** Who receives the payment of a credit that was assigned, and what holds of what was paid before (CC art. 290, 292). */
export function payeeNote({ debt: { assigned }, creditor }: Sight): Html | '' {
  if (!assigned) return '';
  const { name, taxId, address, phone, url } = assigned.to;
  return html`<p class="note" id="cessao">O crédito desta fatura foi cedido a <strong>${name}</strong>, CNPJ ${formatTaxId(taxId)}${address ? html`, ${address}` : ''}, como avisamos em ${formatDay(assigned.notifiedOn)}. É a ela que se paga agora. O que você pagou a ${creditor.name} até esse dia vale.${phone ? html` Telefone: ${phone}.` : ''}${url ? html` Site: <a rel="noreferrer" href="${url}">${url}</a>.` : ''}</p>`;
}

/** When the debt is or was due, without a reproach. */
export function dueInWords({ debt, creditor, today }: Sight): string {
  const due = shownDueDate(debt, creditor.holidays);
  const day = dueDateInWords(due);
  const days = daysBetween(today, lastDayOf(due));
  if (days < 0) return `Venceu em ${day}`;
  if (due.onTimeUntil !== undefined) return `Vencimento em ${day}`;
  if (days === 0) return `Vence hoje, ${day}`;
  if (days === 1) return `Vence amanhã, ${day}`;
  return `Vence em ${day}`;
}
