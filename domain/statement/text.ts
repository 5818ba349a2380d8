import type { Closure } from '#domain/calendar/calendar.ts';
import { formatDay } from '#domain/calendar/days.ts';
import { zoneInWords } from '#domain/calendar/time-zone.ts';
import { formatReais } from '#domain/money/money.ts';
import { lineInWords } from './in-words.ts';
import type { StatementLine } from './lines.ts';
import type { Statement } from './statement.ts';

const LABEL_WIDTH = 64;
const MONEY_WIDTH = 16;

/** The demonstrativo in pt-BR, to be read and checked by hand. `heading`: lines that identify the debt. */
export const statementText = (statement: Statement, heading: readonly string[] = []): string =>
  [
    'DEMONSTRATIVO DO DÉBITO',
    ...heading,
    `Situação ao fim de ${formatDay(statement.day)} (${zoneInWords(statement.zone)})`,
    dueDateInWords(statement),
    stateInWords(statement),
    '',
    `${''.padEnd(LABEL_WIDTH)}${'valor'.padStart(MONEY_WIDTH)}${'saldo'.padStart(MONEY_WIDTH)}`,
    ...statement.lines.flatMap((line, index) => numbered(line, index, statement)),
    '',
    `${`TOTAL DEVIDO EM ${formatDay(statement.day)}`.padEnd(LABEL_WIDTH + MONEY_WIDTH)}${formatReais(statement.due).padStart(MONEY_WIDTH)}`,
    ...(statement.excess > 0 ? [`Recebido a maior: ${formatReais(statement.excess)}`] : []),
    '',
    daysInWords(statement),
    ...CRITERIA,
  ].join('\n');

/** The rules of calculation, for readers who check it. */
const CRITERIA = [
  'Multa e juros são arredondados para baixo, ao centavo, uma só vez cada um: frações de centavo ficam a favor do devedor.',
  'Pagamento parcial quita primeiro os juros, depois o principal, depois a multa, que não rende juros.',
  'Não é cobrada correção monetária.',
];

/** How a day bears interest. */
function daysInWords({ basis, lines }: Statement): string {
  const ofDay =
    basis === 'legal'
      ? 'a parte de um dia na taxa legal de cada mês'
      : lines.some((line) => line.kind === 'interest' && 'amountPerDay' in line.rate)
        ? 'o valor por dia do contrato'
        : 'um trinta avos da taxa mensal';
  return `Critérios: juros simples, ${ofDay} por dia corrido após o vencimento, sobre o principal em aberto.`;
}

const CLOSED = {
  saturday: 'sábado',
  sunday: 'domingo',
  lastWeekdayOfYear: 'último dia útil do ano, bancos sem expediente',
} as const;

const closureInWords = (closure: Closure): string =>
  closure.kind === 'holiday' ? closure.name : CLOSED[closure.kind];

function dueDateInWords({ dueDate, rolledDueDate, rolledFor }: Statement): string {
  if (dueDate === rolledDueDate) return `Vencimento: ${formatDay(dueDate)}`;
  const why = rolledFor ? ` (${closureInWords(rolledFor)})` : '';
  return `Vencimento: ${formatDay(dueDate)}${why}, prorrogado para ${formatDay(rolledDueDate)}, primeiro dia útil (CC, art. 132, §1º; Lei 7.089/83)`;
}

function stateInWords({ settledOn, daysLate }: Statement): string {
  if (settledOn !== undefined) return `Quitado em ${formatDay(settledOn)}`;
  return daysLate === 0 ? 'Sem atraso' : `Dias de atraso: ${daysLate}`;
}

/** A line with its calculation below it. */
function numbered(line: StatementLine, index: number, statement: Statement): string[] {
  const { label, workings, citation } = lineInWords(line, statement);
  const title = `${index + 1}. ${label}`.padEnd(LABEL_WIDTH);
  const figures = [line.amount, line.balance].map((amount) => formatReais(amount).padStart(MONEY_WIDTH));
  return [
    `${title}${figures.join('')}`,
    ...[...workings, ...(citation === undefined ? [] : [citation])].map((text) => `   ${text}`),
  ];
}
