import { App, RemovalPolicy } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readStage, StageError } from '#infra/stage/stage.ts';

const BEGAN = '2026-05-06T12:00:00.000Z';

const read = (context: Record<string, unknown>) => readStage(new App({ context }).node);

describe('readStage', () => {
  it('is dev when nothing is asked for', () => {
    expect(read({})).toMatchObject({ name: 'dev', prefix: 'regua-dev-' });
  });

  it('lets data go with the stack in dev', () => {
    expect(read({ stage: 'dev' })).toMatchObject({ keepsData: false, removalPolicy: RemovalPolicy.DESTROY });
  });

  it('keeps data in prod', () => {
    expect(read({ stage: 'prod' })).toMatchObject({
      keepsData: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  });

  it('takes an address for the alarms', () => {
    expect(read({ alarmEmail: 'plantao@empresa.com.br' }).alarmEmail).toBe('plantao@empresa.com.br');
  });

  it('may spend US$ 1 on SMS in a month, as a new account, or what it is told', () => {
    expect(read({}).smsSpendLimitUsd).toBe(1);
    expect(read({ smsSpendLimitUsd: '250' }).smsSpendLimitUsd).toBe(250);
  });

  it('takes its configuration from config/, or from the folder that is given', () => {
    expect(read({}).configFolder).toBe('config');
    expect(read({ config: 'elsewhere' }).configFolder).toBe('elsewhere');
  });

  it('has days of 24 hours unless dev is given another length', () => {
    expect(read({}).shortDays).toBeUndefined();
    expect(read({ daySeconds: '8', daysBeganAt: BEGAN }).shortDays).toEqual({
      daySeconds: 8,
      beganAt: BEGAN,
    });
  });

  it.each([
    ['a stage that does not exist', { stage: 'qa' }, 'CDK context "stage" is "qa": must be one of dev, prod'],
    ['no dollars', { smsSpendLimitUsd: 'many' }, 'pass -c smsSpendLimitUsd=200'],
    ['what is no address', { alarmEmail: 'plantao' }, 'pass -c alarmEmail=plantao@empresa.com.br'],
    [
      'short days where debtors live',
      { stage: 'prod', daySeconds: '8', daysBeganAt: BEGAN },
      'CDK context "daySeconds" is "8": is for -c stage=dev alone',
    ],
    [
      'a day that cannot be',
      { daySeconds: '0', daysBeganAt: BEGAN },
      'must be whole seconds from 1 to 86400',
    ],
    ['short days without a beginning', { daySeconds: '8' }, 'CDK context "daysBeganAt" is absent: must be'],
    ['a beginning without short days', { daysBeganAt: BEGAN }, 'CDK context "daySeconds" is absent: must be'],
    ['a beginning with no zone', { daySeconds: '8', daysBeganAt: '2026-05-06' }, 'must be an instant in UTC'],
  ])('refuses %s and says what to pass', (_case, context, message) => {
    expect(() => read(context)).toThrow(StageError);
    expect(() => read(context)).toThrow(message);
  });
});
