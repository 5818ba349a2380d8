import * as z from 'zod';
import { jsonText } from '#schemas/json-text.ts';
import { CourtesyFor } from '#schemas/records/debt.ts';
import { BUSY } from '#test/simulator/fault-injector.ts';
import type { Invariant, SeenEvent } from '#test/simulator/recording.ts';
import { isCourtesy, keyOf } from './contacts.ts';

/** Answers of channels that say in full that they did not take a message. */
const SURELY_NOT = new Set(
  ['ses', 'sns'].flatMap((service) => BUSY[service] ?? []).map(({ refuse }) => refuse),
);

/**
 * What became of a message is known, or published as unknown (docs/architecture.md): what a channel took, what a debt has as
 * unknown, and what a process that died left claimed. What a channel surely did not take is not unknown: it is tried again. A courtesy
 * stays claimed while the message that asked for it lies with the dead letters, because its process died at its last try, too: an operator
 * sends it again, and it is given up then (docs/runbook.md).
 */
export const knownOutcomes: Invariant = ({ sends, debts, events, deadLetters }) => {
  const asking = new Set(deadLetters.flatMap(({ body }) => askingFor(body) ?? []));
  const isLeft = (debtId: string, step: string): boolean => isCourtesy({ step }) && asking.has(debtId);
  const ofOurs = (...types: readonly string[]): SeenEvent[] =>
    events.filter(({ source, type }) => source === 'regua' && types.includes(type));
  const published = new Set(ofOurs('MessageSent.v1', 'MessageOutcomeUnknown.v1').map(nameOf));
  const unknown = ofOurs('MessageOutcomeUnknown.v1');
  const toldUnknown = new Set(unknown.map(nameOf));
  return [
    ...sends
      .filter(({ debtId, step, channel }) => !published.has([debtId, step, channel].join(' ')))
      .map((send) => `${keyOf(send)} on ${send.channel}: taken, and no event says so`),
    ...debts.flatMap((debt) =>
      debt.status === 'awaitingInvoice'
        ? []
        : Object.entries(debt.sends).flatMap(([key, { status }]) => {
            const [, step = '', channel = ''] = key.split('/');
            if (status === 'claimed')
              return isLeft(debt.debtId, step) ? [] : [`${debt.debtId}/${key}: claimed for ever`];
            return status === 'unknown' && !toldUnknown.has([debt.debtId, step, channel].join(' '))
              ? [`${debt.debtId}/${key}: unknown, and no event says so`]
              : [];
          }),
    ),
    ...unknown
      .filter(({ detail }) => SURELY_NOT.has(String(detail.answer)))
      .map((event) => `${nameOf(event)}: unknown after ${event.detail.answer}, and lost`),
  ];
};

/** The debt for which a letter asks for a courtesy: the event of its settlement, or what the relay brings, which names no type. */
function askingFor(body: string): string | undefined {
  return Asking.safeParse(body).data?.detail.debtId;
}

const Asking = jsonText(
  z.object({
    'detail-type': z.literal('DebtSettled.v1').optional(),
    detail: z.object({ debtId: z.string(), by: CourtesyFor }),
  }),
);

const nameOf = ({ detail: { debtId, step, channel } }: SeenEvent): string =>
  [debtId, step, channel].join(' ');
