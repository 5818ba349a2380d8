import { expect, it } from 'vitest';
import { daysBetween } from '#domain/calendar/days.ts';
import { regua } from '#test/builders/command.ts';
import { journalOf, type Line } from '#test/builders/journal-of.ts';

const FOLDER = 'test/fixtures/postponed';
const dayOfLine = ({ at }: Line): string => at.slice(0, 10);
const messagesOf = (lines: readonly Line[], invoiceId: string): Line[] =>
  lines.filter((line) => line.type === 'message' && line.invoiceId === invoiceId);
const eventOf = (lines: readonly Line[], invoiceId: string, detailType: string): Line | undefined =>
  lines.find((line) => line.invoiceId === invoiceId && line.detailType === detailType);

it('the reminder of a promise that has no room on the promised day is left out, and no message says "hoje" a day late', async () => {
  const lines = await journalOf('--invoices', `${FOLDER}/promise-and-notice-invoices.jsonl`);
  // Promised for Monday the 11th; three messages of the seven days before it leave no room in the week.
  const sent = messagesOf(lines, 'NF-A');
  expect(sent.map((line) => [line.step, dayOfLine(line)])).toEqual([
    ['notice-3-before', '2026-05-02'],
    ['reminder-1-after', '2026-05-06'],
    ['reminder-7-after', '2026-05-13'],
    ['reissue-15-after', '2026-05-21'],
  ]);
  for (const { text } of sent) expect(text).not.toMatch(/dia que combinamos/);
  expect(eventOf(lines, 'NF-A', 'ChannelSkipped.v1')?.detail).toMatchObject({
    step: 'promise-1',
    rule: 'overtaken',
    citation: expect.stringContaining('the promised day is over by then'),
  });
  // The promise holds to the end of its tolerance.
  expect(eventOf(lines, 'NF-A', 'PromiseBroken.v1')?.at).toBe('2026-05-13T00:00:00-03:00');
});

it('a debt whose second bill the contact budget moves is handed over as long after it as the régua says, and after its last day', async () => {
  const lines = await journalOf('--invoices', `${FOLDER}/last-step-moves-invoices.jsonl`);
  const postponed = eventOf(lines, 'NF-A', 'MessagePostponed.v1') as Line;
  expect(postponed.detail).toMatchObject({ step: 'reissue-15-after', rule: 'weekly-budget' });
  // The message of another debt, which is a minute earlier on that day, brings it.
  const reissue = lines.find(
    (line) => line.type === 'message' && dayOfLine(line) === '2026-05-22' && line.text?.includes('NF-A'),
  ) as Line;
  const handedOver = eventOf(lines, 'NF-A', 'DebtHandedOver.v1') as Line;
  // Planned for the 20th and the 27th.
  expect([dayOfLine(reissue), dayOfLine(handedOver)]).toEqual(['2026-05-22', '2026-05-29']);
  const until = /pode ser pago até (\S+\d)/.exec(reissue.text ?? '')?.[1] ?? '';
  const lastDay = until.split('/').reverse().join('-');
  expect(lastDay).toMatch(/^2026-05-\d\d$/);
  expect(lastDay < dayOfLine(handedOver)).toBe(true);
});

it('a portfolio that comes late is introduced lightly, spread over minutes, and each debt has its whole ladder', async () => {
  const { exitCode, stdout, stderr } = await regua(
    ...['run', '--invoices', `${FOLDER}/late-portfolio.csv`],
    ...['--format', 'jsonl', '--until', '2026-04-30'],
  );
  expect(exitCode).toBe(1);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  // 405 days late, and 2 in advance; the one that may be demanded no more is refused.
  expect(stderr).toContain('1 row was refused');
  expect(lines.filter(({ type }) => type === 'rejected').map(({ reason }) => reason)).toEqual([
    expect.stringContaining('the 5-year term'),
  ]);
  const firsts: Line[] = [];
  for (let number = 1; number <= 9; number += 1) {
    const sent = lines.filter(
      ({ type, invoiceId, detailType }) =>
        type === 'event' && detailType === 'MessageSent.v1' && invoiceId === `NF-${number}`,
    );
    // Four are more than thirty days late and are met anew; two of the others come in time for a notice.
    const old = ['light', 'light'];
    const late = [...(number > 7 ? ['light'] : []), 'light', 'neutral', 'neutral', 'firm'];
    expect(sent.map(({ detail }) => detail?.tone)).toEqual(number <= 4 ? old : late);
    const days = sent.map(dayOfLine);
    // The firm second bill, or the soft offer, is two weeks after the first word about the debt.
    expect(daysBetween(String(days[0]), String(days.at(-1)))).toBeGreaterThanOrEqual(14);
    expect(days.every((day, index) => index === 0 || day > String(days[index - 1]))).toBe(true);
    firsts.push(sent[0] as Line);
  }
  const minutes = new Set(firsts.map(({ at }) => at.slice(0, 16)));
  expect(minutes.size).toBeGreaterThan(5);
});
