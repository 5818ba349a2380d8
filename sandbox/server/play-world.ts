import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import { readExecutionName } from '#adapters/table/keys.ts';
import { Acts } from '#sandbox/acts/acts.ts';
import { AddressOutcomes } from '#sandbox/acts/address-outcomes.ts';
import { ChannelFaults } from '#sandbox/acts/channel-faults.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { Answer, Request } from '#sandbox/aws/server.ts';
import type { Use } from '#sandbox/aws/use.ts';
import type { Upcoming } from '#sandbox/clock/virtual-clock.ts';
import type { Acted, Broken, Incident } from '#sandbox/contract/answers.ts';
import { usualOutcomes } from '#sandbox/deployment/delivery.ts';
import { BUS, deploy } from '#sandbox/deployment/deployment.ts';
import type { LastExecution } from '#sandbox/futures/collect-future.ts';
import { Inbox } from '#sandbox/inbox/inbox.ts';
import { type Entry, Journal } from '#sandbox/journal/journal.ts';
import type { Input } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { BILLING_SOURCE } from '#schemas/events/billing.ts';
import { DebtOpenedV1, REGUA_SOURCE } from '#schemas/events/regua.ts';
import type { SandboxAct } from '#schemas/sandbox/act.ts';
import { callFunction } from './call-function.ts';
import { pagesOf, type ServedPage } from './served-pages.ts';

/** Where a world begins: a portfolio that was run to an instant. */
export interface Beginning {
  readonly config: Config;
  readonly input: Input;
  /** Epoch milliseconds. */
  readonly until: number;
}

/** An event that the product published. */
export interface PublishedEvent {
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** The whole product on a clock that stands still between what is asked of it. */
export interface PlayedWorld {
  /** Epoch milliseconds. */
  now(): number;
  /** When anything happens next, schedules that find nothing to do included; epoch milliseconds. */
  nextTick(): number | undefined;
  upcoming(): Upcoming[];
  /** What was published since it began, the oldest first. */
  readonly published: readonly PublishedEvent[];
  /** The last execution of a debt. */
  executionOf(debtId: string): LastExecution | undefined;
  /** What went wrong because a person wanted it to, the oldest first. */
  readonly incidents: readonly Incident[];
  /** What every debtor got. */
  readonly inbox: Pick<Inbox, 'messagesOf' | 'newest'>;
  /** The debts that were opened last, at most N, the newest first. */
  newestDebts(most: number): string[];
  /** The debts of a debtor. */
  debtIdsOf(creditorId: string, debtorId: string): string[];
  /** What a person has broken, and not mended. */
  broken(): Broken;
  answer(request: Request, requestId: string): Promise<Answer>;
  /** Puts an event of billing on the bus. */
  put(event: { readonly type: string; readonly detail: unknown }): Promise<void>;
  /** Carries out what a person does to the sandbox: see `sandbox/acts/`. */
  act(id: string, act: SandboxAct): Promise<Acted>;
  /** @param to epoch milliseconds */
  advance(to: number): Promise<void>;
  /** Deploys another configuration: what is under way keeps the definition that it started with. */
  reconfigure(config: Config): void;
  /** What AWS and the channels were asked for so far. */
  use(): Use;
  /** The page of each debt, as it is now. */
  pages(): Promise<ServedPage[]>;
  close(): Promise<void>;
}

const Detail = z.record(z.string(), z.unknown());

/**
 * Deploys the product and runs a portfolio to an instant.
 * @param publicUrl where its pages are
 * @param record takes the journal of this world
 * @param keepsHistory keeps messages and the states of executions that ended: memory then grows with what is over
 */
export async function playWorld(
  { config, input, until }: Beginning,
  publicUrl: string,
  record: (entry: Entry) => void = () => undefined,
  keepsHistory = true,
): Promise<PlayedWorld> {
  const clock = clockFor(input);
  const debts = new Map<string, { readonly creditorId: string; readonly debtorId: string }>();
  const published: PublishedEvent[] = [];
  const executions = new Map<string, LastExecution>();
  const journal = new Journal(config, record);
  const noteDebt = (detail: unknown): void => {
    const { debtId, creditorId, debtorId } = DebtOpenedV1.parse(detail);
    debts.set(debtId, { creditorId, debtorId });
  };
  const addresses = new AddressOutcomes(usualOutcomes);
  const inbox = new Inbox(config, addresses.outcomes, keepsHistory);
  const faults = new ChannelFaults(() => clock.now());
  let acts: Acts | undefined;
  const observe = (happening: Happening): void => {
    journal.observe(happening);
    inbox.observe(happening);
    acts?.observe(happening);
    noteExecution(executions, happening);
    if (happening.kind !== 'event' || happening.source !== REGUA_SOURCE) return;
    const { at, detailType: type, detail } = happening;
    published.push({ at: new Date(at).toISOString(), type, detail: Detail.parse(detail) });
    if (type === 'DebtOpened.v1') noteDebt(detail);
  };
  const { outcomes } = addresses;
  const deployed = { config, clock, publicUrl, observe, outcomes, keepsHistory };
  const { aws, delivery, close, reconfigure } = await deploy(deployed);
  aws.intercept = async (call) => faults.judge(call);
  letArrive(input, { aws, clock, rows: new Map() });
  await clock.runUntil(until);
  const billing = aws.connect(new EventBridgeClient({}));
  const doer = new Acts({ aws, clock, delivery, inbox, faults, addresses });
  acts = doer;
  return {
    now: () => clock.now(),
    nextTick: () => clock.peek(),
    upcoming: () => clock.upcoming(),
    published,
    executionOf: (debtId) => executions.get(debtId),
    incidents: faults.incidents,
    inbox,
    newestDebts: (most) => [...debts.keys()].slice(-most).reverse(),
    debtIdsOf: (creditorId, debtorId) =>
      [...debts].flatMap(([debtId, debt]) =>
        debt.creditorId === creditorId && debt.debtorId === debtorId ? [debtId] : [],
      ),
    broken: () => ({ channels: faults.current, addresses: addresses.said }),
    answer: (request, requestId) => callFunction({ aws, clock }, request, requestId),
    put: async ({ type, detail }) => {
      const entry = { EventBusName: BUS, Source: BILLING_SOURCE, DetailType: type };
      const Detail = JSON.stringify(detail);
      const Time = new Date(clock.now());
      await billing.send(new PutEventsCommand({ Entries: [{ ...entry, Detail, Time }] }));
      await clock.runUntil(clock.now());
    },
    act: (id, act) => doer.carryOut(id, act),
    advance: (to) => clock.runUntil(to),
    reconfigure,
    use: () => aws.use,
    pages: () => pagesOf([...debts.keys()], new Date(clock.now()).toISOString()),
    close,
  };
}

/** Keeps the last execution of each debt. */
function noteExecution(executions: Map<string, LastExecution>, happening: Happening): void {
  if (happening.kind !== 'execution-started' && happening.kind !== 'execution-ended') return;
  const { kind, execution: name, at } = happening;
  const debtId = readExecutionName(name)?.debtId;
  if (debtId === undefined) return;
  const last = executions.get(debtId);
  if (kind === 'execution-started') executions.set(debtId, { name, from: at });
  else if (last?.name === name) executions.set(debtId, { ...last, to: at });
}
