import { getPixKeyInfo } from '@brazilian-utils/brazilian-utils/get-pix-key-info';
import { Temporal } from 'temporal-polyfill';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { CobvOrder, Reduction } from './cobv-order.ts';
import { MOST_CENTAVOS } from './decimal.ts';
import { isTxid } from './is-txid.ts';

/** What a PSP would refuse, by the field of BACEN's body that it would name (never repeating its value). */
export interface CobvProblem {
  readonly field: string;
  readonly reason: string;
}

const MOST_DISCOUNTS = 3;
const MOST_INFO = 50;
const LARGEST_INT32 = 2_147_483_647;

/**
 * Everything in an order that a PSP would refuse: what BACEN's schema does not take, and the violations that it lists
 * under `CobVOperacaoInvalida` and that can be seen from here.
 */
export function cobvProblems(order: CobvOrder): CobvProblem[] {
  const { txid, debtor, amount, pixKey, message, info = [] } = order;
  const problems: CobvProblem[] = [];
  const check = (field: string, isSound: boolean, reason: string): void => {
    if (!isSound) problems.push({ field, reason });
  };
  check('txid', isTxid(txid, 'charge'), 'must be 26 to 35 letters and digits');
  checkCalendar(order, check);
  const taxId = parseTaxId(debtor.taxId);
  if (!taxId.ok) check('devedor', false, `CPF or CNPJ ${taxId.reason}`);
  check('devedor.nome', isText(debtor.name, 200), 'must be 1 to 200 characters');
  check(
    'valor.original',
    Number.isInteger(amount) && amount > 0 && amount <= MOST_CENTAVOS,
    `must be whole centavos, 1 to ${MOST_CENTAVOS}`,
  );
  check('valor.multa.valorPerc', isPercent(order.finePercent), PERCENT);
  check('valor.juros.valorPerc', isPercent(order.interestPercentPerMonth), PERCENT);
  if (order.rebate)
    check('valor.abatimento.valorPerc', isPart(order.rebate, amount), partOf(order.rebate.kind));
  checkDiscount(order, check);
  check(
    'chave',
    getPixKeyInfo(pixKey) !== null,
    'must be a CPF, a CNPJ, an e-mail, a phone as +5585… or a random key',
  );
  check('solicitacaoPagador', message === undefined || isText(message, 140), 'must be 1 to 140 characters');
  check('infoAdicionais', info.length <= MOST_INFO, `must be at most ${MOST_INFO}`);
  info.forEach(({ name, value }, index) => {
    check(`infoAdicionais.${index}.nome`, isText(name, 50), 'must be 1 to 50 characters');
    check(`infoAdicionais.${index}.valor`, isText(value, 200), 'must be 1 to 200 characters');
  });
  return problems;
}

type Check = (field: string, isSound: boolean, reason: string) => void;

function checkCalendar({ issuedOn, dueDate, validAfterDue }: CobvOrder, check: Check): void {
  const field = 'calendario.dataDeVencimento';
  if (!isDay(dueDate)) check(field, false, 'must be a day as YYYY-MM-DD');
  else check(field, dueDate >= issuedOn, 'must not be before the day on which the charge is made');
  check(
    'calendario.validadeAposVencimento',
    Number.isInteger(validAfterDue) && validAfterDue >= 0 && validAfterDue <= LARGEST_INT32,
    'must be whole days, zero or more',
  );
}

/** A discount that ends after the due date is refused: for a late debt there is the rebate, or a new charge. */
function checkDiscount({ discount, dueDate, amount }: CobvOrder, check: Check): void {
  if (!discount) return;
  const { kind, until } = discount;
  const list = 'valor.desconto.descontoDataFixa';
  check(list, until.length >= 1 && until.length <= MOST_DISCOUNTS, `must be 1 to ${MOST_DISCOUNTS} days`);
  check(list, new Set(until.map(({ day }) => day)).size === until.length, 'must be one for each day');
  until.forEach(({ day, value }, index) => {
    if (!isDay(day)) check(`${list}.${index}.data`, false, 'must be a day as YYYY-MM-DD');
    else check(`${list}.${index}.data`, day <= dueDate, 'must not be after the due date');
    check(`${list}.${index}.valorPerc`, isPart({ kind, value }, amount), partOf(kind));
  });
}

/** JSON Schema counts code points, not UTF-16 units. */
const isText = (text: string, longest: number): boolean => text.trim() !== '' && [...text].length <= longest;

const PERCENT = 'must be a percentage of 0 to 100 with at most two decimals';
const isPercent = (value: number): boolean =>
  value >= 0 && value <= 100 && Number(value.toFixed(2)) === value;

/** More than nothing, less than all of the charge. */
const isPart = ({ kind, value }: Reduction, amount: number): boolean =>
  value > 0 &&
  (kind === 'percent' ? isPercent(value) && value < 100 : Number.isInteger(value) && value < amount);
const partOf = (kind: Reduction['kind']): string =>
  kind === 'percent'
    ? 'must be a percentage over 0 and under 100 with at most two decimals'
    : 'must be whole centavos, over zero and under the amount of the charge';

function isDay(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
