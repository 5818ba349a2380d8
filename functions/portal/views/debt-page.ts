import { html } from 'hono/html';
import { formatDay } from '#domain/calendar/days.ts';
import { settledOn } from '#domain/debt/settled-on.ts';
import { caseOf, paymentPlanOf, promiseOf } from '#functions/portal/negotiation.ts';
import type { Document } from '#functions/portal/response.ts';
import type { Sight } from '#functions/portal/sight.ts';
import type { CaseKind } from '#schemas/records/negotiation.ts';
import { frame, type Html, talkToPerson } from './frame.ts';
import { instalmentGroups } from './instalments.ts';
import { listingsCard } from './listings.ts';
import { offerCards } from './offers.ts';
import { othersList } from './others.ts';
import { payCards } from './pay.ts';
import { about, dueInWords, greeting, noticeBox, payeeNote, reais, row } from './pieces.ts';
import { resolveCard, stopRow } from './resolve.ts';
import { statementTable } from './statement-table.ts';

/** The page about a debt, by its status. */
export function debtPage(sight: Sight): Promise<Document> {
  const view = sight.prescribed ? prescribed : VIEWS[sight.debt.status];
  const { title, content } = view(sight);
  return frame({
    title,
    creditor: sight.creditor,
    content: html`${noticeBox(sight.notice)}${content}${listingsCard(sight)}`,
  });
}

interface View {
  readonly title: string;
  readonly content: Html;
}

function owed(sight: Sight): View {
  if (sight.keptForPerson) return withPerson(sight);
  return {
    title: 'Sua fatura',
    content: html`<section class="card">
<h1>Olá, ${greeting(sight)}!</h1>
${about(sight)}
${payeeNote(sight)}
${sum(sight)}
<p><span class="pill">${dueInWords(sight)}</span></p>
${sight.debt.status === 'handedOver' ? html`<p class="soft">Uma pessoa da nossa equipe cuida desta fatura. Você pode pagar por aqui ou falar com ela.</p>` : ''}
${breakdown(sight)}
</section>
${payCards(sight)}
${offerCards(sight)}
${resolveCard(sight)}
${othersList(sight)}
${person(sight)}`,
  };
}

/** For a debtor with whom no robot settles anything: the contacts of the people who do come first. */
const withPerson = (sight: Sight): View => ({
  title: 'Sua fatura',
  content: html`<section class="card">
<h1>Olá, ${greeting(sight)}!</h1>
${about(sight)}
${payeeNote(sight)}
<p>Quem combina com você como fica esta fatura é uma pessoa da nossa equipe. Fale com ela, com calma:</p>
${talkToPerson(sight.creditor)}
${stopRow(sight)}
</section>
<section class="card">
${sum(sight)}
<p><span class="pill">${dueInWords(sight)}</span></p>
${breakdown(sight)}
</section>
${payCards(sight)}
${resolveCard(sight)}
${othersList(sight)}`,
});

function promised(sight: Sight): View {
  const promise = promiseOf(sight.debt);
  return {
    title: 'Pagamento combinado',
    content: html`<section class="card">
<h1>Combinado, ${greeting(sight)}!</h1>
${about(sight)}
${payeeNote(sight)}
${sum(sight)}
${promise ? html`<p><span class="pill">Para pagar até ${formatDay(promise.day)}</span></p>` : ''}
<p class="soft">O valor fica como está até lá, e os lembretes desta fatura ficam parados. Se quiser, pague antes: os dados estão logo abaixo.</p>
${breakdown(sight)}
</section>
${payCards(sight)}
${resolveCard(sight)}
${othersList(sight)}
${person(sight)}`,
  };
}

const CASE_IN_WORDS: Readonly<Record<CaseKind, string>> = {
  'not-mine': 'Você nos contou que não reconhece esta fatura.',
  'goods-or-service': 'Você nos contou que houve um problema com o produto ou serviço.',
  hardship: 'Você nos contou que não consegue pagar agora.',
  review: 'Você pediu que uma pessoa reveja o que regras automáticas calcularam para você.',
};

function caseOpen(sight: Sight): View {
  const opened = caseOf(sight.debt);
  return {
    title: 'Estamos verificando',
    content: html`<section class="card">
<h1>Estamos cuidando disso</h1>
${about(sight)}
${payeeNote(sight)}
<p>${opened ? CASE_IN_WORDS[opened.kind] : ''} Uma pessoa da nossa equipe vai olhar o seu caso${
      opened ? html` e responder até <strong>${formatDay(opened.deadline)}</strong>` : ''
    }.</p>
<p>Até lá, você não precisa fazer nada, e os lembretes desta fatura ficam parados.</p>
</section>
${othersList(sight)}
${person(sight)}`,
  };
}

