import { dayText, moneyText } from '#web/parts/formats.ts';
import type { Cite } from '#web/words/citation.ts';
import type { Language } from '#web/words/language.tsx';
import { clockText } from './clock-text.ts';
import type { SandboxEvent } from './sandbox-api.ts';
import type { ClockWords } from './words/pt-BR.ts';

/**
 * An event in one sentence; undefined for those that say nothing to a person.
 * @param named names a step by its id
 */
export function sentenceOf(
  event: SandboxEvent,
  words: ClockWords,
  language: Language,
  cite: Cite,
  named: (step: string) => string,
): string | undefined {
  const { events: say, channels } = words;
  const day = (of: string): string => dayText(of, language);
  switch (event.type) {
    case 'InputRefused.v1':
      return say.refused(event.detail.reason);
    case 'DebtOpened.v1':
      return say.opened(moneyText(event.detail.amount), day(event.detail.dueDate));
    case 'MessageSent.v1':
      return say.sent(named(event.detail.step), channels[event.detail.channel]);
    case 'MessageConsolidated.v1':
      return say.consolidated;
    case 'MessageOutcomeUnknown.v1':
      return say.outcomeUnknown(channels[event.detail.channel]);
    case 'MessageFeedbackReceived.v1':
      return feedbackIn(event.detail, words);
    case 'MessagePostponed.v1': {
      const { channel, until, citation } = event.detail;
      return say.postponed(channels[channel], clockText(until, language, 'short'), cite(citation));
    }
    case 'ContactForbidden.v1':
      return say.forbidden(channels[event.detail.channel], cite(event.detail.citation));
    case 'ChannelSkipped.v1':
      return say.skipped(channels[event.detail.channel], cite(event.detail.citation));
    case 'ContactInvalidated.v1':
      return say.deadContact[event.detail.kind];
    case 'ContactOptedOut.v1':
      return say.optedOut(channels[event.detail.channel]);
    case 'PromiseMade.v1':
      return say.promised(day(event.detail.until));
    case 'PaymentPlanMade.v1':
      return say.plan(event.detail.instalments.length);
    case 'CaseOpened.v1': {
      const { kind, deadline } = event.detail;
      return say.caseUntil(
        kind === 'hardship' ? say.caseOpened.hardship : say.caseOpened.dispute,
        day(deadline),
      );
    }
    default:
      return ofMoney(event, words) ?? plainly(event, words);
  }
}

type Feedback = Extract<SandboxEvent, { type: 'MessageFeedbackReceived.v1' }>['detail'];

function feedbackIn({ kind, channel, reason = '' }: Feedback, { events: say, channels }: ClockWords): string {
  const by = channels[channel];
  switch (kind) {
    case 'delivered':
      return say.delivered(by);
    case 'bounced':
      return say.bounced(by, reason);
    case 'failed':
      return say.failed(by, reason);
    case 'complained':
      return say.complained;
    case 'opened':
      return say.readBy(by);
    case 'clicked':
      return say.clicked;
    case 'delayed':
      return say.delayed(by);
  }
}

/** The events that have an amount to say. */
function ofMoney(event: SandboxEvent, { events: say }: ClockWords): string | undefined {
  switch (event.type) {
    case 'PaymentApplied.v1':
      return say.paid(moneyText(event.detail.amount), moneyText(event.detail.balance));
    case 'PaymentUnidentified.v1':
      return say.unidentified(moneyText(event.detail.amount));
    case 'PaymentDoubtful.v1':
      return say.doubtful(moneyText(event.detail.amount));
    case 'PaymentUnapplied.v1':
      return say.unapplied(moneyText(event.detail.amount));
    case 'PaymentReversed.v1':
      return say.reversed(moneyText(event.detail.amount));
    default:
      return undefined;
  }
}

/** The events that are said by their name alone. */
function plainly({ type }: SandboxEvent, { events: say }: ClockWords): string | undefined {
  const words: Partial<Record<SandboxEvent['type'], string>> = {
    'DebtSettled.v1': say.settled,
    'DebtClosed.v1': say.closed,
    'DebtReopened.v1': say.reopened,
    'DebtAmended.v1': say.amended,
    'PromiseBroken.v1': say.promiseBroken,
    'OfferRequested.v1': say.offerAsked,
    'PaymentPlanBroken.v1': say.planBroken,
    'CaseResolved.v1': say.caseResolved,
    'DebtHandedOver.v1': say.handedOver,
    'ExecutionFailed.v1': say.executionFailed,
    'ExecutionRestarted.v1': say.executionRestarted,
    'DebtPaused.v1': say.paused,
    'DebtResumed.v1': say.resumed,
  };
  return words[type];
}
