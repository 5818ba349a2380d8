import { expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import type { Line as Known } from '#test/builders/journal-of.ts';

interface Line extends Known {
  readonly regua?: string;
  readonly subject?: string;
}

const BOOK = 'test/fixtures/postponed/late-portfolio.csv';

/** Runs the book, of which one invoice is refused. */
async function journalOf(...options: string[]): Promise<Line[]> {
  const { exitCode, stdout } = await regua('run', '--invoices', BOOK, '--format', 'jsonl', ...options);
  expect(exitCode).toBe(1);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** The messages about an invoice: day, step and subject. */
const messagesOf = (lines: readonly Line[], invoiceId: string) =>
  lines.flatMap((line) =>
    line.type === 'message' && line.invoiceId === invoiceId
      ? [
          {
            day: line.at.slice(0, 10),
            minute: line.at.slice(0, 16),
            step: line.step,
            subject: line.subject ?? '',
          },
        ]
      : [],
  );

it('a book of one to 405 days late, issued on the day it comes, is met by age and never told that it is due today', async () => {
  const lines = await journalOf('--until', '2026-06-30');

  const reguas = Object.fromEntries(
    lines.flatMap((line) => (line.type === 'opened' ? [[line.invoiceId, line.regua] as const] : [])),
  );
  for (const old of ['NF-1', 'NF-2', 'NF-3', 'NF-4']) {
    expect(reguas[old]).toBe('reencontro');
    const steps = messagesOf(lines, old).map(({ step }) => step);
    expect(steps).toEqual(['introduction', 'soft-offer']);
  }
  for (const late of ['NF-5', 'NF-6', 'NF-7']) {
    expect(reguas[late]).toBe('padrao');
    const [first] = messagesOf(lines, late);
    expect(first?.step).toBe('reminder-1-after');
  }
  for (const late of ['NF-1', 'NF-2', 'NF-3', 'NF-4', 'NF-5', 'NF-6', 'NF-7'])
    for (const { subject } of messagesOf(lines, late)) expect(subject).not.toContain('02/03/2026');
  // Prescribed since 2024: refused, with the reason.
  expect(lines.filter(({ type }) => type === 'rejected')).toHaveLength(1);
  const introductions = lines.filter((line) => line.type === 'message' && line.step === 'introduction');
  expect(new Set(introductions.map(({ at }) => at.slice(0, 16))).size).toBe(introductions.length);
});

it('enters whole on the day of --from, with the days on which it was issued', async () => {
  const lines = await journalOf('--from', '2026-03-16', '--until', '2026-03-18');
  const opened = lines.filter(({ type }) => type === 'opened');
  expect(opened.map(({ at }) => at)).toEqual(new Array(9).fill('2026-03-16T06:00:00-03:00'));
  expect(lines.filter(({ at }) => at < '2026-03-16')).toEqual([]);
  // Told on the 2nd of March: late since then.
  const introduced = lines.find((line) => line.type === 'message' && line.step === 'introduction');
  expect(introduced?.at.slice(0, 10)).toBe('2026-03-16');
});
