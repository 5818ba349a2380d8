import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Call } from '#functions/webhook/providers/adapter.ts';
import { adapterOf } from '#functions/webhook/providers/adapter-of.ts';

const call = (given: Partial<Call> = {}): Call => ({
  rawBody: Buffer.from('{}'),
  headers: {},
  token: undefined,
  now: 0,
  ...given,
});

describe('Mercado Pago proves itself by the signature of the id', () => {
  const { proves } = adapterOf({ adapter: 'mercado-pago' });
  const signed = (rawBody: string, id: string, secret = 'a-secret-of-the-application') => {
    const v1 = createHmac('sha256', secret).update(`id:${id};request-id:req-1;ts:1714050000;`).digest('hex');
    const headers = { 'x-signature': `ts=1714050000,v1=${v1}`, 'x-request-id': 'req-1' };
    return call({ rawBody: Buffer.from(rawBody), headers });
  };

  test.each([
    ['a text', '{"data":{"id":"ABC1"}}', 'abc1', true],
    ['a number', '{"data":{"id":123}}', '123', true],
    [
      'a number that is longer than numbers are exact',
      '{"data":{"id":233000061680860001}}',
      '233000061680860001',
      true,
    ],
    ['another one', '{"data":{"id":"124"}}', '123', false],
    ['none', '{"type":"payment"}', '123', false],
  ])('%s', (_case, body, id, isProved) => {
    expect(proves(['a-secret-of-the-application'], signed(body, id))).toBe(isProved);
  });

  test.each([
    ['of another secret', signed('{"data":{"id":"1"}}', '1', 'the-secret-of-somebody-else')],
    ['that is missing', call({ rawBody: Buffer.from('{"data":{"id":"1"}}') })],
    ['of what is no JSON', signed('{', '1')],
  ])('not by one %s', (_case, given) => {
    expect(proves(['a-secret-of-the-application'], given)).toBe(false);
  });
});
