import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Entry } from '#functions/webhook/providers/adapter.ts';
import { adapterOf } from '#functions/webhook/providers/adapter-of.ts';
import { Notice } from '#schemas/records/notice.ts';
import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import { CREDITOR } from '#test/builders/world.ts';

interface Documented {
  readonly adapter: WebhookProvider['adapter'];
  readonly cases: readonly {
    readonly name: string;
    readonly body: unknown;
    readonly comesTo: readonly {
      readonly is: Entry['is'];
      readonly notices?: readonly object[];
      readonly names?: object;
    }[];
  }[];
}

const FOLDER = 'test/fixtures/webhooks/';
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const given = { creditors: [CREDITOR], receivedAt: '2026-04-25T13:00:00.000Z' };

describe.each(files)('%s', (file) => {
  const { adapter, cases } = JSON.parse(readFileSync(`${FOLDER}${file}`, 'utf8')) as Documented;

  test.each(cases)('$name', ({ body, comesTo }) => {
    const entries = adapterOf({ adapter }).read(body, given);

    expect(entries).toHaveLength(comesTo.length);
    for (const [index, { notices, names, is }] of comesTo.entries()) {
      const entry = entries[index] as Entry;
      expect(entry).toMatchObject({ is, why: expect.stringMatching(/\w/), raw: expect.any(String) });
      if (notices)
        expect('notices' in entry && entry.notices).toEqual(
          notices.map((notice) => ({ creditorId: CREDITOR, ...notice })),
        );
      if (names) expect('names' in entry && entry.names).toMatchObject({ creditorId: CREDITOR, ...names });
      if ('notices' in entry)
        for (const notice of entry.notices) expect(Notice.parse(notice)).toEqual(notice);
    }
  });

  test.each(cases)('of $name no reason repeats what the payer is called', ({ body }) => {
    for (const { why } of adapterOf({ adapter }).read(body, given))
      expect(why).not.toMatch(/exemplo|fulana|52998224725|11222333000181/i);
  });
});

test('every provider that is documented here is named with its page', () => {
  const readme = readFileSync(`${FOLDER}README.md`, 'utf8');
  for (const file of files) expect(readme).toContain(`\`${file}\``);
});
