import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const PAUSED = '2026-02-20T08:00:00-03:00';
const OF = { creditorId: 'bebidas-nordeste' };
const pause = (batch: string) => ({
  'detail-type': 'CollectionPaused.v1',
  time: PAUSED,
  detail: {
    ...{ ...OF, batch, pauseId: batch },
    ...{ reason: 'import', pausedAt: PAUSED, lastDay: '2026-04-30' },
  },
});
const book = () =>
  fileOf('carteira.jsonl', [
    pause('lote-1'),
    invoice('NF-1', { batch: 'lote-1' }),
    invoice('NF-2', { batch: 'lote-1' }),
    { ...OF, invoiceId: 'NF-2', paymentId: 'p-2', amount: 40_000, paidAt: PAUSED, method: 'other' },
    pause('lote-2'),
    invoice('NF-3', { batch: 'lote-2' }),
    { ...OF, batch: 'lote-2', resumedAt: '2026-03-11T10:00:00-03:00' },
  ]);

it.each([[[]], [['--journal']]])(
  'run says before all else which batches are still paused, with what is open of them, what becomes of them, and how each is released: %j',
  async (more) => {
    const file = book();
    const { stdout } = await regua('run', '--invoices', file, '--lang', 'pt-BR', ...more);
    const [first, ...others] = stdout.replaceAll('\u00a0', ' ').split('\n');
    expect(first).toBe(
      `ATENÇÃO: o lote lote-1 ainda está pausado, com 2 faturas e R$ 1.600,00 em aberto. Nada é enviado sobre ele, e no fim da pausa, em 30/04/2026, o que estiver em aberto passa à equipe de cobrança. Para liberá-lo: npx regua release lote-1 --invoices ${file}`,
    );
    expect(others.join('\n')).not.toContain('regua release');
  },
);

it.each(['.html', '.xlsx'])('a result says it first, too: %s', async (ending) => {
  const out = `${book()}${ending}`;
  const { stdout } = await regua('run', '--invoices', book(), '--out', out, '--lang', 'pt-BR');
  const [said = ''] = stdout.split('\n');
  expect(said).toContain('lote-1');
  const bytes = readFileSync(out);
  if (ending === '.xlsx') {
    const { SheetNames, Sheets } = read(bytes);
    const [, second] = utils.sheet_to_json<unknown[]>(Sheets[SheetNames[0] ?? ''] ?? {}, { header: 1 });
    expect(second).toEqual([said]);
    return;
  }
  const page = bytes.toString('utf8');
  expect(page.indexOf(said)).toBeGreaterThan(0);
  expect(page.indexOf(said)).toBeLessThan(page.indexOf('<dl>'));
});

it('run as JSON Lines has the journal alone', async () => {
  const { stdout } = await regua('run', '--invoices', book(), '--format', 'jsonl');
  expect(stdout).not.toContain('ATTENTION');
});
