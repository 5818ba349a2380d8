import { wordsIn } from '#cli/words/words.ts';
import { dayOf, formatDay } from '#domain/calendar/days.ts';
import { CHANNELS } from '#domain/contacts/channels.ts';
import { erasedAt } from '#domain/dossier/erased-at.ts';
import { formatReais } from '#domain/money/money.ts';
import { formatTaxId } from '#domain/tax-id/format-tax-id.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import {
  CHANNEL_IN_WORDS,
  chargesInWords,
  instantInWords,
  outcomeInWords,
  VERDICT_IN_WORDS,
} from './in-words.ts';
import { agreementLines, moneyLines, offerLines } from './lines.ts';
import { Pages } from './pages.ts';

/** A dossier to print, in pt-BR. The same dossier always gives the same file. */
export async function dossierPdf(dossier: Dossier): Promise<Uint8Array> {
  const { parts, seal } = dossier;
  const title = `Dossiê da dívida ${parts.contract.invoiceId}`;
  const pages = await Pages.begin(title, `${title} · selo ${seal.whole.slice(0, 16)}`, parts.statement.day);
  pages.text(title, { size: 18, face: 'bold' });
  pages.text(`Situação em ${formatDay(parts.statement.day)}. Horários de Brasília.`);
  pages.text(`Selo: ${seal.whole}`, { face: 'mono', size: 8 });
  for (const write of [
    contract,
    statement,
    messages,
    decisions,
    quotes,
    money,
    agreements,
    offers,
    consents,
    entries,
    howToVerify,
  ])
    write(pages, dossier);
  return pages.save();
}

type Write = (pages: Pages, dossier: Dossier) => void;

const contract: Write = (pages, { parts }) => {
  const { creditor, debtor, issued, amount, dueDate, rolledDueDate, terms, ...invoice } = parts.contract;
  pages.heading('1. Partes e contrato');
  pages.text(`Credor: ${creditor.legalName}, ${formatTaxId(creditor.taxId)}\n${creditor.address}`);
  pages.text(
    debtor
      ? `Devedor: ${debtor.name}, ${formatTaxId(debtor.taxId)}`
      : 'Devedor: dados apagados a pedido do titular (LGPD, art. 18)',
  );
  pages.text(
    `Fatura ${invoice.invoiceId}${invoice.description === undefined ? '' : `, ${invoice.description}`}`,
  );
  pages.text(
    `Emitida em ${instantInWords(issued.issuedAt)}: ${formatReais(issued.amount)}, vencimento ${formatDay(issued.dueDate)}`,
  );
  pages.text(
    `Em vigor: ${formatReais(amount)}, vencimento ${formatDay(dueDate)}, prorrogado para ${formatDay(rolledDueDate)}`,
  );
  pages.text(`Encargos: ${chargesInWords(terms)}`);
  pages.text(`Régua: ${invoice.regua}, escolhida porque: ${invoice.profile.reason}`);
};

const statement: Write = (pages, { parts }) => {
  pages.heading('2. Demonstrativo do débito');
  for (const line of parts.statement.lines) pages.text(line, { face: 'mono', size: 7 });
};

const messages: Write = (pages, dossier) => {
  const { debtId, parts, contents } = dossier;
  pages.heading('3. Mensagens como enviadas, com a prova de entrega');
  if (parts.messages.length === 0) pages.text('Nenhuma.');
  for (const { at, channel, entry, by, commitment, outcomes, isCourtesy } of parts.messages) {
    pages.gap(8);
    pages.text(
      `${instantInWords(at)}, ${CHANNEL_IN_WORDS[channel]}${isCourtesy ? ' (recibo)' : ''}, registro ${entry}${by === undefined ? '' : `, mensagem da dívida ${by}`}`,
      { face: 'bold' },
    );
    for (const outcome of outcomes)
      pages.text(
        `${instantInWords(outcome.at)}: ${outcomeInWords(outcome.what)} (registro ${outcome.entry}${by === undefined ? '' : ` da dívida ${by}`})`,
        { indent: 12 },
      );
    if (outcomes.length === 0) pages.text('sem resposta do canal', { indent: 12 });
    const content = contents[commitment]?.content;
    if (content?.channel === 'email') pages.text(`Assunto: ${content.subject}`, { indent: 12 });
    if (content) pages.text(`Para: ${content.to}\n${content.text}`, { indent: 12, size: 8 });
    else {
      const erased = erasedAt(dossier, by ?? debtId, at);
      pages.text(
        erased === undefined
          ? 'conteúdo ausente'
          : `conteúdo apagado em ${formatDay(dayOf(erased))}, compromisso íntegro`,
        { indent: 12 },
      );
    }
    pages.text(`compromisso ${commitment}`, { face: 'mono', size: 7, indent: 12 });
  }
};

