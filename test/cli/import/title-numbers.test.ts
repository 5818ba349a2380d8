import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const row = (
  number: string,
  due: string,
  { open = '100,00', status = 'Em aberto', name = 'Maria das Dores Lima', taxId = '529.982.247-25' } = {},
): string => `${number};${name};${taxId};${due};1.000,00;${open};maria@x.example;${status}`;
const importing = async (rows: readonly string[], ...args: string[]): Promise<string> => {
  const lines = ['Título;Cliente;CPF;Vencimento;Valor;Saldo;E-mail;Situação', ...rows];
  const file = imports.fileOf('contas.csv', lines.join('\n'));
  return (await imports.importing([file], '--lang', 'pt-BR', ...args)).stdout.replaceAll('\u00a0', ' ');
};
const aboutIn = (page: string): string[] =>
  [...page.matchAll(/<p class="soft">([^<]* · e-mail · [^<]*)<\/p>/g)].map(([, about = '']) => about);
const issued = (): unknown[] => imports.issued().map(({ invoiceId }) => invoiceId);

it('has its number beside the code of messages in the message, and in the result of a run, if nothing else describes it', async () => {
  const rows = [row('NF 101', '18/03/2026'), row('NF 101', '18/04/2026'), row('NF 102', '19/04/2026')];
  await importing(rows, '--yes');
  expect(imports.issued().map(({ description }) => description)).toEqual(['NF 101', 'NF 101', undefined]);
  const [code] = issued();
  const page = readFileSync(imports.at('out.mensagens.html'), 'utf8');
  expect(page).toContain('Descrição: NF 101');
  const result = imports.at('resultado.csv');
  await regua('run', '--invoices', imports.out(), '--out', result, '--lang', 'pt-BR');
  expect(readFileSync(result, 'utf8')).toContain(`;${code};NF 101;`);
});

describe('a title is called by the number of its system first', () => {
  it('as it is written there, with its blanks, on the screen and on the page', async () => {
    const stdout = await importing([row('NF 101', '18/03/2026')], '--yes');
    expect(stdout).toMatch(/^── .* · e-mail · NF 101 · /m);
    expect(aboutIn(readFileSync(imports.at('out.mensagens.html'), 'utf8'))).toEqual([
      expect.stringContaining(' · NF 101 · '),
    ]);
    expect(issued()).toEqual(['NF101']);
  });

  it('with the code of messages beside it where other titles have the same number, or it cannot be an id', async () => {
    const rows = [row('NF 101', '18/03/2026'), row('NF 101', '18/04/2026')];
    const stdout = await importing(rows, '--yes');
    const codes = issued();
    expect(codes).toEqual([expect.stringMatching(/^T-/), expect.stringMatching(/^T-/)]);
    const about = [` · NF 101 [${codes[0]}] · `, ` · NF 101 [${codes[1]}] · `];
    expect(about.some((one) => stdout.includes(one))).toBe(true);
    const [shown = ''] = aboutIn(readFileSync(imports.at('out.mensagens.html'), 'utf8'));
    expect(about.some((one) => shown.includes(one))).toBe(true);
    await importing([...rows, row('NF nº 7', '20/04/2026')], '--yes');
    expect(issued()).toEqual(['NFn-7']);
  });

  it('in each list of what is new, changed, paid, near, and for a person to decide', async () => {
    const rows = (open: string, due: string, status: string, ...more: string[]): string[] => [
      row('NF nº 1', '25/03/2026', { open }),
      row('NF nº 2', due),
      row('NF nº 3', '27/03/2026', { status }),
      row('NF nº 5', '28/03/2026', { status: 'Jurídico' }),
      ...more,
    ];
    const first = await importing(rows('1.000,00', '26/03/2026', 'Em aberto'), '--yes');
    expect(first).toContain('linha 5: NF nº 5 · Maria das Dores Lima · ');
    const others = { name: 'Maria das Dores Lima', taxId: '111.444.777-35' };
    const stdout = await importing(
      rows(
        '400,00',
        '29/03/2026',
        'Pago',
        row('NF nº 4', '25/04/2026'),
        row('NF nº 6', '30/04/2021', others),
      ),
      '--yes',
    );
    for (const text of [
      'Pagos em parte desde a última importação: 1: NF nº 1 [NFn-1]',
      'NF nº 2 [NFn-2] · vencimento: ',
      'Pagos desde a última importação: 1: NF nº 3 [NFn-3]',
      '  NF nº 4 [NFn-4] · Maria das Dores Lima · ',
      'NF nº 6 [NFn-6] 30/04/2026',
    ])
      expect.soft(stdout).toContain(text);
  });

  it.each([
    '529.982.247-25',
    '52998224725',
    '111.444.777-35',
    'maria@x.example',
    'NF 52998224725',
    'NF-529.982.247-25',
  ])('and by its code alone where that number is personal: %s', async (number) => {
    const stdout = await importing(
      [row(number, '18/03/2026'), row(number, '19/03/2026', { status: 'Jurídico', name: 'Bar' })],
      '--yes',
    );
    expect(issued()).toEqual([expect.stringMatching(/^T-/)]);
    expect(stdout).toContain(` · e-mail · ${issued()[0]} · `);
    expect(stdout).not.toContain(number);
    expect(imports.issued()[0]).not.toHaveProperty('description');
  });
});
