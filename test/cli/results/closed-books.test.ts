import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const OF = { creditorId: 'bebidas-nordeste' };
const CAME = '2026-02-20T08:00:00-03:00';
const pause = (batch: string) => ({
  ...{ ...OF, batch, pauseId: batch, reason: 'import', pausedAt: CAME, lastDay: '2026-08-15' },
});
const release = (batch: string) => ({ ...OF, batch, resumedAt: '2026-02-20T12:00:00-03:00' });
const undo = (batch: string) => ({ ...OF, batch, withdrawnAt: '2026-03-30T12:00:00-03:00' });
const paid = (invoiceId: string, amount: number, paidAt: string) => ({
  ...{ ...OF, invoiceId, paymentId: `p-${invoiceId}-${paidAt}`, amount, paidAt, method: 'other' },
});
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** The totals that a run prints, by their names, in centavos. */
function totalsOf(stdout: string): ReadonlyMap<string, number> {
  const lines = plain(stdout).matchAll(/^(\S.*?) +(-?)R\$ ([\d.]+),(\d\d)(?=[ ,;]|$)/gm);
  return new Map(
    [...lines].map(([, name = '', sign, reais = '', centavos = '']) => [
      name,
      Number(`${sign}${reais.replaceAll('.', '')}${centavos}`),
    ]),
  );
}

const ADDED = ['Faturado', 'Alterado', 'Encargos', 'Acordos'];
const TAKEN_OFF = [
  ...['Recuperado', 'Pago antes', 'Dispensado', 'Baixado', 'Cancelado', 'Prescrito'],
  'À espera de liberação',
];

const RELEASED = [
  pause('lote-1'),
  release('lote-1'),
  invoice('NF-1', { batch: 'lote-1' }),
  invoice('NF-2', { batch: 'lote-1' }),
  paid('NF-2', 30_000, '2026-02-18T10:00:00-03:00'),
];
const WAITING = [
  pause('lote-2'),
  invoice('NF-3', { batch: 'lote-2', amount: 70_000 }),
  invoice('NF-4', { batch: 'lote-2', amount: 45_247, dueDate: '2026-01-09' }),
  paid('NF-3', 10_000, '2026-02-18T10:00:00-03:00'),
];
const UNDONE = [
  pause('lote-3'),
  release('lote-3'),
  invoice('NF-5', { batch: 'lote-3', amount: 500_000, dueDate: '2026-01-09' }),
  paid('NF-5', 20_000, '2026-02-18T10:00:00-03:00'),
  undo('lote-3'),
];

async function runOf(rows: readonly object[], ...more: string[]) {
  const file = fileOf('carteira.jsonl', rows);
  const { stdout } = await regua('run', '--invoices', file, '--lang', 'pt-BR', ...more);
  return { stdout, totals: totalsOf(stdout), folder: dirname(file) };
}

describe('regua run with a batch that nobody released', () => {
  it('ends when the others do, charges what they charge, and has what waits on one line', async () => {
    const alone = await runOf(RELEASED);
    const { stdout, totals, folder } = await runOf([...RELEASED, ...WAITING], '--until', '2027-01-31');
    const without = await runOf(RELEASED, '--until', '2027-01-31');
    const out = join(folder, 'resultado.xlsx');
    const short = await runOf([...RELEASED, ...WAITING], '--out', out);
    expect(/Simulação até (\S+)\./.exec(short.stdout)?.[1]).toBe(
      /Simulação até (\S+)\./.exec((await runOf(RELEASED, '--out', out)).stdout)?.[1],
    );
    for (const [name, { totals: one }, other] of [
      ['until the end', alone, short.totals],
      ['until a day after the pause', without, totals],
    ] as const) {
      for (const same of ['Encargos', 'Recuperado', 'Em aberto com encargos'])
        expect(other.get(same), `${same}, ${name}`).toBe(one.get(same));
      expect(other.get('Faturado')).toBe((one.get('Faturado') ?? 0) + 115_247);
      expect(other.get('À espera de liberação'), name).toBe(105_247);
    }
    expect(plain(short.stdout)).toMatch(/^À espera de liberação +R\$ 1\.052,47 em 2 faturas, sem encargos/m);
    expect(plain(stdout)).toMatch(/2 faturas; 2 com a equipe de cobrança$/m);
  });

  it('says of each of its invoices that it waits, and never that a collector has it', async () => {
    const { stdout, folder } = await runOf(WAITING, '--until', '2027-01-31');
    expect(stdout).not.toMatch(/^Maria.*com a equipe de cobrança/m);
    const out = join(folder, 'resultado.xlsx');
    await runOf(WAITING, '--out', out);
    const { Sheets } = read(readFileSync(out));
    const rows = utils.sheet_to_json<Record<string, string | number>>(Sheets.Faturas ?? {});
    expect(rows).toMatchObject([
      { Fatura: 'NF-3', 'À espera de liberação': 600, Situação: 'à espera de liberação' },
      { Fatura: 'NF-4', 'À espera de liberação': 452.47, Motivo: 'o lote lote-2 não foi liberado' },
      { Cliente: 'Total', Faturado: 1152.47, 'À espera de liberação': 1052.47 },
    ]);
  });

  it('takes what is paid of them as any money, and then they wait no longer', async () => {
    const { totals } = await runOf([...WAITING, paid('NF-3', 60_000, '2026-02-27T10:00:00-03:00')]);
    expect(totals.get('Recuperado')).toBe(60_000);
    expect(totals.get('À espera de liberação')).toBe(45_247);
  });
});

