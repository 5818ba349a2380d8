import { expect, test } from 'vitest';
import { knownAnswer } from '#adapters/channels/known-answer.ts';
import { BUSY } from './fault-injector.ts';

/** The errors that the clients of AWS throw, by the names that the sandbox has to use for them. */
const namesOf = (client: object): Set<string> => new Set(Object.keys(client));

test.each([
  ['email', 'ses', () => import('@aws-sdk/client-sesv2')],
  ['sms', 'sns', () => import('@aws-sdk/client-sns')],
] as const)(
  'in an outage %s is refused as AWS refuses it, and surely not taken',
  async (channel, service, client) => {
    const names = namesOf(await client());
    for (const { refuse: name, status = 400 } of BUSY[service] ?? []) {
      const error = Object.assign(new Error('busy'), { name, $metadata: { httpStatusCode: status } });
      expect(knownAnswer(error, channel)?.means, name).toBe('not-taken');
      if (name !== 'ServiceUnavailable') expect(names, name).toContain(name);
    }
  },
);
