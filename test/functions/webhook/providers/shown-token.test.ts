import { describe, expect, test } from 'vitest';
import type { Call } from '#functions/webhook/providers/adapter.ts';
import { adapterOf } from '#functions/webhook/providers/adapter-of.ts';

const TOKEN = 'token-of-the-registration-0123456789abcdef';
const call = (given: Partial<Call> = {}): Call => ({
  rawBody: Buffer.from('{}'),
  headers: {},
  token: undefined,
  now: 0,
  ...given,
});
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe.each(['woovi', 'celcoin', 'inter-cobranca', 'banco-do-brasil-cobranca', 'undocumented'] as const)(
  '%s proves itself by a token',
  (adapter) => {
    test.each([
      ['in the address', { token: TOKEN }, true],
      ['in the header, bare', { headers: { authorization: TOKEN } }, true],
      ['as a bearer', { headers: { authorization: `Bearer ${TOKEN}` } }, true],
      ['as the password of Basic', { headers: { authorization: basic(`user:${TOKEN}`) } }, true],
      ['nowhere', {}, false],
      ['as the user of Basic', { headers: { authorization: basic(`${TOKEN}:x`) } }, false],
      [
        'wrong in the address and right in the header',
        { token: 'x', headers: { authorization: TOKEN } },
        false,
      ],
      ['cut', { token: TOKEN.slice(0, -1) }, false],
      ['empty', { headers: { authorization: '' } }, false],
    ])('%s', (_case, given, isProved) => {
      expect(adapterOf({ adapter }).proves([TOKEN], call(given))).toBe(isProved);
    });
  },
);
