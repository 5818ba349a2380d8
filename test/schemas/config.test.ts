import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Creditor } from '#schemas/config/creditor.ts';
import { ContactHoursTable } from '#schemas/config/legal.ts';
import { Message } from '#schemas/config/message.ts';
import { Prices } from '#schemas/config/prices.ts';
import { Regua } from '#schemas/config/regua.ts';
import { Selection } from '#schemas/config/selection.ts';
import { changed, refusals } from '#test/builders/refusals.ts';
import { ROOT } from '#test/builders/root.ts';

/** A file of config/, as it is; what YAML shares between two places is a copy in each. */
const sample = (file: string) =>
  JSON.parse(JSON.stringify(parse(readFileSync(join(ROOT, 'config', file), 'utf8'))));

const AVISO = 'templates/acolhedora/aviso.yaml';

const step = (offset: number, more: object = {}) => ({
  id: `d${offset}`,
  name: `Step ${offset}`,
  offset,
  channels: ['email'],
  message: 'aviso',
  tone: 'light',
  ...more,
});
const regua = {
  id: 'padrao',
  description: 'A régua de sempre.',
  sendAt: '09:30',
  several: 'varias-faturas',
  steps: [step(-3), step(1), step(15, { reissue: { dueInDays: 5 } })],
  handOver: { offset: 22 },
};

describe('a régua', () => {
  it('is valid, with its defaults', () => {
    expect(Regua.parse(regua)).toMatchObject({
      spreadMinutes: 30,
      days: 'calendar',
      softenFor: ['good'],
      steps: [{ send: 'first' }, {}, {}],
    });
  });

  it.each([
    {
      case: 'steps that go down',
      path: 'steps.1.offset',
      to: -4,
      refused:
        'steps.1.offset: must be more than the -3 of "d-3" before it: offsets increase, one step a day',
    },
    {
      case: 'two steps on one day',
      path: 'steps.1.offset',
      to: -3,
      refused:
        'steps.1.offset: must be more than the -3 of "d-3" before it: offsets increase, one step a day',
    },
    {
      case: 'an id twice',
      path: 'steps.2.id',
      to: 'd-3',
      refused: 'steps.2.id: must differ from that of step 1',
    },
    {
      case: 'a name twice',
      path: 'steps.2.name',
      to: 'Step 1',
      refused: 'steps.2.name: must differ from that of step 2',
    },
    {
      case: 'a channel twice',
      path: 'steps.0.channels',
      to: ['sms', 'sms'],
      refused: 'steps.0.channels: must name each channel once',
    },
    {
      case: 'a reissue before the due date',
      path: 'steps.0.reissue',
      to: { dueInDays: 5 },
      refused:
        'steps.0.reissue: must be on a step after the due date: before it there is no fine and no interest',
    },
    {
      case: 'a hand-over on the day of the last step',
      path: 'handOver.offset',
      to: 15,
      refused: 'handOver.offset: must be more than the 15 of the last step',
    },
    {
      case: 'an id that the machine uses',
      path: 'steps.0.id',
      to: 'hand-over',
      refused: 'steps.0.id: must not be "hand-over" or "first" or "restart": the machine uses them',
    },
    {
      case: 'the id of a restart',
      path: 'steps.0.id',
      to: 'restart',
      refused: 'steps.0.id: must not be "hand-over" or "first" or "restart": the machine uses them',
    },
    {
      case: 'the other id that the machine uses',
      path: 'steps.0.id',
      to: 'first',
      refused: 'steps.0.id: must not be "hand-over" or "first" or "restart": the machine uses them',
    },
    {
      case: 'a time without quotes, which YAML reads as minutes',
      path: 'sendAt',
      to: 570,
      refused: 'sendAt: Invalid input: expected string, received number',
    },
    {
      case: 'half past twenty-four',
      path: 'sendAt',
      to: '24:30',
      refused: 'sendAt: must be a time of day as "09:30", in quotes',
    },
    {
      case: 'a name with a slash',
      path: 'steps.0.name',
      to: 'D/3',
      refused: 'steps.0.name: must be letters, digits, spaces, "+", "-", "." or brackets',
    },
  ])('with $case is refused', ({ path, to, refused }) => {
    expect(refusals(Regua, changed(regua, path, to))).toEqual([refused]);
  });

  it.each([
    { case: 'no step', path: 'steps', to: [] },
    { case: 'a step without a channel', path: 'steps.0.channels', to: [] },
    { case: 'a channel that is not sent on', path: 'steps.0.channels.0', to: 'telegram' },
    { case: 'no tone', path: 'steps.0.tone', to: undefined },
    { case: 'a tone that there is not', path: 'steps.0.tone', to: 'harsh' },
    { case: 'no message for several debts', path: 'several', to: undefined },
    { case: 'a profile that there is not', path: 'softenFor', to: ['bad'] },
    { case: 'a condition without profiles', path: 'steps.0.when', to: { profiles: [] } },
    { case: 'a ceiling of nothing', path: 'steps.0.costCeiling', to: {} },
    { case: 'a hand-over on the due date', path: 'handOver.offset', to: 0 },
    { case: 'an unknown field', path: 'retries', to: 3 },
    { case: 'a step a year and a half later', path: 'steps.2.offset', to: 500 },
  ])('with $case is refused', ({ path, to }) => {
    expect(refusals(Regua, changed(regua, path, to))).not.toEqual([]);
  });
});

