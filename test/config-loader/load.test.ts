import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigFolderError } from '#config-loader/config-error.ts';
import { loadConfig } from '#config-loader/load.ts';
import { loadListingNotices } from '#config-loader/load-listing-notices.ts';
import { Config } from '#schemas/config/config.ts';
import { CONFIG, copyOfConfig, edit, escaped, lineOf, problemsOf } from '#test/builders/broken-config.ts';

const PADRAO = 'reguas/padrao.yaml';
const CREDITOR = 'creditors/bebidas-nordeste.yaml';
const AVISO = 'templates/acolhedora/aviso.yaml';

describe('a valid configuration', () => {
  it('loads, and is what the functions carry', async () => {
    const config = await loadConfig(CONFIG);
    expect(Config.parse(structuredClone(config))).toEqual(config);
    expect(Object.keys(config.reguas)).toEqual(['gentil', 'leve', 'padrao', 'recorrente', 'reencontro']);
    expect(Object.keys(config.creditors)).toEqual(['bebidas-nordeste']);
    expect(Object.keys(config.brands.acolhedora?.messages ?? {})).toEqual([
      'aviso',
      'desculpas',
      'engano',
      'lembrete-1',
      'lembrete-3',
      'lembrete-7',
      'lembrete-promessa',
      'recibo',
      'reencontro-proposta',
      'reencontro',
      'segunda-via',
      'varias-faturas',
    ]);
  });

  it('loads the same from a copy', async () => {
    expect(await loadConfig(copyOfConfig())).toEqual(await loadConfig(CONFIG));
  });
});

