import { requestReplay } from '#application/event-delivery/request-replay.ts';
import type { Path } from '#test/builders/crash.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { anEndpoint, Receiver } from '#test/builders/receiver.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { ABOUT } from './before.ts';

const MINUTE = 60_000;
const pass = (world: TestWorld, minutes: number) =>
  world.clock.runUntil(world.clock.now() + minutes * MINUTE);
const issue = (world: TestWorld, invoiceId: string) =>
  world.billing('InvoiceIssued.v1', anInvoice({ ...ABOUT, invoiceId, dueDate: '2026-05-05' }));

/** The programs that receive; each world has one. */
const receivers = new Map<TestWorld, Receiver>();

/** Closes what the paths have opened. */
export async function closeReceivers(): Promise<void> {
  for (const receiver of receivers.values()) await receiver.close();
  receivers.clear();
}

async function withEndpoint(world: TestWorld): Promise<{ receiver: Receiver; endpointId: string }> {
  const receiver = await Receiver.start();
  receivers.set(world, receiver);
  const { endpoint } = await anEndpoint(world, { url: receiver.url }, 'of a path');
  return { receiver, endpointId: endpoint.endpointId };
}

/** An endpoint is down, and the events of six debts wait for it. */
async function down(world: TestWorld): Promise<Receiver> {
  const { receiver } = await withEndpoint(world);
  receiver.answer = () => 'hang-up';
  for (let number = 1; number <= 6; number += 1) await issue(world, `NF-${number}`);
  await pass(world, 1);
  return receiver;
}

/** What is sent to webhook endpoints, and what becomes of it when the process that sends dies. */
const PATHS: readonly Path[] = [
  {
    name: 'an event of the bus comes',
    functionName: 'route-events',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await withEndpoint(world);
      return () => issue(world, 'NF-1');
    },
  },
  {
    name: 'events of a debt are sent',
    functionName: 'deliver-events',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      await withEndpoint(world);
      return () => issue(world, 'NF-1');
    },
  },
  {
    name: 'an event that was refused is sent again',
    functionName: 'deliver-events',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      const { receiver } = await withEndpoint(world);
      receiver.answer = () => 500;
      await issue(world, 'NF-1');
      await pass(world, 0);
      receiver.answer = () => 200;
      return async () => undefined;
    },
  },
  {
    name: 'the lane of an event whose time has come is emptied',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    prepare: async (world) => {
      const { receiver } = await withEndpoint(world);
      receiver.answer = () => 500;
      await issue(world, 'NF-1');
      await pass(world, 0);
      receiver.answer = () => 200;
      return async () => undefined;
    },
  },
  {
    name: 'an endpoint that was down is probed, and found to be up',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    prepare: async (world) => {
      const receiver = await down(world);
      receiver.answer = () => 200;
      return async () => undefined;
    },
  },
  {
    name: 'a probe shows that an endpoint is up again',
    functionName: 'deliver-events',
    calledAgainBy: 'queue',
    prepare: async (world) => {
      const receiver = await down(world);
      receiver.answer = () => 200;
      return async () => undefined;
    },
  },
  {
    name: 'a window is replayed',
    functionName: 'relay',
    calledAgainBy: 'schedule',
    prepare: async (world) => {
      const { endpointId } = await withEndpoint(world);
      for (const invoiceId of ['NF-1', 'NF-2']) await issue(world, invoiceId);
      await pass(world, 5);
      const to = new Date(world.clock.now()).toISOString();
      const from = new Date(world.clock.now() - 60 * MINUTE).toISOString();
      return async () => requestReplay(CREDITOR, endpointId, { from, to }, { key: 'once', now: world.now() });
    },
  },
];

/** Every event arrives, in the order of its debt: after a crash, some of them twice. */
export const PATHS_OF_WEBHOOKS: readonly Path[] = PATHS.map((path) => ({
  ...path,
  outside: (world) =>
    ['NF-1', 'NF-2', 'NF-3', 'NF-4', 'NF-5', 'NF-6'].map(
      (invoiceId) =>
        `${invoiceId}: ${receivers
          .get(world)
          ?.takenOf(invoiceId)
          .map(({ type }) => type)
          .join(', ')}`,
    ),
}));
