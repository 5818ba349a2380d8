import { describe, expect, it } from 'vitest';
import { dated, type Played, plansOf } from '#sandbox/server/fork/future-plan.ts';
import { inputsSince } from '#sandbox/server/fork/inputs-since.ts';
import type { WorldInput } from '#sandbox/server/world-input.ts';
import type { ForkChange } from '#schemas/sandbox/fork.ts';
import { deployedConfig } from '#test/builders/config.ts';

const at = (instant: string): number => Date.parse(instant);
const NOON = '2026-03-05T15:00:00.000Z';
const LATER = '2026-03-06T15:00:00.000Z';
const event = (invoiceId: string): WorldInput => ({
  ...{ kind: 'event', type: 'PaymentReported.v1' },
  detail: { creditorId: 'c', invoiceId, amount: 100 },
});

/** A portfolio of two payments, and a sandbox into which one more came at noon and another a day later. */
async function aTimeline(): Promise<Played> {
  const row = (line: number, instant: string) => ({
    ...({ kind: 'payment', file: 'p.jsonl', line, at: at(instant) } as const),
    body: { creditorId: 'c', invoiceId: `F-${line}`, amount: 5 },
  });
  const inputs: WorldInput[] = [event('F-3'), { kind: 'advance', to: LATER }, event('F-4')];
  return {
    beginning: {
      config: await deployedConfig(),
      input: { arrivals: [row(1, '2026-03-01T12:00:00Z'), row(2, '2026-03-20T12:00:00Z')], badRows: [] },
      until: at(NOON),
    },
    publicUrl: 'http://localhost',
    inputs: inputs.map((input) => ({ input, answers: [] })),
  };
}
const fork = async (changes: readonly ForkChange[], instant = NOON) => {
  const played = await aTimeline();
  const config = { ...played.beginning.config, offers: {} };
  const isEdited = changes.some(({ kind }) => kind === 'configuration');
  const to = at('2026-04-01T03:00:00Z');
  return plansOf(played, { at: at(instant), to, changes, config: isEdited ? config : undefined });
};
const edit = (from: 'fork' | 'beginning'): ForkChange => ({
  ...{ kind: 'configuration', from },
  files: [{ file: 'reguas/padrao.yaml', text: '' }],
});

it('an input is dated by the step of the clock before it', async () => {
  expect(dated(await aTimeline()).map(({ id, at: came }) => [id, new Date(came).toISOString()])).toEqual([
    ['input-0', NOON],
    ['input-1', LATER],
    ['input-2', LATER],
  ]);
});

describe('the two futures of a fork', () => {
  it('differ by what fails in the second alone, as an act that was carried out', async () => {
    const act = { act: 'kill', channel: 'email', when: 'after-sending' } as const;
    const { one, other } = await fork([{ kind: 'act', at: '2026-03-06T12:00:00.000Z', act }]);
    expect(one.planned).toHaveLength(2);
    expect(other.planned[1]).toMatchObject({
      at: at('2026-03-06T12:00:00Z'),
      input: { kind: 'act', act },
    });
  });

  it('have the same past, and the first has what came meanwhile', async () => {
    const { one, other } = await fork([{ kind: 'pay', debtId: 'd', at: '2026-03-06T12:00:00.000Z' }]);
    expect(one.planned).toMatchObject([
      { at: at(NOON), input: event('F-3') },
      { at: at(LATER), input: event('F-4') },
    ]);
    expect(other.planned.map(({ kind }) => kind)).toEqual(['input', 'pay', 'input']);
    expect(other.beginning.input).toEqual(one.beginning.input);
    expect([one.since, other.since]).toEqual([at(NOON), at(NOON)]);
  });

  it('differ by a payment of the portfolio and an input of the sandbox that do not come', async () => {
    const { one, other } = await fork([
      { kind: 'without', input: 'row-1' },
      { kind: 'without', input: 'input-2' },
    ]);
    expect(one.beginning.input.arrivals).toHaveLength(2);
    expect(other.beginning.input.arrivals.map(({ line }) => line)).toEqual([1]);
    expect(other.planned).toHaveLength(1);
  });

  it('a configuration is deployed at the fork, after what happens at that instant', async () => {
    const { other } = await fork([edit('fork')]);
    expect(other.planned.map(({ kind }) => kind)).toEqual(['input', 'deploy', 'input']);
    expect(Object.keys(other.beginning.config.offers)).not.toEqual([]);
  });

  it('a configuration from the beginning has always been so, and all of the past is compared', async () => {
    const { one, other } = await fork([edit('beginning')]);
    expect(other.planned.map(({ kind }) => kind)).toEqual(['input', 'input']);
    expect(other.beginning.config.offers).toEqual({});
    expect([one.since, other.since]).toEqual([0, 0]);
  });
});

it('what comes from an instant on is listed with what it is about, whether it has come yet or not', async () => {
  const came = inputsSince(await aTimeline(), at(LATER));
  const about = { creditorId: 'c', amount: 5 };
  expect(came).toEqual([
    {
      id: 'input-2',
      at: LATER,
      what: 'event',
      name: 'PaymentReported.v1',
      ...about,
      amount: 100,
      invoiceId: 'F-4',
    },
    {
      id: 'row-1',
      at: '2026-03-20T12:00:00.000Z',
      what: 'payment',
      file: 'p.jsonl',
      line: 2,
      ...about,
      invoiceId: 'F-2',
    },
  ]);
});
