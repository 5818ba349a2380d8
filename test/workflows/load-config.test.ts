import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Config } from '../../schemas/config/config.ts';
import { ConfigError } from '../../workflows/config/config-error.ts';
import { loadConfig } from '../../workflows/config/load.ts';
import { CONFIG, copyOfConfig, edit, lineOf } from './broken-config.ts';

const PADRAO = 'reguas/padrao.yaml';
const CREDITOR = 'creditors/bebidas-nordeste.yaml';
const AVISO = 'templates/acolhedora/aviso.yaml';
const MJML = 'templates/acolhedora/layout.mjml';
const TEXT = 'templates/acolhedora/layout.txt.liquid';

/** What loading throws; fails when it throws nothing, or anything but a ConfigError. */
async function problemsOf(folder: string): Promise<string[]> {
  try {
    await loadConfig(folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  throw new Error('the configuration is taken as sound');
}

describe('a sound configuration', () => {
  it('loads, and is what the functions carry', async () => {
    const config = await loadConfig(CONFIG);
    expect(Config.parse(structuredClone(config))).toEqual(config);
    expect(Object.keys(config.reguas)).toEqual(['gentil', 'leve', 'padrao']);
    expect(Object.keys(config.creditors)).toEqual(['bebidas-nordeste']);
    expect(Object.keys(config.brands.acolhedora?.messages ?? {})).toEqual([
      'aviso',
      'desculpas',
      'lembrete-1',
      'lembrete-3',
      'lembrete-7',
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
      case: 'rungs that go down',
      file: PADRAO,
      from: 'offset: 3\n',
      to: 'offset: 1 # here\n',
      at: 'steps[3].offset',
      message: 'must be more than the 1 of "reminder-1-after" before it: rungs go upwards, one a day',
    },
    {
      case: 'a hand-over before the last rung',
      file: PADRAO,
      from: 'offset: 22',
      to: 'offset: 15 # here',
      at: 'handOver.offset',
      message: 'must be more than the 15 of the last rung',
    },
    {
      case: 'a message that no file holds',
      file: PADRAO,
      from: 'message: lembrete-7',
      to: 'message: lembrete-9',
      at: 'steps[3].message',
      message:
        'has no file config/templates/acolhedora/lembrete-9.yaml; there are: aviso, desculpas, lembrete-1',
    },
    {
      case: 'a message for several debts that no file holds',
      file: PADRAO,
      from: 'several: varias-faturas',
      to: 'several: tudo-junto',
      at: 'several',
      message: 'has no file config/templates/acolhedora/tudo-junto.yaml; there are: aviso',
    },
    {
      case: 'an apology that no file holds',
      file: CREDITOR,
      from: 'apology: desculpas',
      to: 'apology: perdao',
      at: 'courtesies.apology',
      message: 'has no file config/templates/acolhedora/perdao.yaml; there are: aviso',
    },
    {
      case: 'a colour that white cannot be read on',
      file: CREDITOR,
      from: 'colour: "#0f766e"',
      to: 'colour: "#facc15"',
      at: 'colour',
      message: 'must be darker: white on it has a contrast of 1.5, and needs 4.5 (WCAG 2.2, 1.4.3)',
    },
    {
      case: 'a rung with a name of the machine',
      file: PADRAO,
      from: 'name: Reminder D+1',
      to: 'name: Hand over',
      at: 'steps[2].name',
      message: 'must not be "Hand over": the machine has a state of that name',
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
      at: undefined,
      message: 'has unknown fields: "sendTo"',
      line: 'id: padrao',
    },
    {
      case: 'a fine over the law',
      file: CREDITOR,
      from: 'finePercent: 2',
      to: 'finePercent: 10',
      at: 'charges.finePercent',
      message: 'must be at most 2: CDC art. 52 §1',
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
      at: '[2].regua',
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
      at: '[2].when',
      message: 'must be absent in the last rule: every invoice needs a régua',
    },
    {
      case: 'hours the wrong way round',
      file: 'legal/contact-hours.yaml',
      from: 'weekdays: [9, 19]',
      to: 'weekdays: [19, 9]',
      at: 'channels.sms.byUf.RJ.weekdays',
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
    expect(first).toMatch(new RegExp(`^${PADRAO}:(${line}|${line + 1}) is not sound YAML: `));
  });
});

describe('a text that would reach a debtor', () => {
  const SMS = /sms: ".*"/;
  const cases = [
    {
      case: 'an unknown variable',
      file: AVISO,
      from: 'Olá, {{ greeting }}!',
      to: 'Olá, {{ firstName }}!',
      at: 'light.body',
      message: 'cannot be filled: undefined variable: firstName; a step may provide greeting, invoiceId,',
    },
    {
      case: 'an unknown variable in a condition, which Liquid takes for false',
      file: AVISO,
      from: '{% if hasBill %}Os dados',
      to: '{% if hasBil %}Os dados',
      at: 'light.body',
      message: 'cannot be filled: undefined variable: hasBil;',
    },
    {
      case: 'an unknown variable of a list',
      file: 'templates/acolhedora/varias-faturas.yaml',
      from: 'invoices.first.daysLate',
      to: 'invoices.first.late',
      at: 'neutral.body',
      message: 'cannot be filled: undefined variable: invoices.first.late;',
    },
    {
      case: 'a variable that a step may leave out, and no condition before it',
      file: AVISO,
      from: 'Qualquer dúvida,',
      to: 'Para pagar: {{ bill.url }}. Qualquer dúvida,',
      at: 'light.body',
      message: 'cannot be filled: undefined variable: bill.url;',
    },
    {
      case: 'Liquid that is not closed',
      file: AVISO,
      from: '{% endcase %}',
      to: '',
      at: 'light.body',
      message: 'cannot be filled: tag {% case',
    },
    {
      case: 'an unknown variable in an SMS, in a branch that is not always taken',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{creditor.name}} tem um recado. {% unless greeting %}{{ vence }}{% endunless %}"',
      at: 'light.sms',
      message: 'cannot be filled: undefined variable: vence;',
    },
    {
      case: 'an SMS of more than one part',
      file: AVISO,
      from: SMS,
      to: `sms: "{{ greeting }}, {{creditor.name}}: ${'recado '.repeat(16)}"`,
      at: 'light.sms',
      message: 'must fit 160 characters with long names, and takes ',
    },
    {
      case: 'an SMS outside GSM-7',
      file: AVISO,
      from: 'Conte com a gente!',
      to: 'Conte com a gente 🍺',
      at: 'light.sms',
      message: 'must be of GSM-7 characters only (3GPP TS 23.038',
    },
    {
      case: 'an SMS that tells what is owed',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{creditor.name}} lembra: {{ owed }}. SAIR p/ parar"',
      at: 'light.sms',
      message:
        'must tell nothing of the debt, for others see the screen of a phone, and uses "owed"; an SMS may use',
    },
    {
      case: 'an SMS that speaks otherwise of who is late',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{creditor.name}} tem um recado{% if daysLate > 9 %} urgente{% endif %}."',
      at: 'light.sms',
      message: 'and uses "daysLate"',
    },
    {
      case: 'an SMS that does not say who speaks',
      file: AVISO,
      from: SMS,
      to: 'sms: "{{greeting}}, temos um recado para voce: {{creditor.phone}}."',
      at: 'light.sms',
      message: 'must say who speaks: {{ creditor.name }} (CDC art. 42-A and 6 III)',
    },
    {
      case: 'a threat',
      file: AVISO,
      from: 'É sempre bom ter você com a gente.',
      to: 'Evite o Serasa.',
      at: 'light.body',
      message: 'must not threaten, and says "serasa" (CDC art. 42 and 71',
    },
    {
      case: 'a threat that Liquid puts together',
      file: AVISO,
      from: 'É sempre bom ter você com a gente.',
      to: 'Evite o pro{% if true %}testo{% endif %}.',
      at: 'light.body',
      line: 'Olá, {{ greeting }}!',
      message: 'must not threaten, and says "protesto" (CDC art. 42 and 71',
    },
    {
      case: 'a link that is written out',
      file: AVISO,
      from: 'É sempre bom ter você com a gente.',
      to: 'Pague em pague.example.com.',
      at: 'light.body',
      message:
        'must link by bill.url and unsubscribeUrl only, and never to an address written out, and has "pague.example.com."',
    },
    {
      case: 'a WhatsApp body with a placeholder too many',
      file: AVISO,
      from: 'Se já pagou, pode desconsiderar. Para falar',
      to: 'Se já pagou {{8}}, pode desconsiderar. Para falar',
      at: 'light.whatsapp.body',
      line: 'Um recado de {{2}}',
      message:
        'must have {{1}}, {{2}}, {{3}}, {{4}}, {{5}}, {{6}}, {{7}}, in this order, as there are 7 parameters; it has {{1}}, {{2}}, {{3}}, {{4}}, {{5}}, {{6}}, {{8}}, {{7}}',
    },
    {
      case: 'a WhatsApp body that begins with a placeholder',
      file: AVISO,
      from: 'Olá, {{1}}! Um recado',
      to: '{{1}}, um recado',
      at: 'light.whatsapp.body',
      message: 'must neither begin nor end with a placeholder',
    },
    {
      case: 'a WhatsApp parameter that may be empty',
      file: AVISO,
      from: '- "{{ invoiceId }}"',
      to: '- "{% if hasBill %}{{ invoiceId }}{% endif %}"',
      at: 'light.whatsapp.parameters[2]',
      message: 'must never be empty: Meta refuses an empty parameter',
    },
    {
      case: 'a WhatsApp parameter that no step provides',
      file: AVISO,
      from: '- "{{ invoiceId }}"',
      to: '- "{{ invoiceNumber }}"',
      at: 'light.whatsapp.parameters[2]',
      message: 'cannot be filled: undefined variable: invoiceNumber;',
    },
    {
      case: 'a WhatsApp body that does not say who speaks',
      file: AVISO,
      from: '- "{{ creditor.name }}"',
      to: '- "quem você conhece"',
      at: 'light.whatsapp.body',
      line: 'Um recado de {{2}}',
      message: 'must say who speaks: {{ creditor.name }}',
    },
    {
      case: 'a WhatsApp body that sells',
      file: AVISO,
      from: 'pode desconsiderar. Para falar',
      to: 'aproveite a promoção. Para falar',
      at: 'light.whatsapp.body',
      message:
        'must not sell in a utility template, or Meta makes it a marketing one, at nine times the price, and says "promocao"',
    },
    {
      case: 'an unknown variable in a layout',
      file: MJML,
      from: '{{ creditor.hours }}',
      to: '{{ creditor.opening }}',
      at: undefined,
      message: 'cannot be filled: undefined variable: creditor.opening;',
    },
    {
      case: 'an unknown variable in a layout of text',
      file: TEXT,
      from: '{{ creditor.hours }}',
      to: '{{ creditor.opening }}',
      at: undefined,
      message: 'cannot be filled: undefined variable: creditor.opening;',
    },
    {
      case: 'a threat in a layout',
      file: MJML,
      from: 'Se esta mensagem não é para você, avise a gente',
      to: 'Evite as medidas cabíveis, avise a gente',
      at: undefined,
      message: 'must not threaten, and says "medidas cabiveis" (CDC art. 42 and 71',
    },
    {
      case: 'a tracker',
      file: MJML,
      from: '<img src="{{ creditor.logoUrl }}"',
      to: '<img src="https://t.example/p.gif"',
      at: undefined,
      message: 'and has "https://t.example/p.gif"',
    },
    {
      case: 'an element of MJML that there is not',
      file: MJML,
      from: '<mj-text>\n',
      to: '<mj-text colour="red">\n',
      at: 'mj-text',
      message: 'Attribute colour is illegal',
    },
    {
      case: 'an element of MJML that is not closed',
      file: MJML,
      from: '</mj-wrapper>',
      to: '',
      line: '</mj-body>',
      at: 'mj-body',
      message: 'is closed, but mj-wrapper is open',
    },
    {
      case: 'a file taken into a layout',
      file: MJML,
      from: '<mj-wrapper padding="16px 8px">',
      to: '<mj-wrapper padding="16px 8px"><mj-include path="../../x" />',
      at: 'mj-include',
      message: 'must not be used: a layout is one file',
    },
  ];

  it.each(cases)('$case is refused, with its line', async ({ file, from, to, at, message, line }) => {
    const folder = copyOfConfig();
    edit(folder, file, from, to);
    const found = (await problemsOf(folder)).find((problem) => problem.includes(message));
    const text = line ?? (to.trim().split('\n')[0] as string);
    const where = `${file}:${to === '' && line === undefined ? '' : lineOf(folder, file, text)}`;
    expect(found).toMatch(
      new RegExp(
        `^${escaped(where)}${where.endsWith(':') ? '\\d+' : ''} ${escaped(at === undefined ? '' : `${at}: `)}${escaped(message.startsWith('and ') ? 'must ' : message)}`,
      ),
    );
  });

  it.each(['name', 'legalName', 'taxId', 'address', 'phone'])(
    'a layout that does not show creditor.%s is refused (CDC art. 42-A)',
    async (name) => {
      const folder = copyOfConfig();
      for (const file of [MJML, TEXT])
        edit(folder, file, new RegExp(`\\{\\{ creditor\\.${name} \\}\\}`, 'g'), 'nós');
      expect(await problemsOf(folder)).toEqual(
        [MJML, TEXT].map((file) => `${file} must show creditor.${name}, always (CDC art. 42-A)`),
      );
    },
  );

  it('a layout that shows the creditor to some only is refused', async () => {
    const folder = copyOfConfig();
    edit(folder, MJML, '<br>{{ creditor.address }}', '{% if hasBill %}<br>{{ creditor.address }}{% endif %}');
    expect(await problemsOf(folder)).toEqual([`${MJML} must show creditor.address, always (CDC art. 42-A)`]);
  });

  it('a layout that Gmail would cut is refused', async () => {
    const folder = copyOfConfig();
    edit(folder, MJML, 'Um abraço,', `Um abraço, ${'e mais um abraço, '.repeat(6000)}`);
    expect(await problemsOf(folder)).toEqual([
      `${MJML} must make less than 100000 bytes, for Gmail cuts what is longer`,
    ]);
  });

  it('MJML that is none is refused', async () => {
    const folder = copyOfConfig();
    writeFileSync(join(folder, MJML), 'Olá');
    expect(await problemsOf(folder)).toEqual([`${MJML} is not sound MJML: Parsing failed. Check your mjml.`]);
  });
});

describe('a tone that a step may speak in', () => {
  const LEMBRETE_3 = 'templates/acolhedora/lembrete-3.yaml';
  const VARIAS = 'templates/acolhedora/varias-faturas.yaml';
  /** Takes a tone out of a message; it must be followed by another one. */
  const without = (folder: string, file: string, tone: string, next: string) =>
    edit(folder, file, new RegExp(`^${tone}:[\\s\\S]*?(?=^${next}:)`, 'm'), '');

  it('must be in its message, for each step and each régua', async () => {
    const folder = copyOfConfig();
    without(folder, LEMBRETE_3, 'neutral', 'firm');
    expect(await problemsOf(folder)).toEqual([
      `reguas/leve.yaml:${lineOf(folder, 'reguas/leve.yaml', 'tone: neutral')} steps[1].tone: has no text "neutral" in config/templates/acolhedora/lembrete-3.yaml`,
      `${PADRAO}:${lineOf(folder, PADRAO, 'tone: neutral')} steps[2].tone: has no text "neutral" in config/templates/acolhedora/lembrete-3.yaml`,
    ]);
  });

  it('is one lighter for those who are softened, and that must be there as well', async () => {
    const folder = copyOfConfig();
    without(folder, LEMBRETE_3, 'light', 'neutral');
    expect((await problemsOf(folder))[1]).toBe(
      `${PADRAO}:${lineOf(folder, PADRAO, 'tone: neutral')} steps[2].tone: has no text "light" in config/templates/acolhedora/lembrete-3.yaml, for debtors who are spoken to lighter: good`,
    );
    for (const file of [PADRAO, 'reguas/leve.yaml']) edit(folder, file, 'steps:', 'softenFor: []\nsteps:');
    await expect(loadConfig(folder)).resolves.toBeDefined();
  });

  it('must be in the message for several debts', async () => {
    const folder = copyOfConfig();
    without(folder, VARIAS, 'neutral', 'firm');
    const problems = await problemsOf(folder);
    // Neutral steps, and the firm one for those who are softened.
    expect(problems.filter((problem) => problem.startsWith(PADRAO))).toHaveLength(3);
    for (const problem of problems)
      expect(problem).toContain('has no text "neutral" in config/templates/acolhedora/varias-faturas.yaml');
  });

  it('has a WhatsApp text where the step sends by WhatsApp', async () => {
    const folder = copyOfConfig();
    edit(folder, PADRAO, 'channels: [email, sms]', 'channels: [whatsapp, email]');
    await expect(loadConfig(folder)).resolves.toBeDefined();
    edit(folder, AVISO, /^ {2}whatsapp:[\s\S]*?(?=^neutral:)/m, '');
    expect(await problemsOf(folder)).toEqual([
      `${PADRAO}:${lineOf(folder, PADRAO, 'channels: [whatsapp')} steps[0].channels: has no WhatsApp text for "light" in config/templates/acolhedora/aviso.yaml`,
    ]);
  });

  it('of an apology is light', async () => {
    const folder = copyOfConfig();
    edit(folder, 'templates/acolhedora/desculpas.yaml', /^light:/m, 'neutral:');
    expect(await problemsOf(folder)).toEqual([
      `${CREDITOR}:${lineOf(folder, CREDITOR, 'apology: ')} courtesies.apology: has no text "light" in config/templates/acolhedora/desculpas.yaml: an apology is light`,
    ]);
  });

  it('need not be in a brand that no creditor uses', async () => {
    const folder = copyOfConfig();
    mkdirSync(join(folder, 'templates/nova'));
    for (const name of ['layout.mjml', 'layout.txt.liquid', 'aviso.yaml'])
      writeFileSync(
        join(folder, 'templates/nova', name),
        readFileSync(join(folder, 'templates/acolhedora', name)),
      );
    await expect(loadConfig(folder)).resolves.toBeDefined();
  });
});

describe('what is wrong with the folder', () => {
  it('a régua that no rule chooses', async () => {
    const folder = copyOfConfig();
    edit(folder, 'selection.yaml', /- regua: leve[\s\S]*?(?=- regua: gentil)/, '');
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(
        /^reguas\/leve\.yaml:\d+ is never chosen: name it in config\/selection\.yaml, or remove it$/,
      ),
    ]);
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

  it('a file that is renamed takes its messages from the réguas', async () => {
    const folder = copyOfConfig();
    renameSync(join(folder, AVISO), join(folder, 'templates/acolhedora/outro.yaml'));
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(/^reguas\/leve\.yaml:\d+ steps\[0\]\.message: has no file .*aviso\.yaml/),
      expect.stringMatching(/^reguas\/padrao\.yaml:\d+ steps\[0\]\.message: has no file .*aviso\.yaml/),
      expect.stringMatching(/^reguas\/padrao\.yaml:\d+ steps\[1\]\.message: has no file .*aviso\.yaml/),
    ]);
  });

  it('an empty file', async () => {
    const folder = copyOfConfig();
    writeFileSync(join(folder, 'selection.yaml'), '');
    expect(await problemsOf(folder)).toEqual(['selection.yaml must be array']);
  });

  it('a folder that is not there', async () => {
    expect(await problemsOf('/nowhere/at/all')).toEqual([
      '/nowhere/at/all is no folder: name the one that holds the configuration',
    ]);
  });

  it('a folder that is empty lacks every file', async () => {
    const folder = copyOfConfig();
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    expect(await problemsOf(folder)).toEqual([
      'selection.yaml is missing',
      'legal/contact-hours.yaml is missing',
      'legal/limits.yaml is missing',
      'prices.yaml is missing',
      'profiles.yaml is missing',
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

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
