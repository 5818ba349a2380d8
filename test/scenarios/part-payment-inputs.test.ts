import { expect, it } from 'vitest';
import { journalOf, type Line } from '#test/builders/journal-of.ts';

const FOLDER = 'test/fixtures/part-payments';
const journal = (name: string): Promise<Line[]> =>
  journalOf(
    ...['--invoices', `${FOLDER}/${name}-invoices.jsonl`],
    ...['--payments', `${FOLDER}/${name}-payments.jsonl`],
  );
const messagesOf = (lines: readonly Line[]): Line[] => lines.filter(({ type }) => type === 'message');
const textOf = (lines: readonly Line[], step: string): string =>
  messagesOf(lines).find((line) => line.step === step)?.text ?? '';

it('once half is paid no message shows the code of the whole, and the receipt names each payment and what is too much', async () => {
  const lines = await journal('half-paid-then-whole');
  expect(messagesOf(lines).map(({ step }) => step)).toEqual([
    'notice-3-before',
    'reminder-1-after',
    'receipt',
  ]);
  for (const step of ['notice-3-before', 'reminder-1-after']) {
    const text = textOf(lines, step);
    expect(text).toContain('Já recebido: - R$ 500,00\nTotal a pagar: R$ 500,00');
    expect(text).toContain('O que falta é R$ 500,00.');
    expect(text).not.toMatch(/br\.gov\.bcb\.pix/);
  }
  const receipt = textOf(lines, 'receipt');
  expect(receipt).toContain(
    'Recebemos R$ 500,00 em 20/04/2026 e R$ 1.000,00 em 06/05/2026, e a fatura V9A está quitada.',
  );
  expect(receipt).toContain('Entraram R$ 500,00 a mais. Esse dinheiro é seu');
  const paid = lines.filter(({ detailType }) => detailType === 'PaymentApplied.v1').at(-1);
  expect(paid?.detail).toMatchObject({ applied: 50_000, excess: 50_000, balance: 0 });
});

it('a payment that is one centavo short settles its invoice, and nobody is asked for the centavo', async () => {
  const lines = await journal('one-centavo-short');
  expect(messagesOf(lines).map(({ step }) => step)).toEqual(['notice-3-before', 'receipt']);
  expect(textOf(lines, 'receipt')).toContain(
    'Recebemos R$ 999,99 em 04/05/2026, e a fatura W7A está quitada.',
  );
  expect(textOf(lines, 'receipt')).toContain('Abatimento: - R$ 0,01\nEm aberto: R$ 0,00');
  const settled = lines.find(({ detailType }) => detailType === 'DebtSettled.v1');
  expect(settled?.detail).toMatchObject({ received: 99_999, waived: 1 });
});
