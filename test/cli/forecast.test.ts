import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileOf, regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

const SAMPLE = join(ROOT, 'sample/portfolio.jsonl');
const DAYS = ['--from', '2026-03-02', '--days', '20'];
const folder = mkdtempSync(join(tmpdir(), 'regua-forecast-'));
afterAll(() => rmSync(folder, { recursive: true }));

const TAX_IDS = ['11222333000181', '52998224725'];
const PERSON = { name: 'Loja Aurora', uf: 'PE' };

const invoiceOf = (invoiceId: string, more: object) => ({
  ...{ invoiceId, creditorId: 'bebidas-nordeste', amount: 100_000, currency: 'BRL' },
  issuedAt: '2026-02-20T10:00:00-03:00',
  debtor: { debtorId: 'D-1', taxId: TAX_IDS[0], ...PERSON, email: 'a@loja.example' },
  ...more,
});

/** The charts of a page, by what is written at their axes and what they say to those who do not see them. */
const chartsIn = (page: string): { values: string[]; days: string[]; label: string | undefined }[] =>
  page
    .split('<div class="chart">')
    .slice(1)
    .map((chart) => {
      const [values = '', days = ''] = chart.split('<div class="axis days"');
      const texts = (html: string): string[] =>
        [...html.matchAll(/<span[^>]*>([^<]*)<\/span>/g)].map(([, text = '']) => text);
      return {
        values: texts(values),
        days: texts(days.split('</div>')[0] ?? ''),
        label: /aria-label="([^"]*)"/.exec(values)?.[1],
      };
    });

