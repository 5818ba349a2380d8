import * as z from 'zod';
import type { EndpointAnswer, EndpointCall } from '#adapters/endpoint/post-event.ts';

/** What a receiver of webhooks answered, by the id of the webhook and its endpoint. */
export const LoggedAnswer = z.strictObject({
  of: z.string(),
  answer: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('answered'),
      status: z.int(),
      retryAfter: z.int().optional(),
    }),
    z.strictObject({ kind: z.literal('failed'), error: z.string() }),
  ]),
});
export type LoggedAnswer = z.infer<typeof LoggedAnswer>;

/** The receivers of webhooks, which are outside of the world: what they answer is an input to it, and they are never called again for it. */
export class EndpointAnswers {
  #logged: LoggedAnswer[] = [];
  #replayed: LoggedAnswer[] | undefined;

  /** Calls a receiver, or plays what it answered before. */
  async ask(
    call: EndpointCall,
    post: (call: EndpointCall) => Promise<EndpointAnswer>,
  ): Promise<EndpointAnswer> {
    const of = `${call.headers['webhook-id'] ?? ''} ${call.url}`;
    if (this.#replayed) {
      const index = this.#replayed.findIndex((known) => known.of === of);
      const [known] = index === -1 ? [] : this.#replayed.splice(index, 1);
      return known ? asEndpointAnswer(known.answer) : { kind: 'failed', error: 'NOT_RECORDED' };
    }
    const answer = await post(call);
    this.#logged.push({ of, answer });
    return answer;
  }

  /** Plays answers while something is carried out again. */
  async replaying<R>(answers: readonly LoggedAnswer[], work: () => Promise<R>): Promise<R> {
    this.#replayed = [...answers];
    try {
      return await work();
    } finally {
      this.#replayed = undefined;
    }
  }

  /** What was answered since this was asked last. */
  take(): LoggedAnswer[] {
    const taken = this.#logged;
    this.#logged = [];
    return taken;
  }
}

/** A recorded answer, as the receiver gave it. */
export const asEndpointAnswer = (answer: LoggedAnswer['answer']): EndpointAnswer =>
  answer.kind === 'failed' ? answer : { ...answer, retryAfter: answer.retryAfter };
