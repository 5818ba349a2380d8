import { findCode } from '#adapters/table/codes.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { codesFor } from '#domain/debt/codes-for.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { type ArrecadacaoSegment, parseArrecadacao } from '#formats/boleto/parse-arrecadacao.ts';
import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { codeAsPaid } from '#formats/payment-codes/code-as-paid.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { config, findCreditor } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Assignee } from '#schemas/records/assignment.ts';
import type { KnownCode } from '#schemas/records/code.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Visit } from './visit.ts';
import { whyNotPaid } from './why-not-paid.ts';

/** What anybody who has a code may learn of it, without learning whose debt it is. */
export type CodeVerdict =
  /** Neither a boleto nor a Pix code, or one that was cut or altered. */
  | { readonly kind: 'unreadable' }
  /** A slip of arrecadação: a bill of water or energy, a tax, a fine. No creditor of ours issues any. */
  | { readonly kind: 'arrecadacao'; readonly segment: ArrecadacaoSegment }
  /** Sound, and of somebody else, or of ours from before codes were kept: nobody can tell by the code alone. */
  | { readonly kind: 'unknown'; readonly creditors: readonly Creditor[] }
  /** We never gave out this code, but a static Pix to this key reaches the creditor. */
  | { readonly kind: 'our-key'; readonly creditor: Creditor }
  | {
      readonly kind: 'ours';
      readonly creditor: Creditor;
      readonly status: CodeStatus;
      /** Who receives the payment, when the credit was assigned. */
      readonly payee: Assignee | undefined;
    };

/** Nothing but whether it may be paid: why not is between the creditor and the debtor. */
type CodeStatus = 'payable' | 'not-payable';

/** Whether a boleto or a Pix code is one that we gave out, and whether it may still be paid. */
export async function isOurs(text: string, { at, today }: Pick<Visit, 'at' | 'today'>): Promise<CodeVerdict> {
  const code = codeAsPaid(text);
  const pix = decodePixCode(code);
  const slip = parseArrecadacao(text);
  if (slip.ok) return { kind: 'arrecadacao', segment: slip.slip.segment };
  if (!pix.valid && !parseBoleto(code, today).ok) return { kind: 'unreadable' };
  const known = await findCode(code);
  const creditor = known && findCreditor(known.creditorId);
  if (known && creditor) return { kind: 'ours', creditor, ...(await codeStatus(known, code, at)) };
  const key = pix.valid ? pix.content.key : undefined;
  const receiver = Object.values(config().creditors).find(({ pixKey }) => pixKey === key);
  if (receiver) return { kind: 'our-key', creditor: receiver };
  return { kind: 'unknown', creditors: Object.values(config().creditors) };
}

/** The status of a code. It must be in force on every debt that it pays: one for several pays all of them or none. */
async function codeStatus(
  { debtIds }: KnownCode,
  code: string,
  at: string,
): Promise<{ readonly status: CodeStatus; readonly payee: Assignee | undefined }> {
  const debts = (await Promise.all(debtIds.map(findDebt))).filter(
    (debt): debt is Debt => debt !== undefined && debt.status !== 'awaitingInvoice',
  );
  const payee = debts.find(({ assigned }) => isOneOf(assigned?.bill, code))?.assigned?.to;
  if (debts.length < debtIds.length) return { status: 'not-payable', payee };
  const isGood = debts.every((debt) => {
    const today = dayFor(debt, at);
    if (settlesPlan(debt, code, today)) return true;
    return !whyNotPaid(debt, today) && (isQuoted(debt, code, today) || isOneOf(codesFor(debt, today), code));
  });
  return { status: isGood ? 'payable' : 'not-payable', payee };
}

/** Whether it is of a bill that settles the payment plan of a debt early. */
const settlesPlan = (debt: Debt, code: string, today: string): boolean =>
  debt.status === 'onPaymentPlan' &&
  !debt.assigned &&
  debt.quotes.some(
    (quote) =>
      isOneOf(quote.bill, code) &&
      !isBefore(quote.issuedAt, lastOf(debt.paymentPlans).madeAt) &&
      isQuoted({ ...debt, quotes: [quote] }, code, today),
  );

/** Whether it is of a bill of ours that is good still: it may be paid, although no message shows it any more, unless the credit is another's. */
const isQuoted = ({ quotes, assigned }: Debt, code: string, today: string): boolean =>
  !assigned &&
  quotes.some(({ bill, goodThrough }) => !bill?.withdrawn && today <= goodThrough && isOneOf(bill, code));

const isOneOf = (
  bill: { readonly pixCode?: string | undefined; readonly digitableLine?: string | undefined } | undefined,
  code: string,
): boolean =>
  [bill?.pixCode, bill?.digitableLine].some((one) => one !== undefined && codeAsPaid(one) === code);
