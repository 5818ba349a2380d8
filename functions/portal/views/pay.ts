import { html, raw } from 'hono/html';
import { formatDay } from '#domain/calendar/days.ts';
import type { EarlyPayoff } from '#domain/debt/early-payoff.ts';
import { barcodeOfLine } from '#formats/boleto/barcode-of-line.ts';
import { formatLine } from '#formats/boleto/format-line.ts';
import type { Sight } from '#functions/portal/sight.ts';
import type { Html } from './frame.ts';
import { form, reais } from './pieces.ts';

/** How to pay what is owed today: the codes that pay just that, or the button that has them made. */
export function payCards(sight: Sight): Html | '' {
  const { codes, payoff } = sight;
  if (payoff.amount === 0) return '';
  if (sight.debt.assigned && !codes) return askThePayee(sight);
  const early = sight.early ? settleEarly(sight, sight.early) : '';
  if (sight.early && !codes) return early;
  if (!codes)
    return html`<section class="card" id="pagar">
<h2>Pagar ${reais(payoff.amount)}</h2>
${paysEarly(sight) ? lessInterest(sight) : html`<p>Preparamos na hora um código com o valor de hoje, já com tudo incluído.</p>`}
${form(sight, 'pagar', html`<button type="submit">Gerar código para pagar</button>`)}
</section>`;
  return html`${early}${paysEarly(sight) ? html`<section class="card">${lessInterest(sight)}</section>` : ''}
${codes.pixCode ? pixCard(sight, codes.pixCode) : ''}
${codes.digitableLine ? boletoCard(sight, codes.digitableLine) : ''}`;
}

/** What settles a payment plan today, and how much less that is (CDC art. 52 §2). */
const settleEarly = (
  sight: Sight,
  { amount, unreduced }: EarlyPayoff,
): Html => html`<section class="card" id="quitar">
<h2>Quitar tudo hoje por ${reais(amount)}</h2>
<p>As parcelas que faltam somam ${reais(unreduced)}.${unreduced > amount ? html` Quitando hoje, você paga ${reais(unreduced - amount)} a menos: saem os juros e acréscimos dos dias que faltam (CDC, art. 52, §2º).` : ''} O valor é o de hoje; em outro dia, fazemos a conta de novo.</p>
${sight.codes ? html`<p>O código abaixo quita o acordo inteiro.</p>` : form(sight, 'quitar', html`<button type="submit">Gerar código para quitar</button>`)}
</section>`;

/** A code of the creditor's would have the debtor pay badly, and there is none of the assignee (CC art. 292). */
const askThePayee = ({ debt, payoff }: Sight): Html => html`<section class="card" id="pagar">
<h2>Pagar ${reais(payoff.amount)}</h2>
<p>Não temos aqui um código que pague a ${debt.assigned?.to.name ?? ''}. Peça o boleto ou o Pix a ela, ou fale com uma pessoa da nossa equipe, que ajuda você.</p>
</section>`;

/** Whether the debt is an instalment of a payment plan that is not due yet. */
const paysEarly = ({ debt, today }: Sight): boolean =>
  debt.instalmentOf !== undefined && today < debt.rolledDueDate;

/** Paid early, less interest is owed (CDC art. 52 §2): our code asks for all of it, so a person computes the amount. */
const lessInterest = ({ creditor, planUrl }: Sight): Html =>
  html`<p>Quer pagar antes do vencimento? Você tem direito a pagar menos juros do parcelamento (CDC, art. 52, §2º). ${planUrl ? html`<a href="${planUrl}">Veja quanto custa quitar tudo hoje</a>. ` : ''}Para antecipar só esta parcela, fale com a gente antes de gerar ou pagar o código, e uma pessoa faz a conta com você: ${creditor.contact.phone}.</p>`;

/** The image of a code, by what draws it: that is loaded with the first page that shows one. */
const qrImage = async (code: string) =>
  image((await import('#formats/payment-codes/qr-image.ts')).qrSvg(code));
const barcodeImage = async (barcode: string) => {
  const { barcodeSvg } = await import('#formats/payment-codes/barcode-image.ts');
  return image(barcodeSvg(barcode).replace('<svg ', '<svg preserveAspectRatio="none" '));
};

const pixCard = (sight: Sight, code: string): Html => html`<section class="card" id="pagar">
<h2>Pague ${reais(sight.payoff.amount)} com Pix</h2>
<div class="pay"><div>
<p>Copie o código e cole no aplicativo do seu banco, em “Pix copia e cola”.</p>
<code class="code" id="pix">${code}</code>
${copyButton('pix', 'Copiar código Pix')}
${whoReceives(sight)}
</div>
<div><div class="image qr" role="img" aria-label="QR code do Pix">${qrImage(code)}</div>
<p class="soft small">Ou aponte a câmera do aplicativo do seu banco.</p></div></div>
</section>`;

function boletoCard(sight: Sight, given: string): Html {
  const line = given.replace(/\D/g, '');
  return html`<section class="card"${sight.codes?.pixCode ? '' : html` id="pagar"`}>
<h2>Boleto de ${reais(sight.payoff.amount)}</h2>
<p>Linha digitável:</p>
<code class="code" id="line">${formatLine(line)}</code>
${copyButton('line', 'Copiar linha digitável')}
<div class="image bars" role="img" aria-label="Código de barras do boleto">${barcodeImage(barcodeOfLine(line))}</div>
<div class="actions"><a class="button plain" href="${sight.path}/boleto.pdf" download>Baixar boleto em PDF</a></div>
${whoReceives(sight)}
</section>`;
}

/** A copy button, shown only with JavaScript; the text beside it reports what it did. */
const copyButton = (of: string, label: string): Html =>
  html`<div class="actions"><button type="button" data-copy="${of}" hidden>${label}</button><p class="soft small" role="status"></p></div>`;

const whoReceives = ({ creditor, codes, debt }: Sight): Html =>
  html`<p class="small">Quem recebe: <strong>${debt.assigned?.to.name ?? creditor.legalName}</strong></p>
<p class="soft small">Confira esse nome antes de confirmar.${
    codes?.validUntil ? html` O código vale até ${formatDay(codes.validUntil)}.` : ''
  }</p>`;

/** A drawing of ours, which scales with the page. */
const image = (svg: string): Html =>
  html`${raw(svg.replace(/ (?:width|height)="[\d.]+mm"/g, '').replace('<svg ', '<svg aria-hidden="true" focusable="false" '))}`;
