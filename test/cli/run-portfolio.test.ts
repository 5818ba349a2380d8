import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { itau400Lines } from '#test/builders/return-file.ts';

type Entry = Record<string, unknown> & { readonly type: string; readonly at: string };
const entriesOf = (stdout: string): Entry[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Entry);

const payment = (id: string, invoiceId: string, amount: number, paidAt: string) => ({
  id,
  creditorId: 'bebidas-nordeste',
  invoiceId,
  amount,
  paidAt,
  method: 'pix',
});
const { dueDate: _, ...withoutDueDate } = invoice('NF-4');

/** Good rows and bad ones side by side; the line number of each bad one is its place here. */
const INVOICES = [
  invoice('NF-1'),
  '{"invoiceId": "NF-2", ',
  '["NF-3"]',
  withoutDueDate,
  invoice('NF-5', {}, { taxId: '529.982.247-26' }),
  invoice('NF-6', { creditorId: 'bebidas-sul' }),
  { 'detail-type': 'InvoiceLost.v1', time: '2026-02-20T09:00:00-03:00', detail: { invoiceId: 'NF-7' } },
  { 'detail-type': 'PaymentReported.v1' },
  '',
  invoice('NF-8', { issuedAt: 'yesterday' }),
  invoice('NF-9', { amount: 4000, issuedAt: '2026-02-21T09:00:00-03:00' }),
];
const PAYMENTS = [
  payment('pix-1', 'NF-1', 102_000, '2026-03-11T10:00:00-03:00'),
  { ...payment('pix-2', 'NF-9', 4000, '2026-03-01T10:00:00-03:00'), method: 'shells' },
];

describe('regua run --format jsonl, on a file with good and bad rows', () => {
  it('refuses invalid rows by line and reason, runs the others, and prints the same bytes again', async () => {
    const invoices = fileOf('invoices.jsonl', INVOICES);
    const payments = fileOf('payments.jsonl', PAYMENTS);
    const run = () => regua('run', '--format', 'jsonl', '--invoices', invoices, '--payments', payments);
    const once = await run();

    expect(await run()).toEqual(once);
    expect(once.exitCode).toBe(1);
    expect(once.stderr).toBe('9 rows were refused; the others ran\n');

    const entries = entriesOf(once.stdout);
    const rejected = entries.filter(({ type }) => type === 'rejected');
    expect(
      rejected
        .map(({ file, line, reason }) => [file === payments ? 'payments' : 'invoices', line, reason])
        .sort((one, other) =>
          `${one[0]} ${one[1]}`.localeCompare(`${other[0]} ${other[1]}`, 'en', { numeric: true }),
        ),
    ).toEqual([
      ['invoices', 2, expect.stringMatching(/^is not JSON: /)],
      ['invoices', 3, 'must be a JSON object, one a line'],
      ['invoices', 4, expect.stringMatching(/^dueDate: /)],
      ['invoices', 5, 'debtor.taxId: is a CPF whose check digits are wrong'],
      ['invoices', 6, 'creditorId: is not in config/creditors, which has bebidas-nordeste'],
      ['invoices', 7, expect.stringMatching(/^detail-type: must be one of InvoiceIssued\.v1, /)],
      ['invoices', 8, 'detail: must be an object'],
      ['invoices', 10, expect.stringMatching(/^issuedAt: must be an instant with a zone/)],
      ['payments', 2, expect.stringMatching(/^method: /)],
    ]);
    for (const entry of rejected)
      expect(Object.keys(entry)).toEqual(['at', 'type', 'file', 'line', 'reason']);

    const entriesAbout = (invoiceId: string) => entries.filter((entry) => entry.invoiceId === invoiceId);
    const story = (invoiceId: string) =>
      entriesAbout(invoiceId)
        .filter(({ type }) => !['event', 'state', 'seller', 'books'].includes(String(type)))
        .map(({ at, type, step, balance }) =>
          [at.slice(0, 10), type, step ?? balance].filter((part) => part !== undefined),
        );
    expect(story('NF-1')).toEqual([
      ['2026-02-20', 'opened'],
      ['2026-03-06', 'message', 'notice-3-before'],
      ['2026-03-10', 'message', 'reminder-1-after'],
      ['2026-03-11', 'payment', 0],
      ['2026-03-11', 'settled'],
      ['2026-03-11', 'message', 'receipt'],
    ]);
    expect(story('NF-9').map(([day, type]) => `${day} ${type}`)).toEqual(
      [
        '2026-02-21 opened',
        '2026-03-09 message',
        '2026-03-12 message',
        '2026-03-24 message',
        '2026-03-31 handedOver',
      ].map((line) =>
        line === '2026-03-09 message' ? expect.stringMatching(/^2026-03-0[79] message$/) : line,
      ),
    );
    expect(
      entriesAbout('NF-1').flatMap(({ type, standing, creditHoldReleased }) =>
        type === 'seller' ? [[standing, creditHoldReleased]] : [],
      ),
    ).toEqual([
      ['due', true],
      ['late', false],
      ['settled', true],
    ]);
    for (const refused of ['NF-4', 'NF-5', 'NF-6', 'NF-7', 'NF-8']) expect(entriesAbout(refused)).toEqual([]);

    const books = entries.filter(({ type }) => type === 'books');
    expect(books.map(({ invoiceId, status }) => `${invoiceId} ${status}`).toSorted()).toEqual([
      'NF-1 settled',
      'NF-9 handedOver',
    ]);
    expect(entries.at(-1)?.type).toBe('totals');
    for (const figure of Object.keys(FIGURES))
      expect(entries.at(-1)?.[figure]).toBe(
        books.reduce((sum, line) => sum + Number((line as Record<string, unknown>)[figure]), 0),
      );

    const instants = entries.map(({ at }) => at);
    expect(instants).toEqual([...instants].sort());
    for (const entry of entries) expect(entry).toEqual(SHAPES[entry.type]);
  });
});

