import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { writeSecret } from '#formats/standard-webhooks/secret.ts';
import { webhookHeaders } from '#formats/standard-webhooks/sign-webhook.ts';
import { verifyWebhook } from '#formats/standard-webhooks/verify-webhook.ts';

// The cases of the tests of the specification's own libraries, for JavaScript and for Go, in
// github.com/standard-webhooks/standard-webhooks at b2fa7b8719fb75d326b591077f5d1b385cfcdfae (MIT, read 2026-11-30).
const SECRET = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const ID = 'msg_p5jXN8AQM9LWM0D4loKWxJek';
const BODY = '{"test": 2432232314}';
const AT = 1_614_265_330;
const SIGNATURE = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const OTHER = 'Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=';
const HEADERS = { 'webhook-id': ID, 'webhook-timestamp': String(AT), 'webhook-signature': SIGNATURE };

const verified = (headers: Record<string, string | undefined> = {}, now = AT * 1000, body = BODY) =>
  verifyWebhook(body, { ...HEADERS, ...headers }, [`whsec_${SECRET}`], now);

describe('by the cases of the specification', () => {
  it('the signature of its example is made', () => {
    const headers = webhookHeaders({ id: ID, timestamp: AT, body: BODY }, [`whsec_${SECRET}`]);

    expect(headers).toEqual(HEADERS);
  });

  it('a valid signature passes, with its id and time', () => {
    expect(verified()).toEqual({ ok: true, id: ID, timestamp: AT });
  });

  it('a secret without its prefix is the same secret', () => {
    expect(verifyWebhook(BODY, HEADERS, [SECRET], AT * 1000).ok).toBe(true);
  });

  it('one valid signature among others passes', () => {
    const signatures = [`v1,${OTHER}`, `v2,${OTHER}`, SIGNATURE, `v1,${OTHER}`].join(' ');

    expect(verified({ 'webhook-signature': signatures }).ok).toBe(true);
  });

  it.each([
    ['no id', { 'webhook-id': undefined }, 'header-missing'],
    ['no timestamp', { 'webhook-timestamp': undefined }, 'header-missing'],
    ['no signature', { 'webhook-signature': undefined }, 'header-missing'],
    ['a timestamp that is none', { 'webhook-timestamp': 'hello' }, 'timestamp-invalid'],
    ['another signature', { 'webhook-signature': `v1,${OTHER}` }, 'no-signature-matches'],
    [
      'a signature that is none',
      { 'webhook-signature': 'v1,dawfeoifkpqwoekfpqoekf' },
      'no-signature-matches',
    ],
    ['the beginning of a signature', { 'webhook-signature': SIGNATURE.slice(0, 8) }, 'no-signature-matches'],
    ['an empty signature', { 'webhook-signature': 'v1,' }, 'no-signature-matches'],
    [
      'the signature under another version',
      { 'webhook-signature': SIGNATURE.replace('v1', 'v2') },
      'no-signature-matches',
    ],
  ])('%s is refused', (_, headers, reason) => {
    expect(verified(headers)).toEqual({ ok: false, reason });
  });

  it.each([
    '',
    'whsec_',
    'not Base64',
    Buffer.alloc(23).toString('base64'),
    Buffer.alloc(65).toString('base64'),
  ])('the secret "%s" is none', (secret) => {
    expect(() => verifyWebhook(BODY, HEADERS, [secret], AT * 1000)).toThrow('a webhook secret must');
  });
});

describe('beyond its cases', () => {
  it.each([
    [300, 'ok'],
    [301, 'too-old'],
    [-300, 'ok'],
    [-301, 'too-new'],
  ])('%i seconds after the attempt: %s', (seconds, expected) => {
    const result = verified({}, (AT + seconds) * 1000);

    expect(result.ok ? 'ok' : result.reason).toBe(expected);
  });

  it('a time that is no number passes for none', () => {
    expect(verified({}, Number.NaN)).toEqual({ ok: false, reason: 'too-old' });
  });

  it('a date is a time, too', () => {
    expect(verifyWebhook(BODY, HEADERS, [SECRET], new Date(AT * 1000)).ok).toBe(true);
  });

  it('names of headers in any case are the same, and two of one name are none', () => {
    const upper = { 'Webhook-Id': ID, 'WEBHOOK-TIMESTAMP': String(AT), 'Webhook-Signature': SIGNATURE };

    expect(verifyWebhook(BODY, upper, [SECRET], AT * 1000).ok).toBe(true);
    expect(verified({ 'Webhook-Id': ID })).toEqual({ ok: false, reason: 'header-missing' });
  });

  it.each([
    ['the body', {}, `${BODY} `],
    ['the id', { 'webhook-id': `${ID}x` }, BODY],
    ['the timestamp', { 'webhook-timestamp': String(AT + 1) }, BODY],
  ])('%s that was changed is refused', (_, headers, body) => {
    expect(verified(headers, AT * 1000, body)).toEqual({ ok: false, reason: 'no-signature-matches' });
  });

  it('a full stop moved from the timestamp into the id is refused, though the signed text is the same', () => {
    const text = `${ID}.7.${AT}.${BODY}`;
    const signature = createHmac('sha256', Buffer.from(SECRET, 'base64')).update(text).digest('base64');

    expect(verified({ 'webhook-id': `${ID}.7`, 'webhook-signature': `v1,${signature}` }).ok).toBe(false);
    expect(() => webhookHeaders({ id: `${ID}.7`, timestamp: AT, body: BODY }, [SECRET])).toThrow('full stop');
  });

  it('either of two live secrets verifies what was signed by both', () => {
    const [first, second] = [1, 2].map((byte) => writeSecret(Buffer.alloc(32, byte))) as [string, string];
    const headers = webhookHeaders({ id: ID, timestamp: AT, body: BODY }, [first, second]);

    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    for (const secrets of [[first], [second], [second, first]])
      expect(verifyWebhook(BODY, headers, secrets, AT * 1000).ok).toBe(true);
  });
});

describe("with the npm package of the specification's authors", () => {
  const given = {
    bytes: fc.uint8Array({ minLength: 24, maxLength: 64 }),
    id: fc.stringMatching(/^msg_[A-Za-z0-9]{1,40}$/),
    body: fc.json(),
  };

  it('it verifies what we sign', () => {
    fc.assert(
      fc.property(given.bytes, given.id, given.body, (bytes, id, body) => {
        const secret = writeSecret(bytes);
        // It reads the clock of this machine.
        const timestamp = Math.floor(Date.now() / 1000);
        const headers = webhookHeaders({ id, timestamp, body }, [secret]);

        expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
      }),
    );
  });

  it('we verify what it signs', () => {
    fc.assert(
      fc.property(given.bytes, given.id, given.body, (bytes, id, body) => {
        const secret = writeSecret(bytes);
        const signature = new Webhook(secret).sign(id, new Date(AT * 1000), body);

        expect(verified({ 'webhook-id': id, 'webhook-signature': signature }, AT * 1000, body).ok).toBe(
          false,
        );
        expect(
          verifyWebhook(
            body,
            { ...HEADERS, 'webhook-id': id, 'webhook-signature': signature },
            [secret],
            AT * 1000,
          ).ok,
        ).toBe(true);
      }),
    );
  });
});
