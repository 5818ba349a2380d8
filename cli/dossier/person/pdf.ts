import { Pages } from '#cli/dossier/pages.ts';
import { formatDay } from '#domain/calendar/days.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';
import { criteria } from './criteria.ts';
import { data } from './data.ts';
import { erasures } from './erasures.ts';
import { invoices } from './invoices.ts';
import { processing } from './processing.ts';
import { rights } from './rights.ts';
import { texts } from './texts.ts';

/** The answer to an access request, for the person to read, in pt-BR. The same answer always gives the same file. */
export async function personPdf(answer: PersonDossier): Promise<Uint8Array> {
  const { controller, taxId, day, isHeld } = answer;
  const title = `Seus dados pessoais com ${controller.legalName}`;
  const pages = await Pages.begin(title, `${title} · ${formatDay(day)}`, day);
  pages.text(title, { size: 16, face: 'bold' });
  pages.text(
    `Declaração completa (LGPD, art. 18, I e II, e art. 19, II), a pedido de ${formatTaxId(taxId)}, em ${formatDay(day)}. Horários de Brasília.`,
  );
  pages.gap();
  pages.text(
    isHeld
      ? 'Confirmamos que tratamos dados pessoais seus. Esta declaração diz quais, de onde vieram, para que servem, com quem são compartilhados e por quais critérios regras automáticas decidem.'
      : 'Não tratamos dados pessoais seus: nenhum registro foi encontrado com este CPF ou CNPJ.',
    { face: 'bold' },
  );
  const parts = isHeld
    ? [processing, data, erasures, invoices, texts, criteria, rights]
    : [processing, criteria, rights];
  let number = 0;
  const heading = (text: string): void => {
    number += 1;
    pages.heading(`${number}. ${text}`);
  };
  for (const write of parts) write({ pages, answer, heading });
  return pages.save();
}
