import { expect, it } from 'vitest';
import { journalOf } from '#test/builders/journal-of.ts';

const FOLDER = 'test/fixtures/plans';

it('R$ 1.050,00 for the first instalment of R$ 500,00 and R$ 550,00 settle both, and nobody is asked for the second', async () => {
  const lines = await journalOf(
    '--invoices',
    `${FOLDER}/whole-plan-paid-at-once-invoices.jsonl`,
    '--payments',
    `${FOLDER}/whole-plan-paid-at-once-payments.jsonl`,
  );
  const types = lines.filter(({ type }) => type === 'event').map(({ detailType }) => detailType);
  expect(types).not.toContain('PaymentPlanBroken.v1');
  expect(types.filter((type) => type === 'DebtSettled.v1')).toHaveLength(3);
  const paid = lines.find(({ detailType }) => detailType === 'PaymentApplied.v1');
  expect(paid).toMatchObject({ invoiceId: 'V3A', detail: { applied: 105_000, excess: 0, balance: 0 } });
  const after = lines.filter(({ type, at }) => type === 'message' && at > String(paid?.at));
  expect(after.map(({ step }) => step)).toEqual([]);
  // One payment, one receipt.
  const receipts = lines.filter(({ type, at }) => type === 'message' && at === paid?.at);
  expect(receipts.map(({ step }) => step)).toEqual(['receipt']);
  expect(receipts.map(({ text }) => text).join()).toContain(
    'Recebemos R$ 1.050,00 em 14/05/2026, e as faturas V3A-acordo1-parcela1 e V3A-acordo1-parcela2 estão quitadas.',
  );
});

it('a later day and later instalments replace the promise before them, and a hardship reaches the plan', async () => {
  const lines = await journalOf('--invoices', `${FOLDER}/later-words-invoices.jsonl`);
  expect(lines.filter(({ type }) => type === 'rejected')).toEqual([]);
  const asked = (invoiceId: string, from: string, to: string) =>
    lines.filter(
      (one) => one.type === 'message' && one.invoiceId.startsWith(invoiceId) && from < one.at && one.at < to,
    );
  // Promised for the 12th, then for the 15th, with a day of tolerance: reminded on the 15th.
  expect(asked('V2A', '2026-05-08T12', '2026-05-18').map(({ step, at }) => [step, at.slice(0, 10)])).toEqual([
    ['promise-2', '2026-05-15'],
  ]);
  // Promised for the 14th, then instalments from the 20th on; the notice of the first is on the 16th, because the 17th is a Sunday.
  expect(asked('V2B', '2026-05-08T12', '2026-05-16')).toEqual([]);
  // Cannot pay: no message at all after it was said.
  expect(asked('V2C', '2026-05-08T12', '2026-07-31')).toEqual([]);
  // Its instalments are late by then; the creditor waives their few charges, and no column asks for those.
  const books = lines.find(({ type, invoiceId }) => type === 'books' && invoiceId === 'V2C');
  expect(books).toMatchObject({
    status: 'caseOpen',
    asked: 105_000,
    owed: 105_000 + 1_999 + 1_822,
    fine: 1_999,
  });
});
