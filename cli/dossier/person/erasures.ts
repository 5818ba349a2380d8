import { instantInWords } from '#cli/dossier/in-words.ts';
import { CreditorEvents } from '#schemas/events/regua.ts';
import type { Part } from './part.ts';

/** The person's requests to erase, each with what was answered: what was erased, what is kept and by which law. */
export const erasures: Part = ({ pages, answer, heading }) => {
  const { erasures: requests, ids } = answer;
  if (requests.length === 0) return;
  heading('Eliminação a seu pedido');
  for (const { debtorId, erasedAt } of ids)
    if (erasedAt !== undefined)
      pages.text(`Código ${debtorId}: dados eliminados em ${instantInWords(erasedAt)}`);
  for (const { requestId, requestedAt, answer: told } of requests) {
    pages.gap(4);
    pages.text(`Pedido ${requestId}, de ${instantInWords(requestedAt)}`, { face: 'bold' });
    if (!told) {
      pages.text('Em andamento.', { indent: 12 });
      continue;
    }
    const { statement, proof } = CreditorEvents['DebtorErased.v1'].parse(told);
    pages.text(statement, { indent: 12 });
    pages.text(`comprovante ${proof}`, { indent: 12, face: 'mono', size: 7 });
  }
};
