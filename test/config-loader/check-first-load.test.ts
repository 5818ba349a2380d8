import { describe, expect, it } from 'vitest';
import { FirstLoad } from '#schemas/config/first-load.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { copyOfConfig, edit, expectRefused, type Mistake, problemsOf } from '#test/builders/broken-config.ts';
import { deployedConfig } from '#test/builders/config.ts';

const REGUA = 'reguas/reencontro.yaml';
const FILE = 'first-load.yaml';

describe('the configuration of old debts', () => {
  const cases: Mistake[] = [
    {
      case: 'a régua that there is not',
      ...{ file: FILE, from: 'regua: reencontro', to: 'regua: reencontros', at: 'regua' },
      message: 'must be one of config/reguas: gentil, leve, padrao, recorrente, reencontro',
    },
    {
      case: 'a régua whose first step introduces nobody',
      ...{ file: REGUA, from: '    introduces: true\n', to: '', at: 'steps[0]' },
      message: 'must have "introduces: true"',
      line: '- id: introduction',
    },
    {
      case: 'an introduction for some debtors alone',
      file: REGUA,
      from: '    introduces: true\n',
      to: '    introduces: true\n    when: { profiles: [good] }\n',
      at: 'steps[0].when',
      message: 'must be absent: nothing is offered to debtors who were not introduced',
      line: 'when:',
    },
    {
      case: 'nine business days of silence',
      ...{ file: REGUA, from: 'offset: 12', to: 'offset: 11', at: 'steps[1].offset' },
      message: 'must be 12 or more: ten business days of silence follow an introduction',
    },
    {
      case: 'a second bill',
      file: REGUA,
      from: '    several: reencontro-proposta\n',
      to: '    several: reencontro-proposta\n    reissue: { dueInDays: 5 }\n',
      at: 'steps[1].reissue',
      message: 'must be absent: this régua sends no codes to pay',
      line: 'reissue:',
    },
    {
      case: 'a message for several debts that there is not',
      ...{
        file: REGUA,
        from: 'several: reencontro-proposta',
        to: 'several: propostas',
        at: 'steps[1].several',
      },
      message: 'has no file config/templates/acolhedora/propostas.yaml',
    },
    {
      case: 'an introduction that is firm',
      file: REGUA,
      from: '    tone: light\n    introduces: true',
      to: '    tone: firm\n    introduces: true',
      at: 'steps[0].introduces',
      message: 'must be on a light step after the due date that issues no bill',
      line: 'introduces: true',
    },
  ];
  it.each(cases)('refuses $case', (mistake) => expectRefused(mistake));

  it('refuses a firm step', async () => {
    const folder = copyOfConfig();
    edit(folder, REGUA, /(message: reencontro-proposta\n.*\n {4}tone: )light/, '$1firm');
    expect(await problemsOf(folder)).toContainEqual(
      expect.stringContaining('must be light or neutral: this régua meets old debts'),
    );
  });

  it('refuses a folder without it', async () => {
    const folder = copyOfConfig();
    edit(folder, FILE, /^[\s\S]*$/, 'daysLate: 30\n');
    expect((await problemsOf(folder)).join('\n')).toMatch(/first-load\.yaml.*regua/);
  });

  it.each([
    [
      'a ramp that falls',
      { total: { start: 10, least: 20, most: 30 } },
      'must rise from least over start to most',
    ],
    [
      'hours that end before they begin',
      { hours: { from: '20:00', to: '08:00' } },
      'must begin before they end',
    ],
    ['a percentage of nothing', { halveOver: { bouncePercent: 0, complaintPercent: 0.1 } }, 'bouncePercent'],
  ])('refuses %s', async (_, pace, why) => {
    const { firstLoad } = await deployedConfig();
    const read = FirstLoad.safeParse({ ...firstLoad, pace: { ...firstLoad.pace, ...pace } });
    expect(read.success ? '' : issuesInWords(read.error, 'it')).toContain(why);
  });
});
