import { cpSync, existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SAMPLE_DEBTORS } from '#application/previews/sample-debtors.ts';
import { copyOfConfig, edit } from '#test/builders/broken-config.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const folderOf = () => dirname(fileOf('x', ['']));

describe('regua', () => {
  it('--help names every command', async () => {
    const { exitCode, stdout, stderr } = await regua('--help');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const command of ['run', 'plan', 'check', 'diagram', 'preview'])
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  });

  it.each(['en', 'pt-BR'] as const)(
    '--help lists the commands by what they are for, as docs/commands.md has them, in %s',
    async (lang) => {
      const { stdout } = await regua('--help', '--lang', lang);
      const listed = stdout
        .split('\n\n')
        .filter((group) => /^\S.*:\n {2}[a-z]/.test(group))
        .map((group) => [...group.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name));
      const documented = readFileSync('docs/commands.md', 'utf8')
        .split('\n')
        .filter((line) => /^\| .* \| \[/.test(line))
        .map((line) =>
          [...line.matchAll(/\[([a-z -]+)\]\(#/g)].flatMap(([, names = '']) => names.split(' and ')),
        )
        .slice(0, 6);
      expect(listed).toEqual([...documented, ['help']]);
      const heading = new RegExp(
        lang === 'en' ? 'A book of invoices:\n {2}import' : 'Uma carteira de faturas:\n {2}import',
      );
      expect(stdout).toMatch(heading);
    },
  );

  it('without a valid option prints why, and fails', async () => {
    const { exitCode, stdout, stderr } = await regua('run', '--invoices', 'x.jsonl', '--speed', '2');
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain("unknown option '--speed'");
  });
});

describe('regua check', () => {
  it('prints what the configuration contains', async () => {
    expect(await regua('check')).toEqual({
      exitCode: 0,
      stdout:
        'The configuration is valid: 5 réguas (gentil, leve, padrao, recorrente, reencontro), 1 creditor (bebidas-nordeste), 1 offer book (padrao), 1 brand (acolhedora)\nMonetary correction (correção monetária, CC art. 389) is not charged.\n',
      stderr: '',
    });
  });

  it('lists the words that a creditor allows, with the reason, and lets a text of its brand say them', async () => {
    const folder = copyOfConfig();
    const TEXT = 'templates/acolhedora/aviso.yaml';
    edit(folder, TEXT, 'Qualquer dúvida,', 'Evite o Serasa. Qualquer dúvida,');
    const refused = await regua('check', '--config', folder);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(/aviso\.yaml:\d+:\d+ light\.body: .*says ".*Serasa/);

    edit(
      folder,
      'creditors/bebidas-nordeste.yaml',
      /$/,
      '\ncontentAllowances:\n  - words: evite o serasa\n    reason: Nome do nosso curso de finanças, em todos os pedidos.\n    since: 2026-11-29\n  - words: serasa bar\n    reason: Nome de um bar que compra de nós há muitos anos.\n    since: 2026-11-29\n',
    );
    const { exitCode, stdout, stderr } = await regua('check', '--config', folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain(
      'bebidas-nordeste allows "evite o serasa" since 29/11/2026: Nome do nosso curso de finanças, em todos os pedidos.\n',
    );
    expect(stdout).toMatch(/allows "serasa bar" .* \(no text of its brand says it\)\n/);
  });

  it('names file, line and path of what is wrong', async () => {
    const folder = copyOfConfig();
    edit(folder, 'creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: 10');
    const { exitCode, stdout, stderr } = await regua('check', '--config', folder);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toMatch(
      /^The configuration is not valid:\n\S*\/creditors\/bebidas-nordeste\.yaml:\d+:\d+ charges\.finePercent: must be at most 2 for a consumer: CDC art\. 52 §1\n$/,
    );
  });
});

describe('regua check of a configuration with names for a stage', () => {
  const withNames = (): string => {
    const folder = copyOfConfig();
    cpSync('test/fixtures/stages', join(folder, 'stages'), { recursive: true });
    return folder;
  };

  it('prints the stages', async () => {
    const { exitCode, stdout } = await regua('check', '--config', withNames());
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/; names of the stages prod\n/);
  });

  it('names file, line and path of what is wrong', async () => {
    const folder = withNames();
    edit(folder, 'stages/prod.yaml', 'name: pague.empresa.example', 'name: pague');
    const { exitCode, stderr } = await regua('check', '--config', folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('stages/prod.yaml:5:11 domains.people.name: must be a name as');
  });

  it('refuses a file of a stage that does not exist', async () => {
    const folder = withNames();
    renameSync(join(folder, 'stages/prod.yaml'), join(folder, 'stages/production.yaml'));
    const { exitCode, stderr } = await regua('check', '--config', folder);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('stages/production.yaml is for no stage: there are dev, prod');
  });
});

describe('regua preview', () => {
  it('writes a self-contained gallery, and prints its path', async () => {
    const folder = join(folderOf(), 'gallery');
    const { exitCode, stdout, stderr } = await regua('preview', '--out', folder);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    const ids = [...index.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id);
    expect(stdout.split('\n')[0]).toBe(`${ids.length} previews are in ${join(folder, 'index.html')}`);
    expect(readdirSync(folder)).toEqual(['index.html']);
    expect(index).not.toMatch(/<(link|img)\b|<script src|url\(|(src|href)="https?:/);
    for (const tone of ['light', 'neutral', 'firm'])
      for (const message of [
        'aviso',
        'lembrete-1',
        'lembrete-3',
        'lembrete-7',
        'segunda-via',
        'varias-faturas',
      ])
        expect(ids.some((id) => id?.startsWith(`bebidas-nordeste_${message}_${tone}_`))).toBe(true);
  });

  it('speaks Portuguese, of the made-up people, too', async () => {
    const folder = join(folderOf(), 'galeria');
    await regua('preview', '--out', folder, '--lang', 'pt-BR');
    const index = readFileSync(join(folder, 'index.html'), 'utf8');
    const page = index
      .slice(0, index.indexOf('<script type="application/json"'))
      .replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ');
    for (const { about } of SAMPLE_DEBTORS) expect(page).not.toContain(about);
    expect(page).toContain('15 dias depois do vencimento · e-mail e SMS');
    expect(page).not.toMatch(/\b(days?|creditor|tone|shown|before|after)\b/i);
  });

  it('refuses an invalid configuration, and writes nothing', async () => {
    const config = copyOfConfig();
    edit(config, 'templates/acolhedora/aviso.yaml', 'É sempre bom ter você com a gente.', 'Evite o SPC.');
    const folder = join(folderOf(), 'gallery');
    const { exitCode, stdout, stderr } = await regua('preview', '--out', folder, '--config', config);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('light.body: must not threaten with a bureau or a protest, and says "SPC"');
    expect(existsSync(folder)).toBe(false);
  });

  it('reports when it cannot write', async () => {
    const file = join(fileOf('taken', ['']), 'gallery');
    expect(await regua('preview', '--out', file)).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${file}: cannot be written (ENOTDIR)\n`,
    });
  });
});

describe('a --config that is no folder', () => {
  const invoices = () => fileOf('invoices.jsonl', [invoice('NF-1')]);
  const debt = () => fileOf('debt.json', [{ invoiceId: 'NF-1', amount: 100_000, dueDate: '2026-03-19' }]);
  const commands: Readonly<Record<string, () => string[]>> = {
    calendar: () => ['calendar', '2026-04-20', '--creditor', 'bebidas-nordeste'],
    check: () => ['check'],
    diagram: () => ['diagram'],
    dossier: () => ['dossier', '--debt', 'bebidas-nordeste/NF-1', '--invoices', invoices()],
    explain: () => ['explain', debt(), '--at', '2026-04-20'],
    hours: () => ['hours'],
    import: () => ['import', fileOf('titulos.csv', ['Cliente;Vencimento;Valor']), '--changes'],
    'legal-rate': () => ['legal-rate', fileOf('series.json', [[]])],
    listing: () => ['listing', 'SP'],
    offers: () => ['offers', '--amount', '100,00', '--due', '2026-03-09', '--at', '2026-04-20'],
    plan: () => ['plan', '--invoices', invoices()],
    preview: () => ['preview', '--out', folderOf()],
    run: () => ['run', '--invoices', invoices()],
    serve: () => ['serve', '--port', '0'],
  };

  it.each(Object.entries(commands))('is a file that cannot be read to regua %s', async (_name, args) => {
    for (const path of ['/nowhere', fileOf('config', [''])]) {
      const { exitCode, stderr } = await regua(...args(), '--config', path);
      expect({ exitCode, stderr }).toEqual({
        exitCode: 2,
        stderr: expect.stringMatching(/^\S+: .*(is not a folder|does not exist|cannot be read|ENOTDIR).*\n$/),
      });
    }
  });
});

describe('regua diagram', () => {
  it('draws a régua', async () => {
    const { exitCode, stdout } = await regua('diagram', 'leve');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^stateDiagram-v2\n {2}state "Wait for first step" as s0\n {2}state "Notice D-1" as s1\n/,
    );
  });

  it('of an unknown régua names those that there are', async () => {
    expect(await regua('diagram', 'severa')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'there is no régua "severa"; there are: gentil, leve, padrao, recorrente, reencontro\n',
    });
  });
});

describe('regua plan', () => {
  it('prints the calendar step by step, with the reasons', async () => {
    const file = fileOf('one.jsonl', [invoice('NF-1', { dueDate: '2026-03-07' }, { uf: 'RJ' })]);
    const { exitCode, stdout } = await regua('plan', '--invoices', file);
    expect(exitCode).toBe(0);
    const [heading, due, ...steps] = stdout.trimEnd().split('\n');
    expect(heading).toBe('NF-1 · Maria das Dores Lima · R$ 1.000,00 · régua Standard');
    expect(due).toContain('due 07/03/2026 (Saturday), so 09/03/2026; hours of RJ (America/Sao_Paulo)');
    expect(
      steps.map((line) =>
        line
          .replace(/ \d\d:\d\d /, ' ')
          .replace(/ {2,}/g, ' ')
          .trim(),
      ),
    ).toEqual([
      'Fri 06/03/2026 Notice D-3 3 days before the due date; by e-mail, else SMS',
      'Tue 10/03/2026 Reminder D+1 1 day after the due date; payments made on the due date may still be on their way; by e-mail, else SMS',
      'Thu 12/03/2026 Reminder D+3 3 days after the due date; by e-mail, else SMS',
      'Mon 16/03/2026 Reminder D+7 7 days after the due date; by e-mail, else SMS',
      'Tue 24/03/2026 Reissue D+15 15 days after the due date; by e-mail, else SMS',
      'Tue 31/03/2026 Hand over to a person 22 days after the due date',
    ]);
  });

  it.each([
    ['recurrent', 'Recurrent', /^ {2}Thu 12\/03\/2026 09:\d\d {3}Notice D-1 {7}1 day before the due date/m],
    ['good', 'Gentle', /^ {2}Mon 16\/03\/2026 1\d:\d\d {3}Reminder D\+3 {5}3 days after the due date/m],
  ])('--profile %s shows the ladder of such debtors', async (profile, ladder, step) => {
    const file = fileOf('one.jsonl', [invoice('NF-1', { dueDate: '2026-03-13' }, { uf: 'RJ' })]);
    const { stdout } = await regua('plan', '--invoices', file, '--profile', profile);
    expect(stdout).toContain(`régua ${ladder}`);
    expect(stdout).toMatch(step);
    expect(stdout).not.toContain('not taken');
  });

  it('--json prints one object per line, and refuses invalid invoices with their line', async () => {
    const file = fileOf('two.jsonl', [
      invoice('NF-1', { issuedAt: '2026-03-18T11:00:00-03:00' }),
      invoice('NF-2', { amount: 10.5 }, { taxId: '529.982.247-26' }),
      invoice('NF-3', {}, { taxId: '529.982.247-26' }),
    ]);
    const { exitCode, stdout, stderr } = await regua('plan', '--json', '--invoices', file);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      `${file}:2 amount: must be whole centavos: R$ 1.234,56 is 123456\n${file}:3 debtor.taxId: is a CPF whose check digits are wrong\n`,
    );
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      invoice: { invoiceId: 'NF-1' },
      schedule: {
        regua: 'padrao',
        // Issued after its due date: the ladder counts from the day of issue.
        rolledDueDate: '2026-03-18',
        plan: {
          steps: [
            {
              id: 'notice-3-before',
              why: ['the due date had passed when the debtor was told: no notice of it'],
            },
            { id: 'reminder-1-after' },
            { id: 'reminder-3-after' },
            { id: 'reminder-7-after' },
            { id: 'reissue-15-after', at: expect.stringMatching(/^2026-04-02T12:/) },
          ],
        },
      },
    });
  });
});