const OF_DEBT = { debtId: expect.any(String), invoiceId: expect.any(String), creditorId: 'bebidas-nordeste' };
const AT = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-03:00$/);
const FIGURES = Object.fromEntries(
  [
    ...['invoiced', 'amended', 'charges', 'fineCharged', 'agreed'],
    ...['received', 'waived', 'writtenOff', 'cancelled', 'prescribed', 'owed', 'overpaid'],
  ].map((figure) => [figure, expect.any(Number)]),
);
/** Each type of entry, as the README documents it. */
const SHAPES: Readonly<Record<string, unknown>> = {
  books: {
    at: AT,
    type: 'books',
    ...OF_DEBT,
    status: expect.any(String),
    next: null,
    ...FIGURES,
    ...{
      receivedBefore: 0,
      fine: expect.any(Number),
      interest: expect.any(Number),
      asked: expect.any(Number),
    },
  },
  totals: { at: AT, type: 'totals', ...FIGURES, receivedBefore: 0, unapplied: 0 },
  rejected: {
    at: AT,
    type: 'rejected',
    file: expect.any(String),
    line: expect.any(Number),
    reason: expect.any(String),
  },
  opened: {
    at: AT,
    type: 'opened',
    ...OF_DEBT,
    amount: expect.any(Number),
    dueDate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    regua: expect.any(String),
    profile: 'new',
    profileReason: 'primeira fatura',
  },
  state: { at: AT, type: 'state', ...OF_DEBT, state: expect.any(String), version: 1 },
  message: {
    at: AT,
    type: 'message',
    ...OF_DEBT,
    step: expect.any(String),
    channel: 'email',
    to: 'maria@exemplo.example',
    subject: expect.any(String),
    text: expect.any(String),
    html: expect.any(String),
    owed: expect.any(Number),
  },
  payment: { at: AT, type: 'payment', ...OF_DEBT, amount: expect.any(Number), balance: expect.any(Number) },
  settled: { at: AT, type: 'settled', ...OF_DEBT },
  handedOver: {
    at: AT,
    type: 'handedOver',
    ...OF_DEBT,
    owed: expect.any(Number),
    reason: 'ladder-over',
  },
  seller: {
    at: AT,
    type: 'seller',
    ...OF_DEBT,
    sellerId: null,
    standing: expect.any(String),
    next: expect.toBeOneOf([null, { what: expect.any(String), on: expect.any(String) }]),
    creditHoldReleased: expect.any(Boolean),
    otherOpenDebts: expect.any(Number),
  },
  event: {
    at: AT,
    type: 'event',
    ...OF_DEBT,
    detailType: expect.stringMatching(/\.v1$/),
    detail: expect.any(Object),
  },
};