/** Citations are recorded in English, and the document is in Portuguese. */
const { reason: inPortuguese } = wordsIn('pt-BR');

const decisions: Write = (pages, { parts }) => {
  pages.heading('4. Decisões do controle legal');
  if (parts.decisions.length === 0) pages.text('Nenhuma.');
  for (const {
    at,
    entry,
    channel,
    verdict,
    rule,
    citation,
    tableVersion,
    limitsVersion,
    until,
  } of parts.decisions)
    pages.text(
      [
        `${instantInWords(at)}, ${CHANNEL_IN_WORDS[channel]}: ${VERDICT_IN_WORDS[verdict]}`,
        ...(until === undefined ? [] : [`até ${instantInWords(until)}`]),
        `regra ${rule}: ${inPortuguese(citation)}`,
        ...(tableVersion === undefined ? [] : [`tabela de ${formatDay(tableVersion)}`]),
        ...(limitsVersion === undefined ? [] : [`limites de ${formatDay(limitsVersion)}`]),
        `registro ${entry}`,
      ].join('; '),
    );
};

const quotes: Write = (pages, { parts }) => {
  pages.heading('5. Valores fixados para o devedor');
  if (parts.quotes.length === 0) pages.text('Nenhum.');
  for (const { issuedAt, amount, goodThrough, by, bill } of parts.quotes)
    pages.text(
      `${instantInWords(issuedAt)}: ${formatReais(amount)}, válido até ${formatDay(goodThrough)}, por ${by === 'bill' ? 'segunda via' : 'mensagem'}${bill ? `, cobrança ${bill.txid}` : ''}`,
    );
};

const money: Write = (pages, { parts }) => {
  pages.heading('6. Pagamentos, devoluções e baixas');
  for (const line of orNone(moneyLines(parts.money), 'Nenhum.')) pages.text(line);
};

const agreements: Write = (pages, { parts }) => {
  pages.heading('7. Promessas, acordos e atendimentos');
  for (const line of orNone(agreementLines(parts.agreements), 'Nenhum.')) pages.text(line);
};

const offers: Write = (pages, { parts }) => {
  pages.heading(`8. Propostas de ${formatDay(parts.statement.day)}, com os motivos`);
  for (const line of orNone(offerLines(parts.offers), 'Nenhuma nesse dia.')) pages.text(line);
};

const orNone = (lines: readonly string[], none: string): readonly string[] =>
  lines.length === 0 ? [none] : lines;

const consents: Write = (pages, { parts }) => {
  const { consents: given, optIns, optOuts } = parts.consents;
  pages.heading('9. Consentimentos e recusas');
  for (const channel of optIns) pages.text(`${CHANNEL_IN_WORDS[channel]}: autorizado`);
  for (const channel of CHANNELS) {
    const consent = given[channel];
    if (consent)
      pages.text(
        `${CHANNEL_IN_WORDS[channel]}: consentimento em ${instantInWords(consent.givenAt)}${'proof' in consent ? `, prova ${String(consent.proof)}` : ''}`,
      );
    const refusedAt = optOuts[channel];
    if (refusedAt !== undefined)
      pages.text(`${CHANNEL_IN_WORDS[channel]}: recusado em ${instantInWords(refusedAt)}`);
  }
  if (optIns.length + Object.keys({ ...given, ...optOuts }).length === 0) pages.text('Nenhum registrado.');
};

const entries: Write = (pages, { entries: chain, chain: end }) => {
  pages.heading('10. Registro encadeado');
  pages.text(end ? `${end.length} registros; o último: ${end.head}` : 'Sem registros encadeados.');
  for (const { type, detail, link } of chain)
    pages.text(
      `${String(link.number).padStart(4)} ${instantInWords(String(detail.at))} ${type.padEnd(28)} ${link.hash.slice(0, 32)}`,
      { face: 'mono', size: 7 },
    );
};

const howToVerify: Write = (pages, { seal }) => {
  pages.heading('11. Como conferir');
  pages.text(
    'Cada registro traz o resumo criptográfico (SHA-256) do anterior; o texto de cada mensagem é conferido por um compromisso com sal. ' +
      'Uma alteração, inclusão ou retirada aparece, com o número do registro. Um texto apagado a pedido do titular deixa o compromisso, e a cadeia continua inteira.',
  );
  pages.text(`regua dossier --verify ARQUIVO.json --seal ${seal.whole}`, { face: 'mono', size: 7 });
};
