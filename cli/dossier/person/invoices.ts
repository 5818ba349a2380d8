import {
  CHANNEL_IN_WORDS,
  chargesInWords,
  instantInWords,
  outcomeInWords,
  VERDICT_IN_WORDS,
} from '#cli/dossier/in-words.ts';
import { agreementLines, moneyLines, offerLines } from '#cli/dossier/lines.ts';
import type { Pages } from '#cli/dossier/pages.ts';
import { dayOf, formatDay } from '#domain/calendar/days.ts';
import { erasedAt } from '#domain/dossier/erased-at.ts';
import { formatReais } from '#domain/money/money.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';
import type { Part } from './part.ts';
import { ruleInWords } from './rules-in-words.ts';

type OneDebt = PersonDossier['debts'][number];

/** Each invoice: its state and what is owed, what was written about it, money, agreements, and what rules decided and why. */
export const invoices: Part = ({ pages, answer, heading }) => {
  heading('Suas faturas');
  if (answer.debts.length === 0) pages.text('Nenhuma.');
  const shown = new Map<string, string>();
  for (const debt of answer.debts) {
    invoice(pages, debt);
    messages(pages, debt, shown);
    decisions(pages, debt);
  }
};

function invoice(pages: Pages, { record, dossier }: OneDebt): void {
  const { contract, statement, money, agreements, offers } = dossier.parts;
  const { invoiceId, description, issued, amount, dueDate, rolledDueDate, terms, regua, profile } = contract;
  pages.gap(10);
  pages.text(`Fatura ${invoiceId}${description === undefined ? '' : `: ${description}`}`, {
    size: 11,
    face: 'bold',
  });
  pages.text(
    [
      `Situação: ${STATUS[record.status]}`,
      `Emitida em ${instantInWords(issued.issuedAt)}; valor em vigor ${formatReais(amount)}, vencimento ${formatDay(dueDate)}${dueDate === rolledDueDate ? '' : `, prorrogado para ${formatDay(rolledDueDate)}`}`,
      `Encargos: ${chargesInWords(terms)}`,
      statement.due === undefined
        ? `Devido em ${formatDay(statement.day)}: ${statement.lines.join(' ')}`
        : `Devido em ${formatDay(statement.day)}: ${formatReais(statement.due)}`,
      `Perfil de pagamento na abertura: ${PROFILE[profile.kind]}, porque: ${profile.reason}`,
      `Régua: ${regua}`,
      ...(record.sellerId === undefined ? [] : [`Vendedor: ${record.sellerId}`]),
      ...(record.assigned
        ? [
            `Cedida a ${record.assigned.to.name}; você foi notificado em ${formatDay(record.assigned.notifiedOn)}`,
          ]
        : []),
      ...Object.entries(record.listings ?? {}).map(
        ([bureau, { listedAt, clearedAt }]) =>
          `Cadastro de inadimplentes ${bureau}:${listedAt === undefined ? '' : ` incluída em ${instantInWords(listedAt)}`}${clearedAt === undefined ? '' : ` excluída em ${instantInWords(clearedAt)}`}`,
      ),
      ...moneyLines(money),
      ...agreementLines(agreements),
    ].join('\n'),
    { indent: 12 },
  );
  if (offers.length > 0)
    pages.text(`Propostas de ${formatDay(statement.day)}, com os motivos:`, { indent: 12 });
  for (const line of offerLines(offers)) pages.text(line, { indent: 24 });
}

/** @param shown the invoice under which a message is, by its commitment: one about several invoices is printed once */
function messages(pages: Pages, { dossier }: OneDebt, shown: Map<string, string>): void {
  const { parts, contents, debtId } = dossier;
  if (parts.messages.length > 0) pages.text('Mensagens, como foram enviadas:', { indent: 12 });
  for (const { at, channel, by, commitment, outcomes } of parts.messages) {
    const became = outcomes.map((one) => `${outcomeInWords(one.what)} em ${instantInWords(one.at)}`);
    pages.gap(4);
    pages.text(
      `${instantInWords(at)}, ${CHANNEL_IN_WORDS[channel]}: ${became.join('; ') || 'sem resposta do canal'}`,
      { indent: 12, face: 'bold' },
    );
    const under = shown.get(commitment);
    if (under !== undefined) {
      pages.text(`a mesma mensagem que está na fatura ${under}`, { indent: 24, size: 8 });
      continue;
    }
    shown.set(commitment, parts.contract.invoiceId);
    const content = contents[commitment]?.content;
    if (content?.channel === 'email') pages.text(`Assunto: ${content.subject}`, { indent: 24, size: 8 });
    if (content) {
      pages.text(`Para: ${content.to}\n${content.text}`, { indent: 24, size: 8 });
      continue;
    }
    const erased = erasedAt(dossier, by ?? debtId, at);
    pages.text(
      erased === undefined ? 'texto não encontrado' : `texto eliminado em ${formatDay(dayOf(erased))}`,
      { indent: 24, size: 8 },
    );
  }
}

/** What the legal gate decided: whether a message was allowed, and by which rule. */
function decisions(pages: Pages, { dossier }: OneDebt): void {
  if (dossier.parts.decisions.length === 0) return;
  pages.gap(4);
  pages.text('Decisões automáticas sobre o envio:', { indent: 12 });
  for (const { at, channel, verdict, rule, citation, until } of dossier.parts.decisions)
    pages.text(
      `${instantInWords(at)}, ${CHANNEL_IN_WORDS[channel]}: ${VERDICT_IN_WORDS[verdict]}${until === undefined ? '' : ` até ${instantInWords(until)}`} (${ruleInWords({ rule, citation })})`,
      { indent: 24, size: 8 },
    );
}

const STATUS = {
  awaitingInvoice: 'aguardando a fatura',
  open: 'em cobrança',
  promised: 'com promessa de pagamento',
  caseOpen: 'em análise por uma pessoa',
  onPaymentPlan: 'em acordo parcelado',
  handedOver: 'em atendimento humano',
  settled: 'paga',
  cancelled: 'cancelada',
  prescribed: 'prescrita: ninguém pode cobrar',
} as const satisfies Readonly<Record<OneDebt['record']['status'], string>>;

const PROFILE = {
  new: 'novo',
  good: 'bom',
  occasional: 'ocasional',
  recurrent: 'recorrente',
} as const satisfies Readonly<Record<OneDebt['dossier']['parts']['contract']['profile']['kind'], string>>;