describe('regua run, as text', () => {
  it('stops at the end of a day, and sums up', async () => {
    const file = fileOf('invoices.csv', [
      'invoiceId;creditorId;debtorId;name;taxId;amount;issuedAt;dueDate;email;uf',
      'NF-1;bebidas-nordeste;d-1;Maria Lima;529.982.247-25;100000;2026-02-20T09:00:00-03:00;2026-03-09;maria@exemplo.example;CE',
    ]);
    const until = ['--until', '2026-03-10'];
    const { exitCode, stdout, stderr } = await regua('run', '--journal', '--invoices', file, ...until);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('Tuesday, 10/03/2026');
    expect(stdout).toContain('Reminder D+1');
    expect(stdout).not.toContain('Reminder D+3');
    expect(stdout).toMatch(/^Invoiced +R\$ 1\.000,00 in 1 invoices?$/m);
    // The fine and one day of interest.
    expect(stdout).toMatch(/^Charges +R\$ 20,33 of fine and interest$/m);
    expect(stdout).toMatch(/^To collect +R\$ 1\.020,33$/m);
    expect(stdout).toMatch(/^Still owed +R\$ 1\.020,33 in 1 debt$/m);
    expect(stdout).toMatch(
      /^Accounted for +R\$ 1\.020,33, the sum from “Recovered” to “Still owed”: equal to “To collect”$/m,
    );
    expect(stdout).toMatch(/^Messages +2 e-mails would be sent/m);
  });
});

describe('regua run --mailbox', () => {
  it('saves every message as it was sent, in order, and prints what did not arrive', async () => {
    const invoices = fileOf('invoices.jsonl', [
      invoice('NF-1'),
      invoice('NF/2', {}, { email: undefined }),
      invoice('NF-3', {}, { email: 'bounce@simulator.amazonses.com' }),
    ]);
    const folder = join(dirname(invoices), 'sent', 'messages');
    const until = ['--until', '2026-03-06'];
    const { stdout } = await regua('run', '--journal', '--invoices', invoices, '--mailbox', folder, ...until);

    const files = readdirSync(folder).sort();
    expect(files.map((name) => name.slice(5)).sort()).toEqual([
      'email-NF-1.eml',
      'email-NF-3.eml',
      'sms-NF-2.txt',
      'sms-NF-3.txt',
    ]);
    files.forEach((name, index) => {
      expect(name).toMatch(new RegExp(`^${String(index + 1).padStart(4, '0')}-`));
    });
    const contentOf = (end: string): string =>
      readFileSync(join(folder, files.find((name) => name.endsWith(end)) as string), 'utf8');
    const email = await PostalMime.parse(contentOf('email-NF-1.eml'));
    expect(email).toMatchObject({
      to: [{ address: 'maria@exemplo.example' }],
      subject: expect.stringContaining('NF-1'),
      html: expect.stringContaining('<html'),
    });
    expect(contentOf('sms-NF-2.txt')).toMatch(/^To: \+5585999000001\n\nBebidas Nordeste.+\(85\) 3000-0000/);
    expect(stdout).toMatch(/lost +NF-3 .*Notice D-3 by e-mail did not arrive: Permanent\/NoEmail 5\.1\.1/);
  });
});

describe('regua run is not started', () => {
  it.each([
    {
      case: 'on a file that is not there',
      args: ['--invoices', '/nowhere/x.jsonl'],
      says: '/nowhere/x.jsonl: cannot be read (there is no such file)',
    },
    {
      case: 'until a day that does not exist',
      args: ['--invoices', 'x.jsonl', '--until', '2026-02-30'],
      says: 'is a day that no calendar has',
    },
    { case: 'in an unknown format', args: ['--invoices', 'x.jsonl', '--format', 'xml'], says: 'text, jsonl' },
  ])('$case', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await regua('run', ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });

  it('on a CSV with an unknown column: names it, and those that there are', async () => {
    const file = fileOf('invoices.csv', [
      'invoiceId,creditorId,debtorId,nome,taxId,amount,issuedAt,dueDate',
      'x',
    ]);
    const { exitCode, stdout, stderr } = await regua('run', '--invoices', file);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(
      /invoices\.csv: the header lacks name; the header has unknown columns nome; columns are invoiceId, /,
    );
  });
});

