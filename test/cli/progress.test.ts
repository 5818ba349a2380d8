import { describe, expect, it } from 'vitest';
import { Progress } from '#cli/progress.ts';
import { wordsIn } from '#cli/words/words.ts';
import type { Entry } from '#sandbox/journal/journal.ts';

const AT = Date.parse('2026-03-10T12:00:00-03:00');
const OF_DEBT = { debtId: 'd-1', invoiceId: 'NF-1', creditorId: 'c' };

function prepare({ isTTY = false, isWaitedFor = true }) {
  const written: string[] = [];
  let now = 0;
  const progress = new Progress(
    { isTTY, write: (text) => written.push(text) },
    { words: wordsIn('en'), invoices: 2, isWaitedFor, clock: () => now },
  );
  const showAt = (milliseconds: number): void => {
    now = milliseconds;
    progress.show(AT);
  };
  return { written, progress, showAt };
}

const settled: Entry = { at: '2026-03-10T12:00:00-03:00', type: 'settled', ...OF_DEBT };

describe('the progress of a run', () => {
  it('is a bar on one line of a terminal, and gone when something else is printed', () => {
    const { written, progress, showAt } = prepare({ isTTY: true });
    showAt(50);
    showAt(150);
    showAt(160);
    progress.clear();
    progress.clear();
    expect(written).toEqual([
      `\r\u001b[K${'░'.repeat(24)} 10/03/2026: 0 of 2 invoices came, 0 are over`,
      '\r\u001b[K',
    ]);
  });

  it('is a line every ten seconds elsewhere, so that a short run says nothing', () => {
    const { written, progress, showAt } = prepare({});
    for (const second of [1, 9, 10, 11, 19, 21]) showAt(second * 1000);
    progress.clear();
    const line = '10/03/2026: 0 of 2 invoices came, 0 are over\n';
    expect(written).toEqual([line, line]);
  });

  it('is not shown inside of another program', () => {
    const { written, showAt } = prepare({ isTTY: true, isWaitedFor: false });
    showAt(60_000);
    expect(written).toEqual([]);
  });

  it('does not count the end of what it did not see begin', () => {
    const { written, progress, showAt } = prepare({});
    progress.count(settled);
    showAt(20_000);
    expect(written[0]).toContain('0 are over');
  });
});
