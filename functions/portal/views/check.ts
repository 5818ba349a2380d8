import { html } from 'hono/html';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { CodeVerdict } from '#functions/portal/is-ours.ts';
import type { Document } from '#functions/portal/response.ts';
import { frame, type Html, identity, talkToPerson } from './frame.ts';

/** The page that checks a code. It does not repeat the code, because the visitor already has it. */
export const checkPage = (verdict: CodeVerdict | undefined): Promise<Document> =>
  frame({
    title: 'Este boleto ou Pix é nosso?',
    creditor: undefined,
    content: html`${verdict ? html`<section class="card" role="status">${inWords(verdict)}</section>` : ''}
<section class="card">
<h1>Este boleto ou Pix é nosso?</h1>
<p>Cole a linha digitável do boleto ou o código do Pix. Dizemos se fomos nós que enviamos e quem recebe.</p>
<form method="post" action="/conferir">
<label for="codigo">Linha digitável ou Pix copia e cola</label>
<textarea id="codigo" name="codigo" rows="4" maxlength="600" required autocomplete="off" autocapitalize="off" spellcheck="false"></textarea>
<button type="submit">Conferir</button>
</form>
<p class="soft small">O que você colar aqui não fica guardado.</p>
</section>`,
  });

function inWords(verdict: CodeVerdict): Html {
  switch (verdict.kind) {
    case 'unreadable':
      return html`<h2>Não conseguimos ler este código</h2>
<p>Falta um pedaço, ou algum número foi trocado. Copie de novo, inteiro, e confira outra vez. Não pague um código que não confere.</p>`;
    case 'not-ours':
      return html`<h2>Este código não é nosso</h2>
<p class="note bad">Não fomos nós que enviamos. Se ele chegou em nosso nome, não pague: pode ser um golpe.</p>`;
    case 'our-key':
      return html`<h2>A chave Pix é nossa, mas o código não</h2>
<p>O dinheiro iria para ${verdict.creditor.legalName}, mas este código não está entre os que enviamos. Fale com a gente antes de pagar.</p>
${talkToPerson(verdict.creditor)}`;
    case 'ours':
      return ours(verdict);
  }
}

const BY_STATUS = {
  payable: {
    title: 'Sim, este código é nosso',
    isBad: false,
    text: 'Pode pagar com tranquilidade. Antes de confirmar, veja se o seu banco mostra este nome:',
  },
  'not-payable': {
    title: 'É nosso, mas não pague por ele',
    isBad: true,
    text: 'Este código não deve ser pago agora. Abra o recado mais recente que enviamos para ver o que vale hoje, ou fale com a gente.',
  },
} as const;

function ours({ creditor, status, payee }: Extract<CodeVerdict, { kind: 'ours' }>): Html {
  const { title, isBad, text } = BY_STATUS[status];
  return html`<h2>${title}</h2>
<p class="note${isBad ? ' bad' : ''}">${text}</p>
${payee ? html`<p>${payee.name}<br>CNPJ ${formatTaxId(payee.taxId)}</p>` : identity(creditor)}
${isBad ? talkToPerson(creditor) : ''}`;
}