describe('regua run with a batch that was undone', () => {
  it('is the run without it, and says how many invoices that were', async () => {
    const { stdout } = await runOf([...RELEASED, ...UNDONE]);
    const without = await runOf(RELEASED);
    expect(plain(stdout)).toMatch(/^Desfeito +R\$ 5\.000,00 em 1 fatura, fora dos outros totais$/m);
    expect(stdout.replace(/^Desfeito.*\n/m, '')).toBe(without.stdout);
  });

  it('says that all were undone where nothing is left', async () => {
    const file = fileOf('carteira.jsonl', UNDONE);
    const { exitCode, stderr } = await regua('run', '--invoices', file, '--lang', 'pt-BR');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('a fatura foi desfeita com o lote dela');
  });
});

describe('the totals of a run', () => {
  const title = fc.record({
    batch: fc.constantFrom('lote-1', 'lote-2', 'lote-3', undefined),
    amount: fc.integer({ min: 1_000, max: 900_000 }),
    due: fc.constantFrom('2026-01-09', '2026-02-10', '2026-03-09', '2026-03-20'),
    happens: fc.constantFrom('nothing', 'paid', 'paid before', 'part', 'cancelled', 'less', 'more'),
  });
  const book = fc.array(title, { minLength: 6, maxLength: 12 });

  it.each([['on the screen alone'], ['beside a file, which has the others']])(
    'add up to the centavo as a person reads them %s, whatever was undone, paused, paid, cancelled or amended',
    async (where) => {
      await fc.assert(
        fc.asyncProperty(book, async (titles) => {
          const rows = titles.flatMap(({ batch, amount, due, happens }, index): object[] => {
            const id = `T-${index}`;
            const on = '2026-03-12T10:00:00-03:00';
            const issued = invoice(id, { amount, dueDate: due, ...(batch === undefined ? {} : { batch }) });
            const after: Record<typeof happens, object[]> = {
              nothing: [],
              paid: [paid(id, amount, on)],
              'paid before': [paid(id, amount, '2026-02-18T10:00:00-03:00')],
              part: [paid(id, Math.ceil(amount / 3), on)],
              cancelled: [{ ...OF, invoiceId: id, cancelledAt: on }],
              less: [{ ...OF, invoiceId: id, amount: amount - 500, amendedAt: on }],
              more: [{ ...OF, invoiceId: id, amount: amount + 333, amendedAt: on }],
            };
            return [issued, ...after[happens]];
          });
          const given = [pause('lote-1'), release('lote-1'), pause('lote-2'), ...rows, undo('lote-3')];
          const file = fileOf('carteira.jsonl', [...given, invoice('T-last')]);
          const out = where.startsWith('beside') ? ['--out', join(dirname(file), 'resultado.csv')] : [];
          const { stdout } = await regua('run', '--invoices', file, '--lang', 'pt-BR', ...out);
          const totals = totalsOf(stdout);
          const sum = (names: readonly string[]): number =>
            names.reduce((all, name) => all + (totals.get(name) ?? 0), 0);
          expect(totals.get('Faturado'), stdout).toBeGreaterThan(0);
          expect(sum(ADDED) - sum(TAKEN_OFF), stdout).toBe(totals.get('Em aberto com encargos'));
        }),
        { numRuns: 4, seed: 20_261_201 },
      );
    },
  );
});
