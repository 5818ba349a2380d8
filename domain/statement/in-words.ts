import { formatDay } from '#domain/calendar/days.ts';
import { formatPercent, formatReais } from '#domain/money/money.ts';
import type { Fraction } from './fraction.ts';
import type { PaymentLine, StatementLine } from './lines.ts';

/** A line in pt-BR: its label, its calculation, and its law or norm. */
export interface LineInWords {
  readonly label: string;
  readonly workings: readonly string[];
  readonly citation?: string;
}

/** Writes a line of a demonstrativo in pt-BR. `basis`: the source of the interest rate. */
export function lineInWords(line: StatementLine, basis: 'contract' | 'legal' | undefined): LineInWords {
  switch (line.kind) {
    case 'principal':
      return {
        label: line.exempt ? 'Valor da parcela' : 'Principal',
        workings: line.exempt
          ? [
              `dos quais ${formatReais(line.exempt)} são juros e encargos do acordo, que não rendem multa nem juros`,
            ]
          : [],
      };
    case 'fine':
      return {
        label: `Multa de ${formatPercent(line.percent)}, uma só vez, em ${formatDay(line.day)}`,
        workings: [
          `${formatReais(line.base)} × ${formatPercent(line.percent)} = ${inReais(line.exact)}${dropped(line.exact)}`,
        ],
        citation: 'CDC, art. 52, §1º (no máximo 2%)',
      };
    case 'interest':
      return {
        label: `Juros de mora de ${period(line.from, line.to)}`,
        workings: [
          `${formatReais(line.base)} × ${formatPercent(line.percentPerMonth)} ao mês ÷ 30 × ${days(line.days)} = ${inReais(line.exact)}`,
          `juros acumulados desde o vencimento: ${inReais(line.accrued)}${dropped(line.accrued)}${alreadyEntered(line)}`,
        ],
        citation:
          basis === 'legal'
            ? 'taxa legal: CC, art. 406, com a Lei 14.905/2024'
            : 'taxa do contrato: CC, art. 406, com o CTN, art. 161, §1º (no máximo 1% ao mês)',
      };
    case 'payment':
      return {
        label: `Pagamento de ${formatReais(line.received)} em ${formatDay(line.day)} (${line.id})`,
        workings: [imputed(line)],
        ...(line.interest > 0 && { citation: 'primeiro os juros, depois o capital: CC, art. 354' }),
      };
    case 'refund':
      return {
        label: `Devolução de ${formatReais(line.returned)} em ${formatDay(line.day)} (${line.id})`,
        workings: [
          ...(line.fromExcess > 0 ? [`dos quais pagos a maior: ${formatReais(line.fromExcess)}`] : []),
          ...(line.amount > line.charges && line.fromExcess === 0
            ? ['volta ao principal, com juros a partir desse dia e sem nova multa']
            : []),
          ...(line.charges > 0
            ? [`dos quais multa e juros que havia pago: ${formatReais(line.charges)}, sem juros sobre eles`]
            : []),
        ],
      };
    case 'writeOff':
      return {
        label: `Dispensado pelo credor em ${formatDay(line.day)} (${line.id})`,
        workings: line.amount === 0 ? [] : [`abatido: ${partsOf(line)}`],
        citation: 'remissão da dívida: CC, art. 385',
      };
    case 'held':
      return {
        label: HELD[line.by].label,
        workings: [
          `${HELD[line.by].since} ${formatDay(line.from)}, vale até ${formatDay(line.to)}: o que passa dela não é cobrado até lá`,
        ],
      };
    case 'waived':
      return {
        label: `Encargos dispensados pelo credor na quitação, em ${formatDay(line.day)}`,
        workings:
          line.excess > 0
            ? [
                `dispensado: ${formatReais(line.waived)}, dos quais já pagos e a devolver ${formatReais(line.excess)}`,
              ]
            : [],
      };
    case 'discount':
      return { label: `Abatimento: ${line.reason}`, workings: [] };
  }
}

const HELD = {
  bill: { label: 'Valor mantido pela segunda via', since: 'emitida em' },
  message: { label: 'Valor mantido pela mensagem', since: 'enviada em' },
  promise: { label: 'Valor mantido pela promessa', since: 'feita em' },
  offer: { label: 'Desconto da proposta', since: 'aceita em' },
} as const;

/**
 * An exact amount, such as `R$ 4,1152`; with at most two digits after the centavos, and `R$ 3,3333…` if there are
 * more.
 */
function inReais({ whole, numerator, denominator }: Fraction): string {
  const hundredths = Math.floor((numerator * 100) / denominator);
  const isAll = hundredths * denominator === numerator * 100;
  const figures = String(hundredths).padStart(2, '0');
  return `${formatReais(whole)}${isAll ? figures.replace(/0+$/, '') : `${figures}…`}`;
}

const dropped = ({ whole, numerator }: Fraction): string =>
  numerator > 0 ? `, arredondado para baixo: ${formatReais(whole)}` : '';

/** The part that earlier interest lines already contain. */
function alreadyEntered({ accrued, amount }: Extract<StatementLine, { kind: 'interest' }>): string {
  const entered = accrued.whole - amount;
  return entered > 0 ? `, menos ${formatReais(entered)} já lançados = ${formatReais(amount)}` : '';
}

const days = (count: number): string => `${count} dia${count === 1 ? '' : 's'}`;

const period = (from: string, to: string): string =>
  from === to ? formatDay(from) : `${formatDay(from)} a ${formatDay(to)}`;

const imputed = (line: PaymentLine): string => `imputado: ${partsOf(line)}`;

function partsOf({
  interest,
  principal,
  fine,
  excess = 0,
}: Pick<PaymentLine, 'interest' | 'principal' | 'fine'> & { readonly excess?: number }): string {
  const parts = [
    { what: 'juros', amount: interest },
    { what: 'principal', amount: principal },
    { what: 'multa', amount: fine },
    { what: 'a maior, a devolver ou compensar', amount: excess },
  ];
  const used = parts.filter(({ amount }) => amount > 0);
  return used.map(({ what, amount }) => `${what} ${formatReais(amount)}`).join(', ');
}
