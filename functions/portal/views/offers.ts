import { html } from 'hono/html';
import { formatDay } from '#domain/calendar/days.ts';
import { formatCost } from '#domain/money/money.ts';
import { EARLY_IN_WORDS, lateChargesInWords } from '#domain/offers/late-charges-in-words.ts';
import type { Sight } from '#functions/portal/sight.ts';
import type { Financing, Offer } from '#schemas/records/negotiation.ts';
import type { Html } from './frame.ts';
import { form, reais } from './pieces.ts';

/** What the creditor proposes, each with its price, what is waived, and why it is made (LGPD art. 20). */
export const offerCards = (sight: Sight): Html | '' =>
  sight.offers.length === 0
    ? ''
    : html`<section class="card" id="propostas">
<h2>Propostas para você</h2>
${sight.offers.map((offer) => proposal(sight, offer))}
${review}
</section>`;

/** No person made them, so a person has to look where one is asked to (LGPD art. 20). */
const review = html`<p class="soft small">Regras automáticas calcularam estes valores. Não concorda? <a href="#resolver">Peça a uma pessoa que reveja</a> (LGPD, art. 20).</p>`;

const proposal = (sight: Sight, offer: Offer): Html => html`<details><summary>${inShort(offer)}</summary><div>
${priceOf(offer)}
${
  offer.kind === 'instalments'
    ? html`<ul class="plain">${offer.instalments.map(
        ({ number, amount, dueDate }) =>
          html`<li class="row"><span>${number === 1 ? 'Entrada' : `Parcela ${number}`}, ${formatDay(dueDate)}</span><span>${reais(amount)}</span></li>
`,
      )}</ul>`
    : ''
}
${offer.financing ? cost(sight, offer, offer.financing) : ''}
<p class="soft small">${offer.reason}</p>
${offer.needsApproval ? html`<p>Esta proposta depende do sim de uma pessoa da nossa equipe.</p>` : ''}
${acceptance(sight, offer)}
</div></details>`;

/** What instalments cost beside paying at once, on the same screen (CDC arts. 52 and 54-B). */
const cost = (
  { debt, creditor }: Sight,
  { total }: Offer,
  { cashPrice, on, more, percentPerMonth, percentPerYear }: Financing,
): Html => html`<dl class="cost">
<dt>À vista, até ${formatDay(on)}</dt><dd>${reais(cashPrice)}</dd>
<dt>Parcelado</dt><dd>${reais(total)}</dd>
<dt>Parcelar custa a mais</dt><dd>${reais(Math.max(0, more))}</dd>
<dt>Taxa efetiva ao mês</dt><dd>${formatCost(Math.max(0, percentPerMonth))}</dd>
<dt>Custo efetivo total (CET) ao ano</dt><dd>${formatCost(Math.max(0, percentPerYear))}</dd>
</dl>
<p class="small">${lateChargesInWords(debt.terms)} ${EARLY_IN_WORDS}</p>
<p class="soft small">Quem oferece: ${creditor.legalName}, ${creditor.taxId.length > 14 ? 'CNPJ' : 'CPF'} ${creditor.taxId}, ${creditor.address}, ${creditor.sender.replyTo}.</p>`;

const acceptance = (sight: Sight, offer: Offer): Html =>
  form(
    sight,
    'aceitar',
    html`<input type="hidden" name="oferta" value="${offer.id}"><input type="hidden" name="total" value="${offer.total}">
<button type="submit">${buttonOf(offer)}</button>`,
  );

function buttonOf({ kind, total, needsApproval }: Offer): string {
  if (needsApproval) return 'Pedir esta proposta';
  return kind === 'cash' ? `Aceitar e pagar ${reais(total)}` : 'Aceitar e parcelar';
}

function inShort({ kind, total, instalments, validUntil }: Offer): string {
  if (kind === 'cash') return `À vista por ${reais(total)}, até ${formatDay(validUntil)}`;
  const [first, ...rest] = instalments;
  const next = rest[0];
  return next
    ? `Entrada de ${reais(first?.amount ?? 0)} e mais ${rest.length} de ${reais(next.amount)}`
    : `Uma parcela de ${reais(total)}`;
}

function priceOf({ kind, owed, total, discount, interest, validUntil, financing }: Offer): Html {
  const off = discount.charges + discount.principal;
  // What costs more than paying at once is called no discount (CDC art. 37).
  const isDiscount = kind === 'cash' || (financing !== undefined && financing.more <= 0);
  return html`<dl>
<dt>Você deve hoje</dt><dd>${reais(owed)}</dd>
${off > 0 ? html`<dt>${isDiscount ? 'Desconto' : 'Deixa de ser cobrado'}</dt><dd>${reais(off)}</dd>` : ''}
${interest > 0 ? html`<dt>Juros do parcelamento, ao todo</dt><dd>${reais(interest)}</dd>` : ''}
<dt>Você paga ao todo</dt><dd>${reais(total)}</dd>
<dt>Vale até</dt><dd>${formatDay(validUntil)}</dd>
</dl>`;
}
