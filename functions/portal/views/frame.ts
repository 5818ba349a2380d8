import { html, raw } from 'hono/html';
import type { Document } from '#functions/portal/response.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { SCRIPT } from './script.ts';
import { styleFor } from './style.ts';

/** Text with every value in it escaped. */
export type Html = ReturnType<typeof html>;

/** The colour of a page that belongs to no creditor. */
const NEUTRAL = '#334155';

/** The frame of every page: the creditor's name, the content, and the creditor's whole identity (CDC art. 42-A). */
export async function frame(given: {
  readonly title: string;
  readonly creditor: Creditor | undefined;
  readonly content: Html;
}): Promise<Document> {
  const { title, creditor, content } = given;
  const style = styleFor(creditor?.colour ?? NEUTRAL);
  const body = await html`<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
<meta name="theme-color" content="${creditor?.colour ?? NEUTRAL}">
<link rel="icon" href="data:,">
<title>${creditor ? `${title} · ${creditor.name}` : title}</title>
<style>${raw(style)}</style>
</head>
<body>
<header class="band"><div class="wrap">${creditor ? brand(creditor) : html`<p class="brand">Conferência de boletos e Pix</p>`}</div></header>
<main class="wrap">
${content}
</main>
${creditor ? footer(creditor) : ''}
<script>${raw(SCRIPT)}</script>
</body>
</html>
`;
  return { html: String(body), style, script: SCRIPT };
}

const brand = ({ id, name, logoUrl }: Creditor): Html =>
  html`<p class="brand">${
    logoUrl
      ? html`<img src="/logo/${id}" alt="" height="40">`
      : html`<span class="mark" aria-hidden="true">${[...name][0]}</span>`
  }<span>${name}</span></p>`;

const footer = (creditor: Creditor): Html => html`<footer class="wrap">
${identity(creditor)}
<p>${privacyOf(creditor)}</p>
<p><a href="/conferir">Confira se um boleto ou um Pix é mesmo nosso</a></p>
</footer>`;

/** Name, tax id and address, as every collection document shows them (CDC art. 42-A). */
export const identity = ({ legalName, taxId, address }: Creditor): Html =>
  html`<p>${legalName}<br>${taxId.length > 14 ? 'CNPJ' : 'CPF'} ${taxId}<br>${address}</p>`;

/** Where to read what becomes of one's data, and whom to ask (LGPD arts. 9 and 41). */
const privacyOf = ({ privacy: { url, officer } }: Creditor): Html =>
  html`<a rel="noreferrer" href="${url}">Aviso de privacidade</a>. Encarregado: ${officer}.`;

/**
 * Stands under every field that asks for something: what it is for, and whom to ask.
 * @param purpose goes on after "Usamos isto só para"
 */
export const fieldNote = (creditor: Creditor, purpose: string): Html =>
  html`<p class="soft small privacy">Usamos isto só para ${purpose}. ${privacyOf(creditor)}</p>`;

/** A phone that a tap calls, and WhatsApp where people answer there. */
export const talkToPerson = ({ contact }: Creditor): Html => html`<div class="actions two">
<a class="button plain" href="tel:${dialled(contact.phone)}">Ligar: ${contact.phone}</a>
${contact.whatsapp ? html`<a class="button plain" rel="noreferrer" href="https://wa.me/${contact.whatsapp.slice(1)}">Chamar no WhatsApp</a>` : ''}
</div>
<p class="soft small">Atendimento: ${contact.hours}.</p>`;

/** Writes a number as a phone dials it: with the country in front, except 0800 and the like. */
function dialled(phone: string): string {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.length >= 10 && !/^[0+]/.test(digits) ? `+55${digits}` : digits;
}