describe('a creditor', () => {
  const creditor = sample('creditors/bebidas-nordeste.yaml');

  it('is valid', () => {
    expect(refusals(Creditor, creditor)).toEqual([]);
  });

  it.each([
    {
      case: 'a fine over 2%',
      path: 'charges.finePercent',
      to: 2.01,
      message: 'must be at most 2 for a consumer: CDC art. 52 §1',
    },
    {
      case: 'interest over 1% a month',
      path: 'charges.interestPercentPerMonth',
      to: 1.5,
      message: 'must be at most 1 a month for a consumer: Decreto 22.626/33 arts. 1 and 5',
    },
    { case: 'a negative fine', path: 'charges.finePercent', to: -1, message: 'Too small' },
    {
      case: 'a rate finer than basis points',
      path: 'charges.interestPercentPerMonth',
      to: 0.333,
      message: 'multiple of 0.01',
    },
    {
      case: 'forgiveness in reais',
      path: 'charges.whenOnlyChargesAreLeft.waiveUpTo',
      to: 100.5,
      message: 'must be whole centavos',
    },
    {
      case: 'a colour by name',
      path: 'colour',
      to: 'teal',
      message: 'must be a colour as "#0f766e", in quotes',
    },
    { case: 'a sender that is no address', path: 'sender.email', to: 'financeiro', message: 'Invalid email' },
    { case: 'no address to show (CDC 42-A)', path: 'address', to: undefined, message: 'expected string' },
    { case: 'an unknown state', path: 'uf', to: 'XX', message: 'Invalid option' },
    {
      case: 'a holiday on no day',
      path: 'holidays.0.date',
      to: '19/03',
      message: 'must be a day as YYYY-MM-DD',
    },
  ])('with $case is refused', ({ path, to, message }) => {
    const found = refusals(Creditor, changed(creditor, path, to));
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toMatch(new RegExp(`^${path}: `));
  });

  it.each([0, 0.01, 0.29, 1, 1.15, 2])('may fine %f percent', (finePercent) => {
    expect(refusals(Creditor, changed(creditor, 'charges.finePercent', finePercent))).toEqual([]);
  });
});

describe('the selection', () => {
  const rules = [{ regua: 'leve', when: { amount: { to: 5000 } } }, { regua: 'padrao' }];

  it.each([
    { case: 'nothing', value: [], refused: /^: Too small/ },
    {
      case: 'a condition on the last rule',
      value: [rules[0]],
      refused: /^0\.when: must be absent in the last rule: every invoice needs a régua$/,
    },
    {
      case: 'a rule above others without a condition',
      value: [rules[1], rules[1]],
      refused: /^0: must have a "when": without it the rules below are never reached$/,
    },
    {
      case: 'an unknown condition',
      value: [{ regua: 'leve', when: { age: 30 } }, rules[1]],
      refused: /^0\.when: .*"age"/,
    },
    {
      case: 'an amount in reais',
      value: [{ regua: 'leve', when: { amount: { to: 50.5 } } }, rules[1]],
      refused: /^0\.when\.amount\.to: /,
    },
  ])('with $case is refused', ({ value, refused }) => {
    expect(refusals(Selection, value)).toEqual([expect.stringMatching(refused)]);
  });

  it('is valid', () => {
    expect(refusals(Selection, rules)).toEqual([]);
  });
});

describe('the contact hours', () => {
  const hours = sample('legal/contact-hours.yaml');

  it.each([
    {
      case: 'hours the wrong way round',
      path: 'channels.sms.default.weekdays',
      to: [20, 8],
      message: 'must open before it closes, as [8, 20]',
    },
    { case: 'no citation', path: 'channels.sms.byUf.RJ.citation', to: undefined, message: 'expected string' },
    {
      case: 'a word for hours',
      path: 'channels.sms.default.saturdays',
      to: 'never',
      message: 'Invalid input',
    },
    {
      case: 'closed weekdays, on which nobody could be reached',
      path: 'channels.sms.default.weekdays',
      to: 'closed',
      message: 'expected tuple',
    },
  ])('with $case are refused', ({ path, to, message }) => {
    const found = refusals(ContactHoursTable, changed(hours, path, to));
    expect(found).toEqual([expect.stringContaining(message)]);
    expect(found[0]).toMatch(new RegExp(`^${path}`));
  });

  it('without a channel that is sent on are refused', () => {
    expect(refusals(ContactHoursTable, changed(hours, 'channels.email', undefined))).toEqual([
      expect.stringMatching(/^channels/),
    ]);
  });

  it('of an unknown state are refused', () => {
    const given = changed(hours, 'channels.sms.byUf.XX', hours.channels.sms.default);
    expect(refusals(ContactHoursTable, given)).toEqual([expect.stringMatching(/^channels\.sms\.byUf/)]);
  });
});

describe('messages and prices', () => {
  it('are valid', () => {
    expect(refusals(Message, sample(AVISO))).toEqual([]);
    expect(refusals(Prices, sample('prices.yaml'))).toEqual([]);
  });

  it.each([
    { schema: Message, file: AVISO, path: 'light.subject', to: '' },
    { schema: Message, file: AVISO, path: 'light.sms', to: undefined },
    { schema: Message, file: AVISO, path: 'firm.html', to: '<p>' },
    { schema: Message, file: AVISO, path: 'harsh', to: {} },
    { schema: Message, file: AVISO, path: 'light.whatsapp.template', to: 'Aviso Leve' },
    { schema: Message, file: AVISO, path: 'light.whatsapp.category', to: 'authentication' },
    { schema: Prices, file: 'prices.yaml', path: 'sms.usd', to: -1 },
    { schema: Prices, file: 'prices.yaml', path: 'sms.source', to: undefined },
  ])('$file without a sound $path are refused', ({ schema, file, path, to }) => {
    expect(refusals(schema, changed(sample(file), path, to))).toHaveLength(1);
  });
});