describe('regua forecast', () => {
  it('counts each message once by day, by channel and by régua; the CSV has a row for each, and for each invoice that another spoke of', async () => {
    const file = join(folder, 'messages.csv');
    const { exitCode, stdout } = await regua(
      'forecast',
      '--invoices',
      SAMPLE,
      ...DAYS,
      '--json',
      '--out',
      file,
    );
    const { messages, invoices } = JSON.parse(stdout);
    const sum = (counts: readonly { readonly count: number }[]): number =>
      counts.reduce((total, { count }) => total + count, 0);

    expect(exitCode).toBe(0);
    expect(invoices.count).toBe(49);
    expect(messages.count).toBeGreaterThan(50);
    expect(messages.joint).toBeGreaterThan(0);
    for (const by of [messages.byDay, messages.byChannel, messages.byRegua])
      expect(sum(by)).toBe(messages.count);
    expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1 + messages.count + messages.joint);
  });

  it('says where each unpaid debt stands at the end, and the busiest second of each call that has a quota', async () => {
    const { stdout } = await regua('forecast', '--invoices', SAMPLE, ...DAYS, '--json');
    const { invoices, standings, callPeaks } = JSON.parse(stdout);
    const debts = standings.reduce((total: number, { count }: { count: number }) => total + count, 0);

    expect(debts).toBe(invoices.count - invoices.settled);
    expect(standings.every(({ open, count }: { open: number; count: number }) => open > count)).toBe(true);
    expect(callPeaks.map(({ call, quota }: { call: string; quota: number }) => [call, quota])).toEqual([
      ['transitions', 800],
      ['startExecution', 150],
      ['sendTaskSuccess', 300],
      ['sendTaskFailure', 300],
      ['putEvents', 600],
    ]);
  });

  describe('of an imported book', () => {
    const invoice = (number: number) => ({
      ...{ invoiceId: `F-${number}`, creditorId: 'bebidas-nordeste', batch: 'lote-1', amount: 50_000 },
      ...{ currency: 'BRL', dueDate: '2026-03-04', issuedAt: '2026-02-20T10:00:00-03:00' },
      debtor: {
        debtorId: `D-${number}`,
        taxId: TAX_IDS[number],
        ...PERSON,
        email: `p${number}@loja.example`,
      },
    });
    const pausedAt = '2026-03-01T09:00:00-03:00';
    const pause = {
      ...{ creditorId: 'bebidas-nordeste', pauseId: 'P-1', batch: 'lote-1' },
      ...{ reason: 'import', pausedAt, lastDay: '2026-03-30' },
    };
    const of = { creditorId: 'bebidas-nordeste', batch: 'lote-1' };
    const book = [pause, invoice(0), invoice(1)];
    const forecastOf = async (rows: readonly object[], ...more: string[]) => {
      const file = fileOf('book.jsonl', rows);
      return regua('forecast', '--invoices', file, ...DAYS, ...more);
    };

    it('says that nobody is written to until the batch is released, and how that is done', async () => {
      const { stdout } = await forecastOf(book, '--lang', 'pt-BR');
      expect(stdout).toContain('O lote lote-1 está pausado');
      expect(stdout).toContain('regua release lote-1 --invoices');
      expect(stdout).toContain('nenhuma das 2 faturas dele recebe mensagem');
      expect(stdout).toContain('à espera de liberação: lote lote-1');
      const json = JSON.parse((await forecastOf(book, '--json')).stdout);
      expect(json).toMatchObject({
        messages: { count: 0 },
        notFollowed: [],
        pausedBatches: [{ batch: 'lote-1', count: 2, open: 100_000 }],
      });
    });

    it.each([{ more: [] }, { more: ['--released'] }])(
      'counts as open what a payment left, whether the batch is paused or not: $more',
      async ({ more }) => {
        const paid = {
          ...{ creditorId: 'bebidas-nordeste', invoiceId: 'F-0', paymentId: 'p-0', amount: 20_000 },
          ...{ paidAt: '2026-02-27T10:00:00-03:00', method: 'other' },
        };
        const { stdout } = await forecastOf([...book, paid], '--json', ...more);
        const { standings } = JSON.parse(stdout);
        expect(standings.reduce((sum: number, { open }: { open: number }) => sum + open, 0)).toBe(80_000);
      },
    );

    it('with --released it says what comes after the release', async () => {
      const json = JSON.parse((await forecastOf(book, '--released', '--json')).stdout);
      expect(json.messages.count).toBeGreaterThan(3);
      expect(json.pausedBatches).toEqual([]);
    });

    it('follows a release of the file, from its day on', async () => {
      const released = [...book, { ...of, resumedAt: '2026-03-10T09:00:00-03:00' }];
      const { messages } = JSON.parse((await forecastOf(released, '--json')).stdout);
      expect(messages.byDay[0].of).toBe('2026-03-10');
    });

    describe('with a batch that was undone', () => {
      const undo = { ...of, withdrawnAt: '2026-03-20T09:00:00-03:00' };
      const another = { ...invoice(0), invoiceId: 'G-0', batch: 'lote-2', amount: 70_000 };
      const paid = {
        ...{ creditorId: 'bebidas-nordeste', invoiceId: 'F-0', paymentId: 'p-0', amount: 20_000 },
        ...{ paidAt: '2026-02-27T10:00:00-03:00', method: 'other' },
      };

      it.each([[[]], [['--released']]])(
        'counts, writes to and holds open only the invoices of other batches, and names those that were undone: %j',
        async (more) => {
          const file = fileOf('undone.jsonl', [...book, paid, undo, another]);
          const json = JSON.parse(
            (await regua('forecast', '--invoices', file, ...DAYS, '--json', ...more)).stdout,
          );
          const alone = JSON.parse((await forecastOf([another], '--json', ...more)).stdout);
          expect(json).toEqual({ ...alone, undone: { count: 2, amount: 100_000 } });
          expect(json.messages.count).toBeGreaterThan(0);
          const { stdout } = await regua('forecast', '--invoices', file, ...DAYS, '--lang', 'pt-BR', ...more);
          expect(stdout).toMatch(/Desfeitas com o lote, e fora de tudo o mais +2 +R\$\s1\.000,00/);
        },
      );

      it('takes an invoice that came again in another batch as it came then', async () => {
        const again = { ...invoice(0), batch: 'lote-2', amount: 30_000 };
        const back = [
          {
            'detail-type': 'InvoiceIssued.v1',
            time: '2026-03-21T09:00:00-03:00',
            detail: { ...again, issuedAt: '2026-03-21T09:00:00-03:00' },
          },
        ];
        const { invoices, undone, paidBefore } = JSON.parse(
          (await forecastOf([...book, paid, undo, ...back], '--json')).stdout,
        );
        expect(invoices).toMatchObject({ count: 1, amount: 30_000 });
        expect(paidBefore).toBe(0);
        expect(undone).toEqual({ count: 1, amount: 50_000 });
      });

      it('says that all were undone where nothing is left; plan and compare say it, too', async () => {
        const file = fileOf('undone.jsonl', [...book, undo]);
        for (const command of [
          ['forecast', ...DAYS],
          ['plan'],
          ['compare', ...DAYS, '--config', 'config', '--config', 'config'],
        ]) {
          const { exitCode, stderr } = await regua(...command, '--invoices', file, '--lang', 'pt-BR');
          expect(stderr, command[0]).toContain('as 2 faturas foram desfeitas com os lotes delas');
          expect(exitCode).toBe(2);
        }
      });

      it('plan leaves its invoices out', async () => {
        const file = fileOf('undone.jsonl', [...book, undo, another]);
        const { stdout } = await regua('plan', '--invoices', file);
        expect(stdout).toContain('G-0');
        expect(stdout).not.toContain('F-0');
      });
    });

    it('--released leaves a batch as it was released, and releases those that nobody released', async () => {
      const released = [...book, { ...of, resumedAt: '2026-03-10T09:00:00-03:00' }];
      const waiting = [
        { ...pause, pauseId: 'P-9', batch: 'lote-9' },
        { ...invoice(0), invoiceId: 'H-0', batch: 'lote-9' },
      ];
      const json = async (rows: readonly object[], ...more: string[]) =>
        JSON.parse((await forecastOf(rows, '--json', ...more)).stdout);
      expect(await json(released, '--released')).toEqual(await json(released));
      const both = await json([...released, ...waiting], '--released');
      expect(both.pausedBatches).toEqual([]);
      expect(both.messages.byDay[0].of < '2026-03-10').toBe(true);
    });

    it('says once what is wrong with a row about a batch of several debtors', async () => {
      const { stdout } = await forecastOf(
        [...book, { ...pause, pauseId: 'P-2', lastDay: '2020-01-01' }],
        '--json',
      );
      expect(JSON.parse(stdout).refused).toHaveLength(1);
    });
  });

  it('shows a summary on the screen when a page has the rest', async () => {
    const file = join(folder, 'summary.html');
    const book = ['forecast', '--invoices', SAMPLE, ...DAYS, '--lang', 'pt-BR'];
    const { stdout, stderr } = await regua(...book, '--out', file);
    const { messages, held } = JSON.parse((await regua(...book, '--json')).stdout);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(25);
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  Mensagens +${messages.count} +R\\$ `)));
    expect(lines).toContainEqual(
      expect.stringMatching(new RegExp(`^  Clientes que recebem mensagem +${messages.people}$`)),
    );
    expect(held.length).toBeGreaterThan(1);
    expect(stdout).toContain('Retidas, por regra');
    expect(stderr).toBe(`O resultado está em ${file}\n`);
    expect(stdout).not.toContain('Lambda');
    const withoutPage = (await regua(...book)).stdout;
    expect(withoutPage).not.toContain('Lambda');
    expect(withoutPage.trimEnd().split('\n').slice(-2).join('\n')).toMatch(
      /^Custo da AWS além das mensagens: US\$ [\d,]+\n {2}O que a AWS conta está na página/,
    );
    for (const title of ['Mensagens por etapa', 'Mensagens por dia', 'Execuções de funções (Lambda)'])
      expect(readFileSync(file, 'utf8')).toContain(title);
  });

  it('counts each debtor once, however many messages they get', async () => {
    const rows = [invoiceOf('A-1', { dueDate: '2026-03-06' }), invoiceOf('A-2', { dueDate: '2026-03-16' })];
    const { messages } = JSON.parse(
      (await regua('forecast', '--invoices', fileOf('book.jsonl', rows), ...DAYS, '--json')).stdout,
    );
    expect(messages.count).toBeGreaterThan(2);
    expect(messages.people).toBe(1);
  });

  it('counts what was paid before the first day apart from the money that comes in from then on', async () => {
    const payment = (paymentId: string, amount: number, paidAt: string) => ({
      ...{ type: 'payment.received', id: paymentId, creditorId: 'bebidas-nordeste', invoiceId: 'A-1' },
      ...{ amount, paidAt, method: 'pix' },
    });
    const file = fileOf('book.jsonl', [
      invoiceOf('A-1', { dueDate: '2026-03-04' }),
      payment('p-1', 30_000, '2026-02-25T10:00:00-03:00'),
      payment('p-2', 20_000, '2026-03-05T10:00:00-03:00'),
    ]);
    const page = join(folder, 'cash.html');
    const { stdout } = await regua('forecast', '--invoices', file, ...DAYS, '--json', '--out', page);
    expect(JSON.parse(stdout)).toMatchObject({
      paidBefore: 30_000,
      cashByDay: [{ day: '2026-03-05', amount: 20_000 }],
    });
    expect(readFileSync(page, 'utf8')).toMatch(
      /Paid before the first day.*?R\$\s300,00.*?Open, without charges.*?R\$\s700,00/s,
    );
    expect(readFileSync(page, 'utf8')).toContain('20 days, from 02/03/2026 to 21/03/2026');
    const chart = chartsIn(readFileSync(page, 'utf8')).at(-1);
    expect(chart?.values).toEqual(['R$ 0,00', 'R$ 50,00', 'R$ 100,00', 'R$ 150,00', 'R$ 200,00']);
    expect(chart?.days[0]).toBe('02/03');
    expect(chart?.label).toContain('R$ 200,00');
  });

  it('writes the days and the counts at the axes of the chart of messages', async () => {
    const file = join(folder, 'axes.html');
    await regua('forecast', '--invoices', SAMPLE, ...DAYS, '--out', file);
    const [chart] = chartsIn(readFileSync(file, 'utf8'));
    expect(chart?.days).toEqual(['02/03', '06/03', '10/03', '14/03', '18/03']);
    expect(chart?.values).toEqual(['0', '5', '10', '15']);
  });

  it('draws a place for each day, also for those without a message', async () => {
    const file = join(folder, 'page.html');
    await regua('forecast', '--invoices', SAMPLE, ...DAYS, '--out', file);
    const [, ...charts] = readFileSync(file, 'utf8').split('<div class="chart">');
    expect(charts.map((chart) => chart.match(/<rect /g)?.length)).toEqual([20, 20]);
  });

  it('names a row that it refuses by its line, forecasts the others, and exits with 1', async () => {
    const [first = ''] = readFileSync(SAMPLE, 'utf8').split('\n');
    const file = fileOf('one-bad.jsonl', [first, { amount: 1 }]);
    const { exitCode, stderr, stdout } = await regua('forecast', '--invoices', file, ...DAYS, '--json');
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${file}:2`);
    expect(JSON.parse(stdout).invoices.count).toBe(1);
  });

  it('names what it does not follow by the type of the event', async () => {
    const invoices = readFileSync(SAMPLE, 'utf8').trimEnd().split('\n').slice(0, 3);
    const { invoiceId } = JSON.parse(invoices[0] ?? '');
    const time = '2026-03-03T08:00:00-03:00';
    const raised = {
      ...{ 'detail-type': 'DisputeRaised.v1', time },
      detail: { creditorId: 'bebidas-nordeste', invoiceId, reason: 'other', raisedAt: time },
    };
    const book = fileOf('book.jsonl', [
      ...invoices,
      raised,
      { ...raised, time: '2026-03-04T08:00:00-03:00' },
    ]);
    const { stdout } = await regua('forecast', '--invoices', book, ...DAYS, '--json');
    expect(JSON.parse(stdout).notFollowed).toEqual([{ of: 'DisputeRaised.v1', count: 2 }]);
    const printed = await regua('forecast', '--invoices', book, ...DAYS);
    expect(printed.stdout).toMatch(/does not follow: it goes on as if they had not come\n {2}disputes +2/);
  });

  it('without an invoice says so, and exits with 2', async () => {
    const file = fileOf('none.jsonl', []);
    const { exitCode, stderr } = await regua('forecast', '--invoices', file, ...DAYS);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(file);
  });
});
