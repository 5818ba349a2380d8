import * as z from 'zod';
import type { SandboxAws } from '#sandbox/aws/endpoint.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import type { VirtualClock } from '#sandbox/clock/virtual-clock.ts';
import type { Acted } from '#sandbox/contract/answers.ts';
import type { AcceptedMessage } from '#sandbox/deployment/accepted-message.ts';
import type { Deployment } from '#sandbox/deployment/deployment.ts';
import type { Inbox } from '#sandbox/inbox/inbox.ts';
import { webhookRequest } from '#sandbox/run.ts';
import type { ActOf, SandboxAct } from '#schemas/sandbox/act.ts';
import type { AddressOutcomes } from './address-outcomes.ts';
import type { ChannelFaults } from './channel-faults.ts';
import { FileDrop } from './drop-file.ts';

/** An act names something that this world does not have. */
export class NoSuchTargetError extends Error {
  override readonly name = 'NoSuchTargetError';
  readonly field: string;

  constructor(field: string) {
    super(`${field} names nothing of this sandbox`);
    this.field = field;
  }
}

const Answered = z.looseObject({ statusCode: z.int(), body: z.string().default('') });

/** A secret that no provider has. */
const FORGED_SECRET = 'not-the-secret-of-any-provider';

/** Carries out the acts of a person in a world. */
export class Acts {
  readonly #aws: SandboxAws;
  readonly #clock: VirtualClock;
  readonly #delivery: Deployment['delivery'];
  readonly #inbox: Inbox;
  readonly #faults: ChannelFaults;
  readonly #addresses: AddressOutcomes;
  readonly #files: FileDrop;
  /** The body of each webhook that was sent, by its act. */
  readonly #webhooks = new Map<string, string>();

  constructor(world: {
    readonly aws: SandboxAws;
    readonly clock: VirtualClock;
    readonly delivery: Deployment['delivery'];
    readonly inbox: Inbox;
    readonly faults: ChannelFaults;
    readonly addresses: AddressOutcomes;
  }) {
    this.#aws = world.aws;
    this.#clock = world.clock;
    this.#delivery = world.delivery;
    this.#inbox = world.inbox;
    this.#faults = world.faults;
    this.#addresses = world.addresses;
    this.#files = new FileDrop(world);
  }

  observe(happening: Happening): void {
    this.#files.observe(happening);
  }

  /**
   * Carries out an act, and lets happen what it sets off at once.
   * @param id of the act, the same in every replay
   * @throws NoSuchTargetError, UnreadableFileError: nothing has happened then
   */
  async carryOut(id: string, act: SandboxAct): Promise<Acted> {
    const acted = await this.#do(id, act);
    await this.#clock.runUntil(this.#clock.now());
    return acted;
  }

  async #do(id: string, act: SandboxAct): Promise<Acted> {
    switch (act.act) {
      case 'pay':
        return this.#pay(id, act);
      case 'repeat':
        return { answer: await this.#call(id, found(this.#webhooks.get(act.payment), 'payment')) };
      case 'set-address':
        this.#addresses.set(act);
        return {};
      case 'report':
        this.#delivery.reportNow(this.#message(act.messageId), act.outcome);
        return {};
      case 'outage':
        this.#faults.takeDown(act);
        return {};
      case 'end-outage':
        this.#faults.mend(act.channel);
        return {};
      case 'kill':
        this.#faults.killNext(act);
        return {};
      case 'reply':
        return this.#reply(id, act);
      case 'drop-file':
        return { file: await this.#files.drop(act) };
    }
  }

  #message(messageId: string): AcceptedMessage {
    return found(this.#inbox.accepted(messageId), 'messageId');
  }

  #reply(id: string, { messageId, text }: ActOf<'reply'>): Acted {
    const message = this.#message(messageId);
    if (message.kind === 'email') throw new NoSuchTargetError('messageId');
    this.#delivery.replyNow(message, text, id);
    this.#inbox.takeReply(message, { text, at: this.#clock.now(), id });
    return {};
  }

  async #pay(
    id: string,
    { creditorId, invoiceId, amount, method = 'pix', forged }: ActOf<'pay'>,
  ): Promise<Acted> {
    const bodyOf = (paid: number): string =>
      JSON.stringify({
        ...{ type: 'payment.received', id, creditorId, invoiceId, amount: paid },
        ...{ paidAt: new Date(this.#clock.now()).toISOString(), method },
      });
    const body = bodyOf(amount);
    if (forged === 'signature') return { answer: await this.#call(id, body, { secret: FORGED_SECRET }) };
    if (forged === 'amount') return { answer: await this.#call(id, body, { signed: bodyOf(1) }) };
    this.#webhooks.set(id, body);
    return { answer: await this.#call(id, body) };
  }

  /** Calls the webhook as a provider does, or as somebody who pretends to be one. */
  async #call(
    id: string,
    body: string,
    signing?: Parameters<typeof webhookRequest>[3],
  ): Promise<NonNullable<Acted['answer']>> {
    try {
      const request = webhookRequest(body, this.#clock.now(), id, signing);
      const { statusCode: status, body: said } = Answered.parse(await this.#aws.invoke('webhook', request));
      return { status, body: said };
    } catch {
      // API Gateway says no more of a function that failed.
      return { status: 500, body: '' };
    }
  }
}

function found<T>(value: T | undefined, field: string): T {
  if (value === undefined) throw new NoSuchTargetError(field);
  return value;
}
