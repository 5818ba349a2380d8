import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOfConfig, edit, expectRefused, type Mistake, problemsOf } from '#test/builders/broken-config.ts';

const MJML = 'templates/acolhedora/layout.mjml';
const TEXT = 'templates/acolhedora/layout.txt.liquid';

describe('a layout', () => {
  const cases: Mistake[] = [
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
      message:
        'must not threaten with courts or the loss of goods, and says "medidas cabíveis" (CDC art. 42 and 71',
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

  it.each(cases)('$case is refused, with its line', expectRefused);

  it.each(['name', 'legalName', 'taxId', 'address', 'phone'])(
    'that does not show creditor.%s is refused (CDC art. 42-A)',
    async (name) => {
      const folder = copyOfConfig();
      for (const file of [MJML, TEXT])
        edit(folder, file, new RegExp(`\\{\\{ creditor\\.${name} \\}\\}`, 'g'), 'nós');
      expect(await problemsOf(folder)).toEqual(
        [MJML, TEXT].map((file) => `${file} must show creditor.${name}, always (CDC art. 42-A)`),
      );
    },
  );

  it.each(['privacyUrl', 'privacyOfficer'])(
    'that does not show creditor.%s is refused (LGPD arts. 9 and 41)',
    async (name) => {
      const folder = copyOfConfig();
      for (const file of [MJML, TEXT])
        edit(folder, file, new RegExp(`\\{\\{ creditor\\.${name} \\}\\}`, 'g'), 'nós');
      expect(await problemsOf(folder)).toContain(
        `${TEXT} must show creditor.${name}, always (LGPD arts. 9 and 41)`,
      );
    },
  );

  it('that shows the creditor to some only is refused', async () => {
    const folder = copyOfConfig();
    edit(folder, MJML, '<br>{{ creditor.address }}', '{% if hasBill %}<br>{{ creditor.address }}{% endif %}');
    expect(await problemsOf(folder)).toEqual([`${MJML} must show creditor.address, always (CDC art. 42-A)`]);
  });

  it('that Gmail would cut is refused', async () => {
    const folder = copyOfConfig();
    edit(folder, MJML, 'Um abraço,', `Um abraço, ${'<br/>'.repeat(20_000)}`);
    expect(await problemsOf(folder)).toEqual([
      `${MJML} must make less than 100000 bytes, because Gmail cuts what is longer`,
    ]);
  });

  it('that is no MJML is refused', async () => {
    const folder = copyOfConfig();
    writeFileSync(join(folder, MJML), 'Olá');
    expect(await problemsOf(folder)).toEqual([`${MJML} is not valid MJML: Parsing failed. Check your mjml.`]);
  });
});
