import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

const CONFIG = join(ROOT, 'config');
const DAYS = ['--from', '2026-03-02', '--days', '20'];
const folder = mkdtempSync(join(tmpdir(), 'regua-compare-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A configuration that differs from ours in one file. */
function changed(name: string, file: string, change: (text: string) => string): string {
  const config = join(folder, name);
  cpSync(CONFIG, config, { recursive: true });
  const path = join(config, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return config;
}

const compared = async (other: string, file: string, ...more: string[]) => {
  const given = ['--config', CONFIG, '--config', other, '--invoices', file, ...DAYS, '--json', ...more];
  const { exitCode, stdout, stderr } = await regua('compare', ...given);
  return { exitCode, stderr, comparison: JSON.parse(stdout) };
};

let book: string;
beforeAll(() => {
  book = join(folder, 'book.jsonl');
  const rows = [invoice('NF-1'), invoice('NF-2'), invoice('NF-3', { dueDate: '2026-03-10' })];
  writeFileSync(
    book,
    rows.map((detail) => `${JSON.stringify({ 'detail-type': 'InvoiceIssued.v1', detail })}\n`).join(''),
  );
});

describe('regua compare', () => {
  it('of a configuration with itself says the same of every debt, and exits with 0', async () => {
    const { exitCode, comparison } = await compared(CONFIG, join(ROOT, 'sample/portfolio.jsonl'));
    expect(exitCode).toBe(0);
    expect(comparison).toMatchObject({
      isSame: true,
      changedDebtors: 0,
      mostChanged: [],
      messages: { changed: 0, onlyOne: 0, onlyOther: 0, differs: {} },
      reached: { noLonger: [], newly: [] },
    });
    expect(comparison.messages.same).toBe(comparison.totals.messages.one + comparison.totals.joint.one);
    expect(comparison.totals.messages.one).toBeGreaterThan(100);
  });

  it('shows a step that was moved by a day as messages at another time, debtor by debtor, and exits with 1', async () => {
    const other = changed('moved', 'reguas/padrao.yaml', (text) =>
      text.replace('offset: 3\n', 'offset: 4\n'),
    );
    const page = join(folder, 'page.html');
    const { exitCode, comparison } = await compared(other, book, '--out', page);
    expect(exitCode).toBe(1);
    expect(comparison).toMatchObject({
      isSame: false,
      changedDebtors: 3,
      messages: { changed: 3, onlyOne: 0, onlyOther: 0, differs: { time: 3 } },
    });
    expect(comparison.mostChanged[0].debts[0].moments).toContainEqual(
      expect.objectContaining({ how: 'changed', differs: ['time'] }),
    );
    const html = readFileSync(page, 'utf8');
    expect(html.match(/<rect /g)).toHaveLength(40);
    expect(html.match(/<tr class="changed">/g)).toHaveLength(3);
  });

  it('shows who is reached no longer, and which rule holds their messages', async () => {
    const other = changed('by-sms', 'reguas/padrao.yaml', (text) =>
      text.replaceAll('channels: [email, sms]', 'channels: [sms]'),
    );
    const phoneless = fileOf('phoneless.jsonl', [
      { 'detail-type': 'InvoiceIssued.v1', detail: invoice('NF-9', {}, { phone: undefined }) },
    ]);
    const { exitCode, comparison } = await compared(other, phoneless);
    const debtor = { creditorId: 'bebidas-nordeste', debtorId: 'debtor-of-NF-9' };
    expect(exitCode).toBe(1);
    expect(comparison.reached).toEqual({ count: { one: 1, other: 0 }, noLonger: [debtor], newly: [] });
    expect(comparison.held).toContainEqual(
      expect.objectContaining({ rule: 'no-address', channel: 'sms', count: { one: 0, other: 1 } }),
    );
  });

  it('shows a message that has another text as one', async () => {
    const other = changed('reworded', 'templates/acolhedora/lembrete-1.yaml', (text) =>
      text.replace('Um lembrete sobre', 'Um aviso sobre'),
    );
    const { exitCode, comparison } = await compared(other, book);
    expect(exitCode).toBe(1);
    expect(comparison.messages).toMatchObject({ changed: 3, differs: { text: 3 } });
  });

  it('shows another price as another cost, and no story as changed', async () => {
    const other = changed('dearer', 'prices.yaml', (text) =>
      text.replace('email: { usd: 0.0001', 'email: { usd: 0.0002'),
    );
    const { exitCode, comparison } = await compared(other, book);
    const { one, other: then } = comparison.totals.messageCost;
    expect({ exitCode, isSame: comparison.isSame, changed: comparison.changedDebtors }).toEqual({
      ...{ exitCode: 1, isSame: false, changed: 0 },
    });
    expect(then).toBeGreaterThan(one);
  });

  it.each([
    { name: 'one configuration', configs: [CONFIG], file: 'book.jsonl', says: '--config' },
    { name: 'three', configs: [CONFIG, CONFIG, CONFIG], file: 'book.jsonl', says: '--config' },
    { name: 'a file that is not there', configs: [CONFIG, CONFIG], file: 'none.jsonl', says: 'none.jsonl' },
  ])('with $name exits with 2', async ({ configs, file, says }) => {
    const given = configs.flatMap((config) => ['--config', config]);
    const { exitCode, stderr } = await regua(
      ...['compare', ...given, '--invoices', join(folder, file), ...DAYS],
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(says) });
  });
});