describe('one mistake in one file is named with its file, its line and its path', () => {
  const cases = [
    {
      case: 'steps that go down',
      file: PADRAO,
      from: 'offset: 3\n',
      to: 'offset: 1 # here\n',
      at: 'steps[2].offset',
      message: 'must be more than the 1 of "reminder-1-after" before it: offsets increase, one step a day',
    },
    {
      case: 'a hand-over before the last step',
      file: PADRAO,
      from: 'offset: 22',
      to: 'offset: 15 # here',
      at: 'handOver.offset',
      message: 'must be more than the 15 of the last step',
    },
    {
      case: 'a message without a file',
      file: PADRAO,
      from: 'message: lembrete-7',
      to: 'message: lembrete-9',
      at: 'steps[3].message',
      message:
        'has no file config/templates/acolhedora/lembrete-9.yaml; there are: aviso, desculpas, engano, lembrete-1',
    },
    {
      case: 'a message for several debts without a file',
      file: PADRAO,
      from: 'several: varias-faturas',
      to: 'several: tudo-junto',
      at: 'several',
      message: 'has no file config/templates/acolhedora/tudo-junto.yaml; there are: aviso',
    },
    {
      case: 'an apology without a file',
      file: CREDITOR,
      from: 'apology: desculpas',
      to: 'apology: perdao',
      at: 'courtesies.apology',
      message: 'has no file config/templates/acolhedora/perdao.yaml; there are: aviso',
    },
    {
      case: 'a receipt without a file',
      file: CREDITOR,
      from: 'receipt: recibo',
      to: 'receipt: obrigado',
      at: 'courtesies.receipt',
      message: 'has no file config/templates/acolhedora/obrigado.yaml; there are: aviso',
    },
    {
      case: 'the account of return files with its zeros',
      file: CREDITOR,
      from: 'account: "111/12345"',
      to: 'account: "0111/12345"',
      at: 'bankFiles[0].account',
      message: 'must be digits without leading zeros, as "3294860" or "111/12345", in quotes',
    },
    {
      case: 'an account of return files that is there twice',
      file: CREDITOR,
      from: 'bankFiles:\n  - { layout: itau-400, account: "111/12345" }',
      to: 'bankFiles: [{ layout: itau-400, account: "111/12345" }, { layout: itau-400, account: "111/12345" }]',
      at: 'bankFiles[1]',
      message: 'must not be there twice: bebidas-nordeste has that account',
    },
    {
      case: 'a source of payments that no file is read of',
      file: CREDITOR,
      from: 'courtesies:',
      to: 'reconciliation: { sources: [{ id: "341/111-99999", within: { businessDays: 1, by: "10:00" } }] }\ncourtesies:',
      line: 'reconciliation:',
      at: 'reconciliation.sources[0].id',
      message: 'must be an account of bankFiles: 341/111-12345',
    },
    {
      case: 'a source of payments that is there twice',
      file: CREDITOR,
      from: 'courtesies:',
      to: 'reconciliation: { sources: [{ id: psp, within: { businessDays: 1, by: "10:00" } }, { id: psp, within: { businessDays: 2, by: "10:00" } }] }\ncourtesies:',
      line: 'reconciliation:',
      at: 'reconciliation.sources',
      message: 'must not name a source twice',
    },
    {
      case: 'a source of payments that may be silent for no time at all',
      file: CREDITOR,
      from: 'courtesies:',
      to: 'reconciliation: { sources: [{ id: psp, within: { businessDays: 0, by: "10:00" } }] }\ncourtesies:',
      line: 'reconciliation:',
      at: 'reconciliation.sources[0].within.businessDays',
      message: 'expected number to be >=1',
    },
    {
      case: 'a colour that white cannot be read on',
      file: CREDITOR,
      from: 'colour: "#0f766e"',
      to: 'colour: "#facc15"',
      at: 'colour',
      message: 'must be darker: white text has a contrast of 1.5, and needs 4.5 (WCAG 2.2, 1.4.3)',
    },
    {
      case: 'a step with a name of the machine',
      file: PADRAO,
      from: 'en: Reminder D+1',
      to: 'en: Hand over to a person',
      at: 'steps[1].name',
      message: 'must not be "Hand over to a person": the machine has a state of that name',
    },
    {
      case: 'an id that is not the name of the file',
      file: PADRAO,
      from: 'id: padrao',
      to: 'id: padrao-novo',
      at: 'id',
      message: 'must be "padrao", as the file is named',
    },
    {
      case: 'a creditor whose id is not the name of the file',
      file: CREDITOR,
      from: 'id: bebidas-nordeste',
      to: 'id: bebidas-sul',
      at: 'id',
      message: 'must be "bebidas-nordeste", as the file is named',
    },
    {
      case: 'a field that is not known',
      file: PADRAO,
      from: 'sendAt: "09:30"',
      to: 'sendTo: all\nsendAt: "09:30"',
      at: 'sendTo',
      message: 'is not a known field: did you mean "sendAt"?',
      line: 'sendTo: all',
    },
    {
      case: 'a fine over the law',
      file: CREDITOR,
      from: 'finePercent: 2',
      to: 'finePercent: 10',
      at: 'charges.finePercent',
      message: 'must be at most 2 for a consumer: CDC art. 52 §1',
    },
    {
      case: 'a brand without a folder',
      file: CREDITOR,
      from: 'brand: acolhedora',
      to: 'brand: severa',
      at: 'brand',
      message: 'must be a folder of config/templates: acolhedora',
    },
    {
      case: 'a Pix key that is none',
      file: CREDITOR,
      from: /pixKey: .*/,
      to: 'pixKey: financeiro arroba bebidas',
      at: 'pixKey',
      message: 'must be a CPF, a CNPJ, an e-mail, a phone as +5585…, or a random key',
    },
    {
      case: 'a tax id with wrong check digits',
      file: CREDITOR,
      from: '12.ABC.345/01DE-35',
      to: '12.ABC.345/01DE-36',
      at: 'taxId',
      message: 'is a CNPJ whose check digits are wrong',
    },
    {
      case: 'a rule for a régua that is not there',
      file: 'selection.yaml',
      from: '- regua: padrao',
      to: '- regua: severa',
      at: '[3].regua',
      message: 'must be one of config/reguas: gentil, leve, padrao',
    },
    {
      case: 'a rule for a creditor that is not there',
      file: 'selection.yaml',
      from: 'amount: { to: 5000 }',
      to: 'creditors: [bebidas-sul]',
      at: '[0].when.creditors[0]',
      message: 'must be one of config/creditors: bebidas-nordeste',
    },
    {
      case: 'a last rule with a condition',
      file: 'selection.yaml',
      from: '- regua: padrao',
      to: '- regua: padrao\n  when: { tags: [vip] } # here',
      at: '[3].when',
      message: 'must be absent in the last rule: every invoice needs a régua',
    },
    {
      case: 'a register that has no row',
      file: 'creditors/bebidas-nordeste.yaml',
      from: '# Accounts whose',
      to: 'registers: [CE] # Accounts whose',
      at: 'registers[0]',
      message: 'must be a state of config/legal/registers.yaml: PA, SP',
    },
    {
      case: 'hours the wrong way round',
      file: 'legal/contact-hours.yaml',
      from: 'weekdays: [9, 19]',
      to: 'weekdays: [19, 9]',
      at: 'states.RJ.hours.weekdays',
      message: 'must open before it closes, as [8, 20]',
    },
    {
      case: 'a good payer who is late as soon as they are known',
      file: 'profiles.yaml',
      from: 'latePercent: 15',
      to: 'latePercent: 34',
      at: 'good.latePercent',
      message: 'must be less than 33',
    },
    {
      case: 'a recurrent debtor who is late no more often than a good one',
      file: 'profiles.yaml',
      from: 'latePercent: 40',
      to: 'latePercent: 15 # here',
      at: 'recurrent.latePercent',
      message: 'must be more than the 15 of good.latePercent',
    },
    {
      case: 'instalments on a ladder that there is not',
      file: 'creditors/bebidas-nordeste.yaml',
      from: '  offers: padrao',
      to: '  offers: padrao\n  paymentPlans: { breachDays: 10, breachInstalments: 1, regua: nenhuma }',
      at: 'negotiation.paymentPlans.regua',
      message: 'must be a file of config/reguas: gentil, leve, padrao, recorrente',
      line: 'paymentPlans:',
    },
    {
      case: 'a price that is negative',
      file: 'prices.yaml',
      from: 'reaisPerDollar: 5.4',
      to: 'reaisPerDollar: -5.4',
      at: 'reaisPerDollar',
      message: 'Too small',
    },
  ];

  it.each(cases)('$case', async ({ file, from, to, at, message, line }) => {
    const folder = copyOfConfig();
    edit(folder, file, from, to);
    const text = to.includes('# here') ? '# here' : (line ?? to);
    const where = `${file}:${lineOf(folder, file, text)}`;
    const problems = await problemsOf(folder);
    expect(problems.join('\n')).toContain(message);
    const found = problems.find((problem) => problem.includes(message));
    expect(found).toMatch(new RegExp(`^${escaped(where)} ${escaped(at === undefined ? '' : `${at}: `)}`));
  });

  it('YAML that is none', async () => {
    const folder = copyOfConfig();
    edit(folder, PADRAO, 'channels: [email, sms]', 'channels: [email, sms');
    const line = lineOf(folder, PADRAO, 'channels: [email, sms');
    const [first] = await problemsOf(folder);
    expect(first).toMatch(new RegExp(`^${PADRAO}:(${line}|${line + 1}) is not valid YAML: `));
  });
});

