import { html } from 'hono/html';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { ArrecadacaoSegment } from '#formats/boleto/parse-arrecadacao.ts';
import type { CodeVerdict } from '#functions/portal/is-ours.ts';
import type { Document } from '#functions/portal/response.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { frame, type Html, identity, talkToPerson } from './frame.ts';

/** A code as it was pasted, and what was found of it. */
interface Checked {
  readonly text: string;
  readonly verdict: CodeVerdict;
}

/** The longest code that is taken: a Pix code has at most 512 characters. */
const LONGEST = 600;

/** The page that checks a code. What was pasted stays in its field, so that it can be compared and mended; it is kept nowhere. */
export const checkPage = (checked: Checked | undefined): Promise<Document> =>
  frame({
    title: 'Este boleto ou Pix é nosso?',
    creditor: undefined,
    content: html`${checked ? html`<section class="card" role="status">${inWords(checked.verdict)}</section>` : ''}
<section class="card">
<h1>Este boleto ou Pix é nosso?</h1>
<p>Cole a linha digitável do boleto ou o código do Pix. Dizemos se fomos nós que enviamos e quem recebe.</p>
<form method="post" action="/conferir">
<label for="codigo">Linha digitável ou Pix copia e cola</label>
<textarea id="codigo" name="codigo" rows="4" maxlength="${LONGEST}" required autocomplete="off" autocapitalize="off" spellcheck="false">${checked?.text.slice(0, LONGEST) ?? ''}</textarea>
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
    case 'arrecadacao':
      return html`<h2>É uma guia de arrecadação</h2>
<p>O código está inteiro e é de ${SEGMENTS[verdict.segment]}. Nós não emitimos guias assim: confira com quem emitiu, pelo site ou telefone oficial.</p>
<p class="note bad">Se ela chegou em nosso nome, não pague: pode ser um golpe.</p>`;
    case 'unknown':
      return unknown(verdict.creditors);
    case 'our-key':
      return html`<h2>A chave Pix é nossa, mas o código não</h2>
<p>O dinheiro iria para ${verdict.creditor.legalName}, mas este código não está entre os que enviamos. Fale com a gente antes de pagar.</p>
${talkToPerson(verdict.creditor)}`;
    case 'ours':
      return ours(verdict);
  }
}

/** Who issues slips of a segment, as debtors know them. */
const SEGMENTS: Readonly<Record<ArrecadacaoSegment, string>> = {
  city: 'prefeitura, como IPTU, ISS ou taxas',
  water: 'água e saneamento',
  'energy-or-gas': 'energia elétrica ou gás',
  telecom: 'telefonia ou internet',
  government: 'um órgão do governo, como tributos ou contribuições',
  company: 'uma empresa que recebe por guia, como carnês',
  'traffic-fine': 'multa de trânsito',
  bank: 'uso do próprio banco',
};

/** More creditors than this are not listed: the page is about one code. */
const MOST_LISTED = 5;

/** Most bills in the world are genuine and not ours: the page says what it cannot know, and what is safe to do. */
const unknown = (
  creditors: readonly Creditor[],
): Html => html`<h2>Não encontramos este código entre os nossos</h2>
<p>O código está inteiro, mas não está entre os que enviamos${creditors.length <= MOST_LISTED ? ` em nome de ${inList(creditors.map(({ name }) => name))}` : ''}. Isso não quer dizer que seja falso: pode ser de outra empresa. Confira com ela, e veja no seu banco o nome de quem recebe.</p>
<p class="note bad">Se ele chegou em nosso nome, não pague antes de falar com a gente: pode ser um golpe.</p>
${creditors.length <= MOST_LISTED ? creditors.map((creditor) => html`${creditors.length > 1 ? html`<h3>${creditor.name}</h3>` : ''}${talkToPerson(creditor)}`) : ''}`;

const inList = (names: readonly string[]): string =>
  new Intl.ListFormat('pt-BR', { type: 'conjunction' }).format(names);

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