describe('regua run --bank-files', () => {
  it('has a return file arrive on the morning after and pay, the same in every run', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1'), invoice('NF-2')]);
    const titles = ['NF-1', 'NF-2'].map((reference) => ({
      reference,
      amount: 100_000,
      paidOn: '2026-03-09',
    }));
    const file = fileOf('CB0903.RET', itau400Lines(titles, '2026-03-09'));
    const run = () =>
      regua(
        'run',
        '--format',
        'jsonl',
        '--invoices',
        invoices,
        '--bank-files',
        file,
        '--until',
        '2026-03-11',
      );
    const once = await run();
    expect(await run()).toEqual(once);
    const entries = entriesOf(once.stdout);
    expect(entries.filter(({ type }) => type === 'bankFile')).toMatchObject([
      {
        at: '2026-03-10T09:00:00-03:00',
        detail: { layout: 'itau-400', liquidations: 2, amount: 200_000, recorded: 2, errors: 0 },
      },
    ]);
    const settled = entries.filter(({ type }) => type === 'settled');
    expect(settled.map(({ at, invoiceId }) => [at, invoiceId])).toEqual([
      ['2026-03-10T09:00:00-03:00', 'NF-1'],
      ['2026-03-10T09:00:00-03:00', 'NF-2'],
    ]);
  });

  it('refuses what is no return file, by name and reason', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
    const { stdout, exitCode } = await regua(
      ...['run', '--format', 'jsonl', '--invoices', invoices, '--bank-files', invoices],
    );
    expect(exitCode).toBe(1);
    expect(entriesOf(stdout)).toContainEqual(
      expect.objectContaining({
        type: 'rejected',
        file: invoices,
        line: 1,
        reason: 'the first line is no header of a CNAB 400 or CNAB 240 file',
      }),
    );
  });
});

describe('regua run --register', () => {
  const channelsOf = (stdout: string) => [
    ...new Set(entriesOf(stdout).flatMap(({ type, channel }) => (type === 'message' ? [channel] : []))),
  ];
  const debtor = { uf: 'SP', phone: '(11) 99900-0001', preferredChannel: 'sms' };

  it('has a phone on the list give way to e-mail', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1', {}, debtor)]);
    const list = fileOf('SP-2026-02-01.csv', ['telefone', '(11) 99900-0001']);
    const run = (...more: string[]) => regua('run', '--format', 'jsonl', '--invoices', invoices, ...more);
    expect(channelsOf((await run()).stdout)).toEqual(['sms']);
    const listed = await run('--register', list);
    expect(listed.exitCode).toBe(0);
    expect(channelsOf(listed.stdout)).toEqual(['email']);
    expect(entriesOf(listed.stdout).some(({ rule }) => rule === 'on-register')).toBe(true);
    expect(channelsOf((await run('--register', dirname(list))).stdout)).toEqual(['email']);
  });

  it('refuses a list by its name and by its content, and says what would be right', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1', {}, debtor)]);
    const wrongName = fileOf('lista.csv', ['telefone', '(11) 99900-0001']);
    const noHeader = fileOf('SP-2026-02-01.csv', ['(11) 99900-0001']);
    const { exitCode, stdout } = await regua(
      'run',
      '--format',
      'jsonl',
      '--invoices',
      invoices,
      '--register',
      wrongName,
      noHeader,
    );
    expect(exitCode).toBe(1);
    expect(entriesOf(stdout).flatMap(({ type, reason }) => (type === 'rejected' ? [reason] : []))).toEqual([
      expect.stringContaining('the name must be as registers/SP-2026-11-01.csv'),
      'line 1 must be the header "telefone", or "telefone;inscrito_em"',
    ]);
    const missing = await regua('run', '--invoices', invoices, '--register', 'nowhere.csv');
    expect(missing).toMatchObject({
      exitCode: 2,
      stderr: 'nowhere.csv: cannot be read (there is no such file)\n',
    });
  });
});

describe('regua run says before it starts', () => {
  it('that --until is before everything', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
    const { exitCode, stdout, stderr } = await regua('run', '--invoices', invoices, '--until', '01/01/2026');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe('--until 01/01/2026: is before everything in the files, which begin on 20/02/2026\n');
  });

  it('that a folder for messages cannot be made', async () => {
    const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
    const { exitCode, stdout, stderr } = await regua('run', '--invoices', invoices, '--mailbox', invoices);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe(`${invoices}: is a file, and a folder is needed (EEXIST)\n`);
  });

  it('that a file is a folder', async () => {
    expect(await regua('run', '--invoices', 'test')).toMatchObject({
      exitCode: 2,
      stderr: 'test: cannot be read (it is a folder)\n',
    });
  });
});