describe('what is wrong with the folder', () => {
  it('a régua that no rule chooses', async () => {
    const folder = copyOfConfig();
    edit(folder, 'selection.yaml', /- regua: leve[\s\S]*?(?=- regua: gentil)/, '');
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(
        /^reguas\/leve\.yaml:\d+ is never selected: name it in config\/selection\.yaml, or set "retired: true" while debts are on it$/,
      ),
    ]);
  });

  it('a retired régua that no rule chooses is right', async () => {
    const folder = copyOfConfig();
    edit(folder, 'selection.yaml', /- regua: leve[\s\S]*?(?=- regua: gentil)/, '');
    edit(folder, 'reguas/leve.yaml', 'id: leve\n', 'id: leve\nretired: true\n');
    expect((await loadConfig(folder)).reguas.leve).toMatchObject({ retired: true });
  });

  it.each([
    ['selection.yaml', '', 'must be one of config/reguas: gentil, padrao, recorrente'],
    [
      CREDITOR,
      'negotiation:\n  paymentPlans: { breachDays: 10, breachInstalments: 1, regua: leve }\n',
      'must be a file of config/reguas: gentil, padrao, recorrente',
    ],
  ])('a retired régua that %s still gives to new debts', async (file, setting, message) => {
    const folder = copyOfConfig();
    edit(folder, 'reguas/leve.yaml', 'id: leve\n', 'id: leve\nretired: true\n');
    if (setting !== '') {
      edit(folder, 'selection.yaml', /- regua: leve[\s\S]*?(?=- regua: gentil)/, '');
      edit(folder, file, 'negotiation:\n', setting);
    }
    expect(await problemsOf(folder)).toEqual([expect.stringContaining(message)]);
  });

  it('a file that is missing', async () => {
    const folder = copyOfConfig();
    rmSync(join(folder, 'prices.yaml'));
    expect(await problemsOf(folder)).toEqual(['prices.yaml is missing']);
  });

  it('a brand without a layout', async () => {
    const folder = copyOfConfig();
    mkdirSync(join(folder, 'templates/nova'));
    expect(await problemsOf(folder)).toEqual([
      'templates/nova/layout.mjml is missing: every brand needs it',
      'templates/nova/layout.txt.liquid is missing: every brand needs it',
    ]);
  });

  it('a message file that was renamed is missing in the réguas', async () => {
    const folder = copyOfConfig();
    renameSync(join(folder, AVISO), join(folder, 'templates/acolhedora/outro.yaml'));
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(/^reguas\/leve\.yaml:\d+ steps\[0\]\.message: has no file .*aviso\.yaml/),
      expect.stringMatching(/^reguas\/padrao\.yaml:\d+ steps\[0\]\.message: has no file .*aviso\.yaml/),
      expect.stringMatching(/^reguas\/recorrente\.yaml:\d+ steps\[0\]\.message: has no file .*aviso\.yaml/),
      expect.stringMatching(/^reguas\/recorrente\.yaml:\d+ steps\[1\]\.message: has no file .*aviso\.yaml/),
    ]);
  });

  it('an empty file', async () => {
    const folder = copyOfConfig();
    writeFileSync(join(folder, 'selection.yaml'), '');
    expect(await problemsOf(folder)).toEqual(['selection.yaml must be array']);
  });

  it.each(['/nowhere/at/all', join(CONFIG, 'prices.yaml')])('%s is no folder', async (path) => {
    const error = new ConfigFolderError(path);
    expect(error.message).toBe(`${path}: is not a folder: name the one with the configuration`);
    await expect(loadConfig(path)).rejects.toEqual(error);
    expect(() => loadListingNotices(path)).toThrow(error);
  });

  it('a folder that is empty lacks every file', async () => {
    const folder = copyOfConfig();
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(await problemsOf(folder)).toEqual([
      'selection.yaml is missing',
      'legal/contact-hours.yaml is missing',
      'legal/limits.yaml is missing',
      'legal/legal-rate.yaml is missing',
      'legal/listing-notices.yaml is missing',
      'legal/registers.yaml is missing',
      'prices.yaml is missing',
      'profiles.yaml is missing',
      'rates.yaml is missing',
      'first-load.yaml is missing',
    ]);
  });
});

it('names every mistake of every file at once', async () => {
  const folder = copyOfConfig();
  edit(folder, PADRAO, 'offset: 22', 'offset: 15');
  edit(folder, CREDITOR, 'finePercent: 2', 'finePercent: 10');
  edit(folder, CREDITOR, 'uf: CE', 'uf: XX');
  expect((await problemsOf(folder)).map((problem) => problem.split(' ')[1])).toEqual([
    'handOver.offset:',
    'uf:',
    'charges.finePercent:',
  ]);
});
