import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isSignedBy, TOLERANCE_SECONDS } from '#functions/webhook/providers/signed/signature.ts';

const NOW = 1_772_000_000;
const BODY = Buffer.from('{"id":"p1"}');
const sign = (secret: string, stamp: number, body = BODY): string =>
  createHmac('sha256', secret).update(`${stamp}.`).update(body).digest('hex');
const good = sign('current-secret-1', NOW);

function signedAt(stamp: number): string {
  return `t=${stamp},v1=${sign('current-secret-1', stamp)}`;
}

describe('a signature', () => {
  test.each([
    ['of the newest secret', `t=${NOW},v1=${good}`, true],
    ['of an older live secret', `t=${NOW},v1=${sign('previous-secret', NOW)}`, true],
    ['beside one of a scheme to come', `t=${NOW},v0=00,v1=${good}`, true],
    ['second of two', `t=${NOW},v1=${'0'.repeat(64)},v1=${good}`, true],
    ['at the edge of the tolerance', signedAt(NOW - TOLERANCE_SECONDS), true],
    ['just too old', signedAt(NOW - TOLERANCE_SECONDS - 1), false],
    ['just too new', signedAt(NOW + TOLERANCE_SECONDS + 1), false],
    ['of an unknown secret', `t=${NOW},v1=${sign('somebody-elses', NOW)}`, false],
    ['of another body', `t=${NOW},v1=${sign('current-secret-1', NOW, Buffer.from('{}'))}`, false],
    ['of another time', `t=${NOW - 1},v1=${good}`, false],
    ['cut short', `t=${NOW},v1=${good.slice(0, 62)}`, false],
    ['not hex', `t=${NOW},v1=${'z'.repeat(64)}`, false],
    ['without a time', `v1=${good}`, false],
    ['with a time that is no number', `t=soon,v1=${good}`, false],
    ['empty', '', false],
    ['missing', undefined, false],
  ])('%s', (_case, header, expected) => {
    expect(isSignedBy(['current-secret-1', 'previous-secret'], header, BODY, NOW)).toBe(expected);
  });

  test('is never good when a provider has no secret', () => {
    expect(isSignedBy([], `t=${NOW},v1=${good}`, BODY, NOW)).toBe(false);
  });
});
