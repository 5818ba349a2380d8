import { App, RemovalPolicy } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { readStage, StageError } from '../../infra/stage.ts';

const read = (context: Record<string, unknown>) => readStage(new App({ context }).node);

describe('readStage', () => {
  it('is dev when nothing is asked for', () => {
    expect(read({})).toMatchObject({ name: 'dev', prefix: 'regua-dev-' });
  });

  it('lets data go with the stack in dev', () => {
    expect(read({ stage: 'dev' })).toMatchObject({ keepsData: false, removalPolicy: RemovalPolicy.DESTROY });
  });

  it('keeps data in prod', () => {
    expect(read({ stage: 'prod' })).toMatchObject({ keepsData: true, removalPolicy: RemovalPolicy.RETAIN });
  });

  it('takes an address for the alarms', () => {
    expect(read({ alarmEmail: 'plantao@empresa.com.br' }).alarmEmail).toBe('plantao@empresa.com.br');
  });

  it.each([
    ['a stage that does not exist', { stage: 'qa' }, 'CDK context "stage" is "qa": must be one of dev, prod'],
    ['what is no address', { alarmEmail: 'plantao' }, 'pass -c alarmEmail=plantao@empresa.com.br'],
  ])('refuses %s and says what to pass', (_case, context, message) => {
    expect(() => read(context)).toThrow(StageError);
    expect(() => read(context)).toThrow(message);
  });
});
