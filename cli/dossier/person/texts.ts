import { instantInWords } from '#cli/dossier/in-words.ts';
import { CASES } from '#cli/dossier/lines.ts';
import type { Part } from './part.ts';

/** What the person wrote, what payment providers sent, and what could not be taken. */
export const texts: Part = ({ pages, answer, heading }) => {
  const { caseTexts, notices, refusedInputs, debts } = answer;
  const invoiceOf = new Map(debts.map(({ dossier }) => [dossier.debtId, dossier.parts.contract.invoiceId]));
  heading('O que você escreveu');
  if (caseTexts.length === 0) pages.text('Nada é mantido.');
  for (const { debtId, kind, by, at, text } of caseTexts) {
    pages.gap(4);
    pages.text(
      `${instantInWords(at)}, fatura ${invoiceOf.get(debtId) ?? debtId}: ${CASES[kind]}${by === 'person' ? ', anotado por uma pessoa do credor' : ''}`,
      { face: 'bold' },
    );
    pages.text(text, { indent: 12 });
  }
  if (notices.length > 0) heading('Avisos de pagamento, como vieram do provedor');
  for (const { provider, receivedAt, raw } of notices) {
    pages.gap(4);
    pages.text(`${instantInWords(receivedAt)}, ${provider}`, { face: 'bold' });
    pages.text(raw, { indent: 12, face: 'mono', size: 7 });
  }
  if (refusedInputs.length > 0) heading('Dados que chegaram e não puderam ser registrados, como vieram');
  for (const { at, reason, body } of refusedInputs) {
    pages.gap(4);
    pages.text(`${instantInWords(at)}: ${reason}`, { face: 'bold' });
    pages.text(body, { indent: 12, face: 'mono', size: 7 });
  }
};
