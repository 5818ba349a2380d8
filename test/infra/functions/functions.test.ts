import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import { Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });
const functions = template.all('AWS::Lambda::Function');
const logGroups = template.all('AWS::Logs::LogGroup');
const COMMON = ['NODE_OPTIONS', 'TABLE_NAME', 'BUS_NAME'];

describe('every function', () => {
  it.each(functions)('%s runs on Node 24 and arm64', (_id, { Properties }) => {
    expect(Properties.Runtime).toBe('nodejs24.x');
    expect(Properties.Architectures).toEqual(['arm64']);
  });

  it.each(functions)('%s is traced and logs JSON', (_id, { Properties }) => {
    expect(Properties.TracingConfig).toEqual({ Mode: 'Active' });
    expect(Properties.LoggingConfig).toMatchObject({ LogFormat: 'JSON' });
  });

  it.each(functions)('%s logs to a group of its own', (_id, { Properties }) => {
    const group = Properties.LoggingConfig.LogGroup.Ref;
    expect(logGroups.map(([id]) => id)).toContain(group);
    expect(
      functions.filter(([, other]) => other.Properties.LoggingConfig.LogGroup.Ref === group),
    ).toHaveLength(1);
  });

  it('makes nothing of its own beside it: no custom resource, no provider function', () => {
    expect(functions.map(([id]) => id.replace(/HandlerFunction.*/, ''))).toEqual(
      Object.keys(FUNCTIONS).map(idOf),
    );
  });
});

describe('every log group', () => {
  it.each(logGroups)('%s forgets after three months in prod', (_id, { Properties, DeletionPolicy }) => {
    expect(Properties.RetentionInDays).toBe(90);
    expect(DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it.each(new Synthesized().all('AWS::Logs::LogGroup'))('%s goes with the stack in dev', (_id, group) => {
    expect(group.Properties.RetentionInDays).toBe(7);
    expect(group.DeletionPolicy).toBe('Delete');
  });
});

describe('the environment', () => {
  const shortDays = { daySeconds: '8', daysBeganAt: '2026-05-06T12:00:00.000Z' };

  it.each(new Synthesized(shortDays).all('AWS::Lambda::Function'))(
    'of %s says how long a day is on a stage with short days',
    (_id, { Properties }) => {
      expect(Properties.Environment.Variables).toMatchObject({
        DAY_SECONDS: '8',
        DAYS_BEGAN_AT: '2026-05-06T12:00:00.000Z',
      });
    },
  );

  it.each([
    ['Intake', ['MAX_RECEIVES', 'MACHINE_ARN_PREFIX', 'DEAD_LETTER_QUEUE_URL', 'PSEUDONYM_SECRET_ARN']],
    [
      'TakeStep',
      [
        'SES_CONFIGURATION_SET',
        'SMS_MAX_PRICE_USD',
        'PUBLIC_URL',
        'LINK_SECRET_ARN',
        'UNSUBSCRIBE_SECRET_ARN',
        'PSEUDONYM_SECRET_ARN',
      ],
    ],
    ['Feedback', ['MAX_RECEIVES', 'DEAD_LETTER_QUEUE_URL', 'FEEDBACK_QUEUE_URL', 'PSEUDONYM_SECRET_ARN']],
    [
      'Courtesy',
      [
        'MAX_RECEIVES',
        'DEAD_LETTER_QUEUE_URL',
        'SES_CONFIGURATION_SET',
        'SMS_MAX_PRICE_USD',
        'PUBLIC_URL',
        'LINK_SECRET_ARN',
        'UNSUBSCRIBE_SECRET_ARN',
        'PSEUDONYM_SECRET_ARN',
      ],
    ],
    ['Unsubscribe', ['PUBLIC_URL', 'UNSUBSCRIBE_SECRET_ARN', 'PSEUDONYM_SECRET_ARN']],
    ['Portal', ['MACHINE_ARN_PREFIX', 'PUBLIC_URL', 'LINK_SECRET_ARN', 'PSEUDONYM_SECRET_ARN']],
    [
      'BankFile',
      [
        'MACHINE_ARN_PREFIX',
        'MAX_RECEIVES',
        'DEAD_LETTER_QUEUE_URL',
        'BANK_FILE_QUEUE_URL',
        'PSEUDONYM_SECRET_ARN',
      ],
    ],
    [
      'FollowPaymentPlan',
      ['MAX_RECEIVES', 'MACHINE_ARN_PREFIX', 'DEAD_LETTER_QUEUE_URL', 'PSEUDONYM_SECRET_ARN'],
    ],
    ['HandOver', ['MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN']],
    ['ReEvaluateDebt', ['MACHINE_ARN_PREFIX', 'PSEUDONYM_SECRET_ARN']],
    ['WatchSources', []],
    [
      'Relay',
      [
        'MACHINE_ARN_PREFIX',
        'COURTESY_QUEUE_URL',
        'BANK_FILE_QUEUE_URL',
        'LISTING_QUEUE_URL',
        'DELIVERY_QUEUE_URL',
        'PSEUDONYM_SECRET_ARN',
      ],
    ],
    [
      'Webhook',
      ['MACHINE_ARN_PREFIX', 'WEBHOOK_SECRET_ARN', 'DEAD_LETTER_QUEUE_URL', 'PSEUDONYM_SECRET_ARN'],
    ],
  ])('of %s has what it reads and no more', (name, own) => {
    const { Variables } = template.one('AWS::Lambda::Function', name).Properties.Environment;
    expect(Object.keys(Variables).toSorted()).toEqual([...COMMON, ...own].toSorted());
  });
});
