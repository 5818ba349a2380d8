import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Part } from './part.ts';

/** Who processes the data, what for, by which law and for how long, and with whom it is shared (LGPD arts. 9 and 18 VII). */
export const processing: Part = ({ pages, answer, heading }) => {
  const { controller, processing: told } = answer;
  const { legalName, taxId, address, contact, privacy } = controller;
  heading('Quem trata os seus dados');
  pages.text(`${legalName}, ${formatTaxId(taxId)}\n${address}`);
  pages.text(`Atendimento: ${contact.phone}, ${contact.hours}`);
  pages.text(`Encarregado pelos dados pessoais: ${privacy.officer}`);
  pages.text(`Aviso de privacidade: ${privacy.url}`);

  heading('Para que servem, com base em qual lei e por quanto tempo');
  for (const { words, purpose, basis, keptFor } of told.purposes) {
    pages.gap(3);
    pages.text(`${capital(words)}`, { face: 'bold' });
    pages.text(`Para: ${purpose}.\nBase legal: ${basis}.\nGuarda: ${keptFor}.`, { indent: 12 });
  }

  heading('Com quem são compartilhados');
  for (const { who, what, why } of told.recipients) {
    pages.gap(3);
    pages.text(capital(who), { face: 'bold' });
    pages.text(`${capital(what)}. Para: ${why}.`, { indent: 12 });
  }
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
