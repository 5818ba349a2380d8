import { describe, expect, it } from 'vitest';
import { UF } from '#schemas/primitives.ts';
import { CONFIG } from '#test/builders/broken-config.ts';
import { regua } from '#test/builders/command.ts';

const hours = (...args: string[]) => regua('hours', ...args, '--config', CONFIG);
const jsonOf = (stdout: string): Record<string, unknown>[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('regua hours', () => {
  it('prints every state with its law and where it was read', async () => {
    const { exitCode, stdout } = await hours();
    expect(exitCode).toBe(0);
    for (const uf of UF.options) expect(stdout).toMatch(new RegExp(`^${uf}  Mon-Fri`, 'm'));
    expect(stdout).toContain(
      'CE  Mon-Fri 8-18, Sat closed, Sundays and holidays closed\n    CE, Lei 16.836/2019',
    );
    expect(stdout.match(/read 29\/11\/2026: /g)?.length).toBeGreaterThan(54);
  });

  it('says where one source alone gives the strictest hours', async () => {
    const { stdout } = await hours('MT');
    expect(stdout).toContain('(one source only: the strictest hours hold)');
    expect((await hours('SP')).stdout).not.toContain('one source');
  });

  it('prints a line of JSON for each state', async () => {
    const states = jsonOf((await hours('--json')).stdout);
    expect(states.map(({ uf }) => uf)).toEqual(UF.options);
    for (const { law, sources, oneSourceOnly, weekdays } of states) {
      expect((sources as { url: string; checkedOn: string }[])[0]).toMatchObject({
        url: expect.stringMatching(/^http/),
        checkedOn: '2026-11-29',
      });
      if (law === 'none' || oneSourceOnly) expect(weekdays).toEqual([9, 18]);
    }
    expect(jsonOf((await hours('am', '--json')).stdout)).toMatchObject([
      { uf: 'AM', weekdays: [8, 18], saturdays: 'closed', firstContact: { dayLate: 16 } },
    ]);
  });
});

describe('regua hours --at', () => {
  const at = async (uf: string, ...args: string[]) =>
    jsonOf((await hours(uf, '--json', '--at', ...args)).stdout);

  it.each([
    {
      case: 'a Saturday in CE',
      uf: 'CE',
      args: ['2026-05-16T10:00:00-03:00', '--channel', 'sms'],
      answer: {
        allowed: false,
        rule: 'contact-hours',
        until: '2026-05-18T11:00:00.000Z',
        citation: /Lei 16.836\/2019/,
      },
    },
    {
      case: 'a Monday in CE',
      uf: 'CE',
      args: ['2026-05-18T10:00:00-03:00', '--channel', 'sms'],
      answer: { allowed: true, rule: 'contact-hours', citation: /Lei 16.836\/2019/ },
    },
    {
      case: 'the third day late in AM',
      uf: 'AM',
      args: ['2026-05-18T10:00:00-04:00', '--channel', 'whatsapp', '--due', '2026-05-15'],
      answer: {
        allowed: false,
        rule: 'too-early',
        until: '2026-06-01T12:00:00.000Z',
        citation: /Lei 360\/2016/,
      },
    },
    {
      case: 'the sixteenth day late in AM, from a Saturday due date',
      uf: 'AM',
      args: ['2026-06-03T10:00:00-04:00', '--channel', 'sms', '--due', '2026-05-16'],
      answer: { allowed: true },
    },
    {
      case: 'two days before the due date in AM',
      uf: 'AM',
      args: ['2026-05-18T10:00:00-04:00', '--channel', 'sms', '--days-late', '-2'],
      answer: { allowed: true },
    },
    {
      case: 'the second day late in AM, by e-mail',
      uf: 'AM',
      args: ['2026-05-18T10:00:00-04:00', '--channel', 'email', '--days-late', '2'],
      answer: { allowed: true },
    },
    {
      case: 'a municipal holiday of the creditor',
      uf: 'CE',
      args: ['2026-03-19T10:00:00-03:00', '--channel', 'sms', '--creditor', 'bebidas-nordeste'],
      answer: { allowed: false, rule: 'contact-hours', until: '2026-03-20T11:00:00.000Z' },
    },
  ])('answers for $case', async ({ uf, args, answer }) => {
    const [found] = await at(uf, ...args);
    const { citation, ...rest } = answer as typeof answer & { citation?: RegExp };
    expect(found).toMatchObject(rest);
    if (citation) expect(found?.citation).toMatch(citation);
  });

  it('answers for every channel and state that are not named', async () => {
    expect(await at('SP', '2026-05-18T10:00:00-03:00')).toHaveLength(3);
    expect(jsonOf((await hours('--json', '--at', '2026-05-18T10:00:00-03:00')).stdout)).toHaveLength(81);
  });

  it('says it in words', async () => {
    const { stdout } = await hours('RJ', '--at', '2026-05-18T08:30:00-03:00', '--channel', 'sms');
    expect(stdout).toMatch(
      /^RJ, SMS, Mon 18\/05\/2026 08:30: not allowed \(outside the hours of contact: RJ, Lei 7.868\/2018.*\); next Mon 18\/05\/2026 09:00\n$/,
    );
  });
});

describe('regua hours, used wrongly', () => {
  it.each([
    { args: ['XX'], says: 'must be one of AC, AL, AM' },
    {
      args: ['SP', '--at', 'now'],
      says: 'must be an instant as 18/05/2026 10:00 or 2026-05-18T10:00:00-04:00',
    },
    { args: ['SP', '--at', '2026-05-18T10:00:00-04:00', '--channel', 'fax'], says: 'email, sms, whatsapp' },
    { args: ['SP', '--channel', 'sms'], says: '--channel needs --at: the instant of the message' },
    { args: ['SP', '--due', '2026-05-15'], says: '--due needs --at' },
    { args: ['SP', '--days-late', '3'], says: '--days-late needs --at' },
    {
      args: ['SP', '--at', '2026-05-18T10:00:00-04:00', '--days-late', 'three'],
      says: 'must be a whole number of days',
    },
    {
      args: ['AM', '--at', '2026-05-18T10:00:00-04:00', '--due', '2026-05-15', '--days-late', '3'],
      says: '--due and --days-late say the same: give one of them',
    },
    {
      args: ['CE', '--at', '2026-05-18T10:00:00-04:00', '--creditor', 'nobody'],
      says: 'there is no creditor "nobody"',
    },
  ])('$args says what to do, and exits with 2', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await hours(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
