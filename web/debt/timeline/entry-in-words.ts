import type { TimelineEntry } from '#schemas/api/timeline.ts';
import type { InEachLanguage } from '#schemas/config/in-each-language.ts';
import type { DebtEventType } from '#schemas/events/regua.ts';
import type { InternalEntryType } from '#schemas/records/entry.ts';
import type { DebtWords } from '#web/debt/words/pt-BR.ts';
import { dayText, instantText, moneyText } from '#web/parts/formats.ts';
import { stepName } from '#web/ruler/step-name.ts';
import type { RulerWords } from '#web/ruler/words/pt-BR.ts';
import type { Cite } from '#web/words/citation.ts';
import type { Language } from '#web/words/language.tsx';
import { numberOf, textOf, within, wordOf } from './read-detail.ts';

/** An entry as a person reads it. */
export interface EntryInWords {
  readonly title: string;
  readonly details: readonly string[];
  /** `sent`: we wrote. `failed`: something did not go as it should. `money`: money came or went. `person`: a person is at it. */
  readonly tone: 'sent' | 'failed' | 'money' | 'person' | 'quiet';
}

/** The words in which entries are told, and the names of the steps. */
export interface Names {
  readonly words: DebtWords;
  readonly channels: RulerWords['channels'];
  readonly cite: Cite;
  /** The name of a step in the régua by its id, if it has it still. */
  readonly nameOf: (step: string) => InEachLanguage | undefined;
}

interface Told extends Names {
  readonly language: Language;
  readonly zone: string;
}

type Says = (detail: TimelineEntry['detail'], told: Told) => EntryInWords;

const stepIn = (detail: TimelineEntry['detail'], { nameOf, language }: Told): string => {
  const step = textOf(detail, 'step') || (textOf(detail, 'sendKey').split('/')[1] ?? '');
  return stepName({ step, name: nameOf(step) }, language);
};
const channelIn = (detail: TimelineEntry['detail'], { channels }: Told): string =>
  wordOf(channels, textOf(detail, 'channel'));
const moneyIn = (detail: TimelineEntry['detail'], field: string): string =>
  moneyText(numberOf(detail, field));
const dayIn = (detail: TimelineEntry['detail'], field: string, { language }: Told): string => {
  const day = textOf(detail, field);
  return day === '' ? '' : dayText(day, language);
};
const quiet = (title: string, ...details: readonly string[]): EntryInWords => ({
  title,
  details,
  tone: 'quiet',
});
const toned = (tone: EntryInWords['tone'], title: string, ...details: readonly string[]): EntryInWords => ({
  title,
  details,
  tone,
});

/** What is on no timeline: news for sellers, and what `timeline-rows.ts` tells with the entry that it belongs to. */
type NotSaid = 'NegotiationUpdated.v1' | 'QuoteFixed' | 'Acted';

