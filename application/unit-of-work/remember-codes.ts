import { putCode } from '#adapters/table/codes.ts';
import { codeAsPaid } from '#formats/payment-codes/code-as-paid.ts';
import type { Bill } from '#schemas/records/bill.ts';

/** Records that the codes of a bill are ours, and which debts they pay; done again, it changes nothing. */
export async function rememberCodes(
  { pixCode, digitableLine }: Pick<Bill, 'pixCode' | 'digitableLine'>,
  creditorId: string,
  debtIds: readonly string[],
): Promise<void> {
  const codes = [pixCode, digitableLine].flatMap((code) => (code === undefined ? [] : [codeAsPaid(code)]));
  await Promise.all(codes.map((code) => putCode(code, { creditorId, debtIds: [...debtIds] })));
}
