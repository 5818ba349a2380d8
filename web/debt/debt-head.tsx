import { Text } from '@mantine/core';
import type { DebtAnswer } from '#schemas/api/debt.ts';
import type { DebtorAnswer } from '#schemas/api/debtor.ts';
import { BRASILIA, dayIn, dayText, moneyText } from '#web/parts/formats.ts';
import { Pill, type Tone } from '#web/parts/pill.tsx';
import { daysFrom } from '#web/ruler/days.ts';
import { type Language, useLanguage, useWords } from '#web/words/language.tsx';
import css from './debt.module.css';
import type { DebtWords } from './words/pt-BR.ts';
import { debtWords } from './words.ts';

const TONES: Readonly<Record<DebtAnswer['status'], Tone>> = {
  awaitingInvoice: 'quiet',
  open: 'brand',
  promised: 'brand',
  caseOpen: 'stop',
  onPaymentPlan: 'brand',
  handedOver: 'stop',
  settled: 'ok',
  cancelled: 'quiet',
  prescribed: 'quiet',
};

/** At a glance: who owes, how much settles it today and what that figure is, and what has to be known before anything is done. */
export function DebtHead({
  debt,
  debtor,
}: {
  readonly debt: DebtAnswer;
  /** Undefined while it is read, or when the data was erased. */
  readonly debtor: DebtorAnswer | undefined;
}) {
  const say = useWords(debtWords);
  const { language } = useLanguage();
  const { status, marks, invoice, balance, regua, profile, owner, handedOver, invoiceId } = debt;
  const name =
    debtor?.name ??
    (status === 'awaitingInvoice' ? say.unknownName : marks.includes('erased') ? say.erasedName : invoiceId);
  const isLate = balance !== undefined && balance.daysLate > 0 && !isClosed(status);
  return (
    <header className={css.head}>
      <title>{`${invoiceId} · Régua`}</title>
      <div>
        <h1>{name}</h1>
        <Text c="dimmed">
          {[
            `${say.invoice} ${invoiceId}`,
            ...(invoice
              ? [
                  (isLate || invoice.rolledDueDate < (balance?.day ?? '') ? say.wasDueOn : say.dueOn)(
                    dayText(invoice.dueDate, language),
                  ),
                  ...countedFrom(invoice, say, language),
                ]
              : []),
            ...(regua === undefined ? [] : [`${say.regua} ${regua}`]),
            ...(profile ? [`${say.profile}: ${say.profiles[profile.kind]} (${profile.reason})`] : []),
            ...(owner === undefined ? [] : [`${say.owner} ${owner}`]),
          ].join(' · ')}
        </Text>
        {debt.description !== undefined && <Text size="sm">{debt.description}</Text>}
        <div className={css.pills}>
          <Pill tone={TONES[status]}>
            {say.statuses[status]}
            {status === 'handedOver' && handedOver && `: ${say.reasons[handedOver.reason]}`}
          </Pill>
          {balance && balance.received > 0 && !isClosed(status) && <Pill tone="quiet">{say.partlyPaid}</Pill>}
          {isLate && <Pill tone="late">{say.daysLate(balance.daysLate)}</Pill>}
          {marks
            .filter((mark) => mark !== status)
            .map((mark) => (
              <Pill key={mark} tone={mark === 'erased' ? 'quiet' : 'late'}>
                {say.marks[mark]}
              </Pill>
            ))}
        </div>
        {debt.debtorId !== undefined && debtor && (
          <Text size="sm" c="dimmed">
            {debtor.maskedTaxId}
            {debtor.contacts.map(({ value }) => ` · ${value}`)}
          </Text>
        )}
      </div>
      {balance && (
        <div className={css.owed}>
          <small>{isClosed(status) ? say.wasSettled : say.toSettleToday}</small>
          <strong>{moneyText(isClosed(status) ? balance.received : balance.payoff.amount)}</strong>
          {!isClosed(status) && (
            <small>
              {say.payoffs[balance.payoff.by]}
              {balance.payoff.holdsUntil !== undefined &&
                balance.payoff.holdsUntil > balance.day &&
                ` (${say.decision.until} ${dayText(balance.payoff.holdsUntil, language, 'short')})`}
              {KEEPS.has(balance.payoff.by) &&
                balance.total > balance.payoff.amount &&
                `: ${say.notCharged(moneyText(balance.total - balance.payoff.amount))}`}
            </small>
          )}
        </div>
      )}
    </header>
  );
}

/** Figures that were named to the debtor, and are kept while charges grow. */
const KEEPS: ReadonlySet<string> = new Set(['bill', 'message']);

/** From which other day than the due date days are counted, and why. */
function countedFrom(
  { dueDate, rolledDueDate, issued }: NonNullable<DebtAnswer['invoice']>,
  say: DebtWords,
  language: Language,
): string[] {
  if (rolledDueDate === dueDate) return [];
  const day = dayText(rolledDueDate, language);
  // No banks are closed for as long as that.
  const isLateNews = dayIn(issued.issuedAt, BRASILIA) > dueDate || daysFrom(dueDate, rolledDueDate) > 5;
  return [isLateNews ? say.countedSinceKnown(day) : say.countedSinceBusinessDay(day)];
}

const isClosed = (status: DebtAnswer['status']): boolean => status === 'settled' || status === 'cancelled';
