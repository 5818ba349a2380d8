import { afterEach, expect, test } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import type { Channel } from '#schemas/primitives.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
afterEach(() => world.close());

/** The sample's configuration, whose steps take all these channels. */
async function taking(channels: readonly Channel[]): Promise<Config> {
  const config = await deployedConfig();
  const { padrao } = config.reguas;
  if (!padrao) throw new Error('config/ has no régua padrao');
  const steps = padrao.steps.map((step) => ({ ...step, channels: [...channels], send: 'all' as const }));
  return { ...config, reguas: { ...config.reguas, padrao: { ...padrao, steps } } };
}

async function reminded(channels: readonly Channel[], left: 'email' | 'phone'): Promise<void> {
  world = await TestWorld.start({ config: await taking(channels) });
  const { [left]: _, ...debtor } = aDebtor({ debtorId: 'cli-1' });
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1', debtor }));
  await world.runUntil('2026-05-04T12:00:00-03:00');
}

const sent = () => world.eventsOf('NF-1', 'MessageSent.v1').map(({ detail }) => detail.channel);
const skipped = () =>
  world.events
    .filter(({ type }) => type === 'ChannelSkipped.v1')
    .map(({ detail }) => [detail.step, detail.channel, detail.rule]);

test.each<[string, readonly Channel[], 'email' | 'phone', Channel, Channel]>([
  ['after one that sent', ['email', 'sms'], 'phone', 'email', 'sms'],
  ['before one that sent', ['sms', 'email'], 'phone', 'email', 'sms'],
  ['after one that sent, an e-mail', ['sms', 'email'], 'email', 'sms', 'email'],
])(
  'with send: all, a channel that is skipped %s is published once',
  async (_what, channels, left, used, without) => {
    await reminded(channels, left);
    expect(sent()).toEqual([used]);
    expect(skipped()).toEqual([['notice-3-before', without, 'no-address']]);
  },
);
