import { expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';

interface Line {
  readonly at: string;
  readonly type: string;
  readonly invoiceId: string;
  readonly step?: string;
  readonly detailType?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

const run = async (...files: string[]): Promise<Line[]> => {
  const { exitCode, stdout } = await regua('run', ...files, '--format', 'jsonl', '--until', '2026-07-31');
  expect(exitCode).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
};

const FOLDER = 'test/fixtures/plans';

it('R$ 1.050,00 for the first instalment of R$ 500,00 and R$ 550,00 settle both, and nobody is asked for the second', async () => {
  const lines = await run(
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
  const receipts = lines.filter(({ type, at }) => type === 'message' && at === paid?.at);
  expect(receipts.map(({ step }) => step)).toEqual(['receipt', 'receipt']);
});
