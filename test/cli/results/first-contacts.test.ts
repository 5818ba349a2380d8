import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const OF = { creditorId: 'bebidas-nordeste', batch: 'lote-1' };

/** Runs an invoice, and gives the last message about it and the lines of its messages in the journal. */
async function messagesOf(
  rows: readonly object[],
  until: string,
): Promise<{ last: string | undefined; journal: string[] }> {
  const file = fileOf('carteira.jsonl', rows);
  const out = `${file}.csv`;
  const given = ['run', '--invoices', file, '--until', until, '--lang', 'pt-BR'];
  const { stdout } = await regua(...given, '--journal', '--out', out);
  const [heading = '', row = ''] = readFileSync(out, 'utf8').split('\r\n');
  return {
    last: row.split(';')[heading.split(';').indexOf('Última etapa')],
    journal: [...stdout.matchAll(/ e-mail .*? · (.*?), deve/g)].map(([, step = '']) => step),
  };
}

it('calls the first message about a title that comes late a first contact, and not by the day of its step', async () => {
  const late = invoice('NF-1', { dueDate: '2026-01-26' });
  expect(await messagesOf([late], '2026-02-23')).toEqual({
    last: 'primeiro contato, e-mail',
    journal: ['primeiro contato'],
  });
});

it('calls it so, too, where the batch was released after the day of the step', async () => {
  const rows = [
    { ...OF, pauseId: 'P-1', reason: 'import', pausedAt: '2026-02-20T08:00:00-03:00', lastDay: '2026-08-15' },
    invoice('NF-1', { batch: 'lote-1', dueDate: '2026-03-09' }),
    { ...OF, resumedAt: '2026-03-20T08:00:00-03:00' },
  ];
  expect((await messagesOf(rows, '2026-03-20')).journal).toEqual(['primeiro contato']);
});

it('calls every other message by its step', async () => {
  const { journal } = await messagesOf([invoice('NF-1', { dueDate: '2026-03-09' })], '2026-03-12');
  expect(journal).toEqual(['Aviso D-3', 'Lembrete D+1', 'Lembrete D+3']);
  const late = await messagesOf([invoice('NF-1', { dueDate: '2026-01-26' })], '2026-03-31');
  expect(late.journal[0]).toBe('primeiro contato');
  expect(late.journal.slice(1)).not.toContain('primeiro contato');
});
