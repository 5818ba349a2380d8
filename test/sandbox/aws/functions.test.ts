import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { Context } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { prepare } from '#test/sandbox/prepare.ts';

describe('functions', () => {
  it('get a copy of the event and a Lambda context', async () => {
    const { aws } = await prepare();
    const event = { items: [1] };
    let context: Context | undefined;
    aws.registerFunction('echo', async (received: typeof event, given) => {
      context = given;
      received.items.push(2);
      return { received, nothing: undefined };
    });
    expect(await aws.invoke('echo', event)).toEqual({ received: { items: [1, 2] } });
    expect(event).toEqual({ items: [1] });
    expect(aws.invocations).toBe(1);
    expect(context).toMatchObject({
      functionName: 'echo',
      functionVersion: '$LATEST',
      invokedFunctionArn: 'arn:aws:lambda:sa-east-1:123456789012:function:echo',
      awsRequestId: expect.any(String),
    });
    expect(context?.getRemainingTimeInMillis()).toBeGreaterThan(0);
  });

  it('reject with what the handler throws, and report it to the observer', async () => {
    const { aws, happenings, clock } = await prepare();
    const error = new RangeError('no');
    aws.registerFunction('bad', () => {
      throw error;
    });
    await expect(aws.invoke('bad', {})).rejects.toBe(error);
    expect(happenings).toEqual([{ kind: 'function-failed', at: clock.now(), functionName: 'bad', error }]);
  });

  it('cannot call AWS after they have returned', async () => {
    const { aws, secrets } = await prepare();
    aws.createSecret('psp', 'x');
    const gate = Promise.withResolvers<void>();
    let leftover: Promise<unknown> | undefined;
    aws.registerFunction('forgetful', async () => {
      leftover = gate.promise.then(() => secrets.send(new GetSecretValueCommand({ SecretId: 'psp' })));
    });
    await aws.invoke('forgetful', {});
    gate.resolve();
    await expect(leftover).rejects.toMatchObject({ name: 'InvocationOver' });
  });
});
