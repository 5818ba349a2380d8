import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { unreadFiles } from '#config-loader/warnings/unread-files.ts';
import { warningsOf } from '#config-loader/warnings/warnings-of.ts';
import { ROOT } from '#test/builders/root.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regua-warnings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(ROOT, 'config'), folder, { recursive: true });
});

const pathOf = (file: string): string => join(folder, file);
const change = (file: string, from: string | RegExp, to: string): void =>
  writeFileSync(pathOf(file), readFileSync(pathOf(file), 'utf8').replace(from, to));
const warnings = async () => warningsOf(folder, await loadConfig(folder));

/** A second creditor, copied as people do: another id, and bank files that are no longer the first one's. */
function copyCreditor(changes: readonly (readonly [string, string])[] = []): void {
  cpSync(pathOf('creditors/bebidas-nordeste.yaml'), pathOf('creditors/outra.yaml'));
  change('creditors/outra.yaml', 'id: bebidas-nordeste', 'id: outra');
  change('creditors/outra.yaml', '111/12345', '222/12345');
  for (const [from, to] of changes) change('creditors/outra.yaml', from, to);
}

it('the configuration of this repository has none', async () => {
  expect(await warnings()).toEqual([]);
  expect(unreadFiles(folder)).toEqual([]);
});

describe('a copied creditor', () => {
  it('is named by its Pix key, CNPJ and sender, with their places', async () => {
    copyCreditor();
    expect(await warnings()).toEqual(
      ['pixKey', 'taxId', 'sender.email'].map((path) => ({
        file: 'creditors/outra.yaml',
        line: expect.any(Number),
        column: expect.any(Number),
        path,
        message: 'is that of creditors/bebidas-nordeste.yaml, too: was it copied from there?',
      })),
    );
  });

  it('is nobody who has all three of their own', async () => {
    copyCreditor([
      ['pixKey: 7d9f0335-8dcc-4054-9bf9-0dbd61d36906', 'pixKey: financeiro@outra.com.br'],
      ['12.ABC.345/01DE-35', '11.222.333/0001-81'],
      ['financeiro@bebidasnordeste.example', 'financeiro@outra.com.br'],
    ]);
    expect(await warnings()).toEqual([]);
  });

  it('is found whatever the punctuation of its CNPJ', async () => {
    copyCreditor([['12.ABC.345/01DE-35', '12abc34501de35']]);
    expect((await warnings()).map(({ path }) => path)).toContain('taxId');
  });
});

describe('values of the sample', () => {
  it('are named once there is a prod stage', async () => {
    mkdirSync(pathOf('stages'));
    writeFileSync(pathOf('stages/dev.yaml'), '{}\n');
    expect(await warnings()).toEqual([]);
    writeFileSync(pathOf('stages/prod.yaml'), '{}\n');
    const found = await warnings();
    expect(found.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'taxId',
        'pixKey',
        'sender.email',
        'contact.phone',
        'privacy.url',
        'privacy.officer',
      ]),
    );
    expect(found.every(({ line }) => line !== undefined)).toBe(true);
  });
});

describe('a percentage in a text', () => {
  const AVISO = 'templates/acolhedora/aviso.yaml';
  const says = (text: string): void => change(AVISO, 'É sempre bom ter você com a gente.', text);

  it('is named with its place where the creditor charges another', async () => {
    change('creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: 1');
    says('Depois do vencimento há multa de 2% e juros de 1% ao mês.');
    const line = readFileSync(pathOf(AVISO), 'utf8')
      .split('\n')
      .findIndex((one) => one.includes('multa de 2%'));
    expect(await warnings()).toEqual([
      {
        file: AVISO,
        line: line + 1,
        column: 1,
        path: 'light.body',
        message:
          'says "multa de 2%", and bebidas-nordeste charges a fine of 1%: name the amounts by {{ fine }} and {{ interest }}, or change the percentage',
      },
    ]);
  });

  it.each([
    ['Juros de 0,02% ao dia.', 'interestPercentPerMonth: 1', 'interest of 1% a month'],
    ['Juros de 0,033% ao dia.', 'interestPerDay: 33', 'interest in R$ a day'],
    ['Juros de 12% ao ano.', 'interestPercentPerMonth: 0.5', 'interest of 0.5% a month'],
  ])('is named in "%s" where the creditor has %s', async (text, interest, charged) => {
    change('creditors/bebidas-nordeste.yaml', 'interestPercentPerMonth: 1', interest);
    says(text);
    expect((await warnings()).map(({ message }) => message.split(':')[0])).toEqual([
      `says "${text.replace(/ ao (?:dia|ano)\./, '')}", and bebidas-nordeste charges ${charged}`,
    ]);
  });

  it.each([
    ['the legal rate of each month', 'interestPercentPerMonth: 1\n  basis: contract', 'basis: legal'],
    ['a fine in R$', 'finePercent: 2', 'fineAmount: 500'],
  ])('is named where the creditor charges %s', async (charged, from, to) => {
    change('creditors/bebidas-nordeste.yaml', from, to);
    says('Multa de 2%, juros de 1% ao mês.');
    expect((await warnings()).map(({ message }) => message)).toEqual([expect.stringContaining(charged)]);
  });

  it.each([
    'Multa de 2%, juros de 1% ao mês.',
    'Juros de 0,033% ao dia.',
    'Juros de 12% ao ano.',
    'Hoje há 50% de desconto nos juros.',
    'A multa por cancelamento é de 10%.',
  ])(
    'is not named in "%s", which is what the creditor charges, or no charge for paying late',
    async (text) => {
      says(text);
      expect(await warnings()).toEqual([]);
    },
  );
});