function onPaymentPlan(sight: Sight): View {
  const paymentPlan = paymentPlanOf(sight.debt);
  return {
    title: 'Seu acordo',
    content: html`<section class="card">
<h1>Seu acordo, ${greeting(sight)}</h1>
${about(sight)}
${payeeNote(sight)}
${
  paymentPlan
    ? html`<p>${paymentPlan.instalments.length === 1 ? 'Um pagamento' : `${paymentPlan.instalments.length} pagamentos`}, no total de <strong>${reais(paymentPlan.total)}</strong>. Toque em um deles para pagar.</p>
${instalmentGroups(sight, paymentPlan)}`
    : ''
}
</section>
${sight.early ? payCards(sight) : ''}
${othersList(sight)}
${person(sight)}`,
  };
}

function settled(sight: Sight): View {
  const day = settledOn(sight.debt);
  return {
    title: 'Tudo certo',
    content: html`<section class="card">
<h1>Tudo certo, ${greeting(sight).replace(/\.$/, '')}. Obrigado!</h1>
${about(sight)}
<p>Esta fatura está paga${day === undefined ? '' : html` desde ${formatDay(day)}`} e não falta nada. Se receber outra cobrança dela, pode desconsiderar.</p>
${sight.payoff.balance.excess > 0 ? html`<p>Recebemos ${reais(sight.payoff.balance.excess)} a mais. Fale com a gente para receber de volta ou usar em outra fatura.</p>` : ''}
${breakdown(sight)}
</section>
${othersList(sight)}
${person(sight)}`,
  };
}

const cancelled = (sight: Sight): View => ({
  title: 'Fatura cancelada',
  content: html`<section class="card">
<h1>Esta fatura foi cancelada</h1>
${about(sight)}
<p>Não há nada a pagar. Se receber uma cobrança dela, pode desconsiderar.</p>
${paidBefore(sight)}
</section>
${othersList(sight)}
${person(sight)}`,
});

/** What was paid on a cancelled debt and not refunded. A payment of an instalment may count for its debt. */
function paidBefore({
  payoff: {
    balance: { received },
  },
  debt,
}: Sight): Html | '' {
  if (received <= 0) return '';
  return html`<p>Você já pagou ${reais(received)}. ${
    debt.instalmentOf
      ? 'Fale com a gente para saber onde esse valor foi contado.'
      : 'Fale com a gente para receber de volta.'
  }</p>`;
}

/** Shows neither an amount nor a way to pay: a prescribed debt is not demanded; only the debtor may propose to pay. */
const prescribed = (sight: Sight): View => ({
  title: 'Prazo encerrado',
  content: html`<section class="card">
<h1>Olá, ${greeting(sight)}!</h1>
${about(sight)}
<p>O prazo legal para cobrar esta fatura passou. Não cobramos mais.</p>
<p>Se quiser falar sobre ela, uma pessoa da nossa equipe atende você.</p>
</section>
${othersList(sight)}
${person(sight)}`,
});

const VIEWS: Readonly<Record<Sight['debt']['status'], (sight: Sight) => View>> = {
  open: owed,
  handedOver: owed,
  promised,
  caseOpen,
  onPaymentPlan,
  settled,
  cancelled,
  prescribed,
};

const sum = ({ payoff: { amount, balance }, holdsUntil }: Sight): Html =>
  html`<p class="soft label">${balance.received > 0 ? 'Falta pagar' : 'Valor de hoje'}</p>
<p class="sum">${reais(amount)}</p>
${holdsUntil ? html`<p class="soft small">Este valor não muda até ${formatDay(holdsUntil)}.</p>` : ''}`;

const breakdown = (sight: Sight): Html | '' =>
  sight.statement
    ? row(
        sight.debt.status === 'settled' ? 'Como a conta fechou' : 'De onde vem este valor',
        html`${statementTable(sight)}`,
      )
    : '';

const person = (sight: Sight): Html => html`<section class="card" id="pessoa">
<h2>Fale com uma pessoa</h2>
${talkToPerson(sight.creditor)}
${stopRow(sight)}
</section>`;