/** What each entry says. One of a later release is named by its type: nothing is left out of a timeline. */
const SAYS: Readonly<Record<Exclude<DebtEventType | InternalEntryType, NotSaid>, Says>> = {
  'DebtOpened.v1': (detail, told) =>
    quiet(
      told.words.events.opened(moneyIn(detail, 'amount'), dayIn(detail, 'dueDate', told)),
      `${told.words.regua} ${textOf(detail, 'regua')} · ${wordOf(told.words.profiles, textOf(detail, 'profile'))}: ${textOf(detail, 'profileReason')}`,
    ),
  'DebtAmended.v1': (detail, told) =>
    quiet(told.words.events.amended(moneyIn(detail, 'amount'), dayIn(detail, 'dueDate', told))),
  'StepTaken.v1': (detail, told) => quiet(told.words.events.step(stepIn(detail, told))),
  MessageClaimed: (detail, told) =>
    toned(
      'sent',
      detail.isCourtesy === true
        ? told.words.events.courtesy(channelIn(detail, told))
        : `${stepIn(detail, told)} · ${channelIn(detail, told)}`,
      told.words.events.allowedBy(told.cite(textOf(within(detail, 'gate'), 'citation'))),
    ),
  'MessageSent.v1': (detail, told) =>
    toned(
      'sent',
      told.words.events.sent(stepIn(detail, told), channelIn(detail, told), moneyIn(detail, 'owed')),
    ),
  MessageShared: (detail, told) => toned('sent', told.words.events.shared(channelIn(detail, told))),
  'MessageConsolidated.v1': (detail, told) =>
    toned('sent', told.words.events.shared(channelIn(detail, told))),
  'MessageFeedbackReceived.v1': (detail, told) =>
    toned(
      ['bounced', 'failed', 'complained'].includes(textOf(detail, 'kind')) ? 'failed' : 'sent',
      wordOf(told.words.outcomes, textOf(detail, 'kind')),
    ),
  'MessageOutcomeUnknown.v1': (_, { words }) => toned('failed', wordOf(words.outcomes, 'unknown')),
  MessageNotTaken: (_, { words }) => toned('failed', wordOf(words.outcomes, 'not-taken')),
  'MessagePostponed.v1': (detail, told) =>
    toned(
      'failed',
      told.words.events.postponed(
        stepIn(detail, told),
        channelIn(detail, told),
        instantText(textOf(detail, 'until'), told.language, told.zone),
      ),
      told.cite(textOf(detail, 'citation')),
    ),
  'ContactForbidden.v1': (detail, told) =>
    toned(
      'failed',
      told.words.events.forbidden(stepIn(detail, told), channelIn(detail, told)),
      told.cite(textOf(detail, 'citation')),
    ),
  'ChannelSkipped.v1': (detail, told) =>
    quiet(
      told.words.events.skipped(stepIn(detail, told), channelIn(detail, told)),
      told.cite(textOf(detail, 'citation')),
    ),
  'PaymentApplied.v1': (detail, { words }) => {
    const [balance, excess] = [numberOf(detail, 'balance'), numberOf(detail, 'excess')];
    return toned(
      'money',
      words.events.paid(moneyIn(detail, 'amount'), wordOf(words.methods, textOf(detail, 'method'))),
      ...(balance > 0 ? [words.events.rest(moneyText(balance))] : []),
      ...(excess > 0 ? [words.events.excess(moneyText(excess))] : []),
    );
  },
  'PaymentReversed.v1': (detail, { words }) =>
    toned('money', words.events.reversed(moneyIn(detail, 'amount'))),
  'DebtSettled.v1': (_, { words }) => toned('money', words.events.settled),
  'DebtClosed.v1': (detail, { words }) =>
    quiet(words.events.closed(wordOf(words.closings, textOf(detail, 'reason')))),
  'PaymentUnapplied.v1': (detail, { words }) =>
    toned('money', words.events.unapplied(moneyIn(detail, 'amount'))),
  'InvoiceChangeUnapplied.v1': (detail, { words }) =>
    quiet(words.events.changeUnapplied(wordOf(words.changes, textOf(detail, 'change')))),
  'CreditedDifferenceFound.v1': (detail, { words }) => {
    const difference = numberOf(detail, 'difference');
    const says = difference > 0 ? words.events.creditedDifference : words.events.creditedMore;
    return toned('money', says(moneyText(Math.abs(difference))));
  },
  'AssigneeMoneyReceived.v1': (detail, { words }) =>
    toned('money', words.events.assigneeMoney(moneyIn(detail, 'amount'))),
  'WithdrawnInvoicePaid.v1': (detail, { words }) =>
    toned('money', words.events.withdrawnPaid(moneyIn(detail, 'received'))),
  ListingReported: (detail, { words }) => {
    const says =
      textOf(detail, 'clearedAt') === '' ? words.events.listingReported : words.events.listingCleared;
    return quiet(says(textOf(detail, 'bureau')));
  },
  'ListingProgressed.v1': (detail, { words }) =>
    quiet(
      words.events.listing(textOf(detail, 'bureau'), wordOf(words.listings, textOf(detail, 'moment'))),
      textOf(detail, 'reason'),
    ),
  'ListingGivenUp.v1': (detail, { words, cite }) =>
    toned('person', words.events.listingGivenUp(textOf(detail, 'bureau')), cite(textOf(detail, 'citation'))),
  'ListingClearanceRequested.v1': (detail, told) =>
    quiet(told.words.events.clearBy(textOf(detail, 'bureau'), dayIn(detail, 'clearBy', told))),
  'ListingClearanceOverdue.v1': (detail, told) =>
    toned(
      'failed',
      told.words.events.clearanceOverdue(textOf(detail, 'bureau'), dayIn(detail, 'clearBy', told)),
    ),
  'OwnerChanged.v1': (detail, { words }) => {
    const owner = textOf(detail, 'owner');
    return toned('person', owner === '' ? words.events.noOwner : words.events.owner(owner));
  },
  ContentsErased: (_, { words }) => quiet(words.events.contentsErased),
  'DebtReopened.v1': (detail, { words }) => toned('failed', words.events.reopened(moneyIn(detail, 'owed'))),
  'DebtWrittenOff.v1': (detail, { words }) =>
    toned('money', words.events.writtenOff(moneyIn(detail, 'amount')), textOf(detail, 'reason')),
  'DebtHandedOver.v1': (detail, { words }) =>
    toned('person', words.events.handedOver(wordOf(words.reasons, textOf(detail, 'reason')))),
  'PromiseMade.v1': (detail, told) =>
    toned('person', told.words.events.promised(dayIn(detail, 'day', told), moneyIn(detail, 'amount'))),
  'PromiseBroken.v1': (detail, told) =>
    toned('failed', told.words.events.promiseBroken(dayIn(detail, 'day', told))),
  'PaymentPlanMade.v1': (detail, { words }) =>
    toned('person', words.events.planMade(Array.isArray(detail.instalments) ? detail.instalments.length : 0)),
  'PaymentPlanBroken.v1': (_, { words }) => toned('failed', words.events.planBroken),
  'CaseOpened.v1': (detail, { words }) =>
    toned('person', words.events.caseOpened(wordOf(words.caseKinds, textOf(detail, 'kind')))),
  'CaseOverdue.v1': (_, { words }) => toned('failed', words.events.caseOverdue),
  'CaseResolved.v1': (detail, { words }) =>
    toned('person', words.events.caseResolved(wordOf(words.caseOutcomes, textOf(detail, 'outcome')))),
  'OfferRequested.v1': (_, { words }) => toned('person', words.events.offerRequested),
  'DebtPaused.v1': (detail, told) =>
    toned(
      'person',
      told.words.events.paused(
        wordOf(told.words.pauseReasons, textOf(detail, 'reason')),
        dayIn(detail, 'lastDay', told),
      ),
    ),
  'DebtResumed.v1': (_, { words }) => quiet(words.events.resumed),
  'DebtAssigned.v1': (_, { words }) => toned('person', words.events.assigned),
  'DebtPrescribed.v1': (_, { words }) => quiet(words.events.prescribed),
  'ContactOptedOut.v1': (detail, told) =>
    toned('failed', told.words.events.optedOut(channelIn(detail, told))),
  'ContactInvalidated.v1': (_, { words }) => toned('failed', words.events.contactUnusable),
  'CreditHoldReleased.v1': (_, { words }) => quiet(words.events.holdReleased),
  'BillsReplaced.v1': (_, { words }) => quiet(words.events.billsReplaced),
  'ExecutionFailed.v1': (_, { words }) => toned('failed', words.events.executionFailed),
  'ExecutionRestarted.v1': (_, { words }) => quiet(words.events.executionRestarted),
};

/** An entry of the timeline in words. What was erased says so. */
export function entryInWords({ type, detail, erased }: TimelineEntry, told: Told): EntryInWords {
  const says = isSaid(type) ? SAYS[type] : undefined;
  if (erased) return quiet(type.replace(/\.v\d+$/, ''), told.words.events.erased);
  return says ? says(detail, told) : quiet(type.replace(/\.v\d+$/, ''));
}

const isSaid = (type: string): type is keyof typeof SAYS => type in SAYS;