describe('a step whose name says another day', () => {
  it('is named, at its name', async () => {
    change('reguas/padrao.yaml', 'offset: 3\n', 'offset: 5\n');
    expect(await warnings()).toMatchObject([
      {
        file: 'reguas/padrao.yaml',
        path: 'steps[2].name',
        message: 'says D+3, and its offset is 5: people read the name',
      },
    ]);
  });

  it.each(['Reminder D+5', 'Second reminder', 'Friendly reminder (D+5)'])(
    'is not named where it is called "%s"',
    async (name) => {
      change('reguas/padrao.yaml', 'offset: 3\n', 'offset: 5\n');
      change('reguas/padrao.yaml', 'name: { pt-BR: Lembrete D+3, en: Reminder D+3 }', `name: ${name}`);
      expect(await warnings()).toEqual([]);
    },
  );
});

describe('a step at an hour when none of its channels is lawful', () => {
  it('is named: before seven, no channel is lawful in any state', async () => {
    change('reguas/padrao.yaml', 'sendAt: "09:30"', 'sendAt: "06:00"');
    const found = await warnings();
    expect(found).toHaveLength(5);
    expect(found[0]).toMatchObject({
      file: 'reguas/padrao.yaml',
      path: 'steps[0].channels',
      message: expect.stringContaining('(06:00) in any state'),
    });
  });

  it('is named with the states: a phone alone, in the evening', async () => {
    change('reguas/padrao.yaml', 'sendAt: "09:30"', 'sendAt: "18:30"');
    change(
      'reguas/padrao.yaml',
      'channels: [email, sms]\n    message: aviso',
      'channels: [sms]\n    message: aviso',
    );
    const [step, ...others] = await warnings();
    expect(others).toEqual([]);
    expect(step?.message).toMatch(/\(18:30\) in .*\bCE\b/);
    // Their laws allow phones until 19:00 or 20:00.
    expect(step?.message).not.toMatch(/\b(SP|RJ|AL|ES)\b/);
  });
});

describe('a file that nothing uses', () => {
  it('is named, be it a text or a whole brand', async () => {
    cpSync(pathOf('templates/acolhedora/aviso.yaml'), pathOf('templates/acolhedora/nunca.yaml'));
    cpSync(pathOf('templates/acolhedora'), pathOf('templates/firme'), { recursive: true });
    expect(await warnings()).toEqual([
      { file: 'templates/acolhedora/nunca.yaml', message: 'is not used by any régua or creditor' },
      { file: 'templates/firme', message: 'is not used by any creditor' },
    ]);
  });

  it.each([
    { file: 'creditors/nova.yml', message: 'is not read: name it .yaml' },
    { file: 'templates/acolhedora/logo.png', message: 'is not read by anything' },
    { file: 'notas.txt', message: 'is not read by anything' },
    { file: 'stages/old.pem', message: 'is not read by anything' },
  ])('is named when nothing reads it: $file', ({ file, message }) => {
    mkdirSync(pathOf('stages'));
    writeFileSync(pathOf(file), '');
    expect(unreadFiles(folder)).toEqual([{ file, message }]);
  });

  it('is not a note, a hidden file, or a trust store that a stage names', () => {
    mkdirSync(pathOf('stages'));
    writeFileSync(pathOf('stages/prod.yaml'), 'domains:\n  pix:\n    banco: { trustStore: banco.pem }\n');
    for (const file of ['README.md', '.DS_Store', 'stages/banco.pem']) writeFileSync(pathOf(file), '');
    expect(unreadFiles(folder)).toEqual([]);
  });
});
