import { formatDay } from '#domain/calendar/days.ts';
import { formatReais } from '#domain/money/money.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';
import {
  CONTRACT_LAW,
  FINE_LAW,
  fineInWords,
  fineWorkings,
  LEGAL_RATE,
  rateInWords,
} from './charges-in-words.ts';
import { dropped, inReais } from './fraction-in-words.ts';
import type { PaymentLine, StatementLine } from './lines.ts';

/** A line in pt-BR: its label, its calculation, and its law or norm. */
export interface LineInWords {
  readonly label: string;
  readonly workings: readonly string[];
  readonly citation?: string;
}

/** Where the rates of a statement come from, and whose law limits them: a contract with a consumer where nothing says otherwise. */
export interface RatesFrom {
  readonly basis?: 'contract' | 'legal' | undefined;
  readonly relation?: Relation | undefined;
}

/** Writes a line of a demonstrativo in pt-BR. */
export function lineInWords(
  line: StatementLine,
  { basis, relation = 'consumer' }: RatesFrom = {},
): LineInWords {
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
        label: `Multa de ${fineInWords(line)}, uma só vez, em ${formatDay(line.day)}`,
        workings: fineWorkings(line),
        citation: FINE_LAW[relation],
      };
    case 'interest':
      return {
        label: `Juros de mora de ${period(line.from, line.to)}`,
        workings: [
          `${formatReais(line.base)} × ${rateInWords(line)} × ${days(line.days)} = ${inReais(line.exact)}`,
          `juros acumulados desde o vencimento: ${inReais(line.accrued)}${dropped(line.accrued)}${alreadyEntered(line)}`,
        ],
        citation: basis === 'legal' ? LEGAL_RATE : CONTRACT_LAW[relation],
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