it('regua run says why each row was refused, and that none ran when all were', async () => {
  const file = fileOf('invoices.jsonl', ['{', withoutDueDate]);
  const { stderr } = await regua('run', '--invoices', file);
  expect(stderr.split('\n')).toEqual([
    expect.stringMatching(/^.+:1 is not JSON: /),
    `${file}:2 dueDate: must be a day as YYYY-MM-DD`,
    '2 rows were refused; none ran',
    '',
  ]);
});

it('regua run says of a file of which no row was taken that none was, though another file ran', async () => {
  const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
  const row = (id: string) => `${id};NF-1;12.000;25/03/2026;pix`;
  const payments = fileOf('pagamentos.csv', [
    'id;fatura;valor;data;forma',
    row('P-1'),
    row('P-2'),
    row('P-3'),
  ]);
  const { exitCode, stderr } = await regua(
    'run',
    '--invoices',
    invoices,
    '--payments',
    payments,
    '--lang',
    'pt-BR',
  );
  expect(exitCode).toBe(1);
  expect(stderr).toContain(`${payments}: 0 pagamentos, R$ 0,00 (valores em reais)\n`);
  expect(stderr).toContain(`${payments}: as 3 linhas foram recusadas; nenhuma foi aceita\n`);
  expect(stderr).not.toContain('as outras seguiram');
});

it('regua run takes payments of a CSV in Portuguese, whose creditor is the only one, and says their total first', async () => {
  const invoices = fileOf('invoices.jsonl', [invoice('NF-1')]);
  const payments = fileOf('pagamentos.csv', ['id;fatura;valor;data;forma', 'P-1;NF-1;120;06/03/2026;PIX']);
  const { exitCode, stdout, stderr } = await regua('run', '--invoices', invoices, '--payments', payments);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: `${payments}: 1 payment, R$ 120,00 (amounts in reais)\n`,
  });
  expect(stdout).toMatch(/^Recovered +R\$ 120,00; 0 debts settled$/m);
  expect(stdout).not.toContain('nobody pays');
});

it('regua run names the debtor of the invoice that was taken, and not of one that was refused', async () => {
  const { stdout, stderr } = await regua(
    'run',
    '--journal',
    '--invoices',
    'test/fixtures/input/duplicadas.csv',
  );
  expect(stdout).not.toContain('NF-1 Outro');
  expect(stdout).toContain('NF-1 Padaria');
  expect(stderr).toContain('1 row is exactly as an earlier one, and counts once (line 3 is line 2)');
});

it('regua run prints the first totals alone when a file has the rest, and names the file', async () => {
  const invoices = fileOf(
    'invoices.jsonl',
    Array.from({ length: 7 }, (_, index) =>
      invoice(
        `N-${index}`,
        { amount: 10_000 * (index + 1) },
        { debtorId: `d-${index}`, name: `Cliente ${index}` },
      ),
    ),
  );
  const out = join(dirname(invoices), 'resultado.html');
  const given = ['--invoices', invoices, '--until', '2026-03-12', '--lang', 'pt-BR'];
  const { stdout, stderr } = await regua('run', ...given, '--out', out);
  expect(`${stdout}${stderr}`.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(120);
  const labels = stdout
    .split('\n')
    .flatMap((line) => /^(.+?) {2,}|^(Em aberto com encargos) /.exec(line)?.[0].trim() ?? []);
  expect(labels).toEqual(['Faturado', 'Encargos', 'Recuperado', 'Em aberto com encargos', 'Mensagens']);
  expect(stdout).toMatch(/e-mails seriam enviados: R/);
  expect(stdout.match(/ninguém paga/g)).toHaveLength(1);
  expect(stdout).toMatch(/^Recuperado +R\$ 0,00; ninguém paga: nenhum pagamento foi informado$/m);
  expect(readFileSync(out, 'utf8').match(/ninguém paga: nenhum pagamento foi informado/g)).toHaveLength(1);
  expect(stdout).toContain(`\nSimulação até 12/03/2026. Clientes, faturas e os outros totais: ${out}\n`);
  const whole = await regua('run', ...given);
  expect(whole.stdout.match(/^Cliente \d/gm)).toHaveLength(7);
  expect(whole.stdout).toContain('\nConferência ');
  const journal = await regua('run', ...given, '--journal', '--out', out);
  expect(journal.stdout).toContain('\nConferência ');
});
