import { findOptOut, hasConsentSince, optOut } from '#adapters/table/addresses.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { forget } from '#application/unit-of-work/forget.ts';
import { publishOutbox } from '#application/unit-of-work/outbox.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { type OptOut, recordOptOut } from '#domain/debt/commands/record-opt-out.ts';
import { log } from '#runtime/log.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';

/** Honours an opt-out of one address at once; see `honourOptOuts`. */
export const honourOptOut = ({
  debtId,
  ...wish
}: OptOut & { readonly debtId: string | undefined }): Promise<StoredDebt | undefined> =>
  honourOptOuts([wish], debtId);

/**
 * Honours opt-outs at once. They are written on the debt first, all in one, so that none is forgotten; then each address is
 * closed, and then they are published. Asked again, it publishes the same events once more, with the same ids.
 * @param debtId the debt whose message they answer, when that is known
 * @returns that debt as it is then, published
 */
export async function honourOptOuts(
  wishes: readonly OptOut[],
  debtId: string | undefined,
): Promise<StoredDebt | undefined> {
  const optOuts = await Promise.all(wishes.map(asFirstHonoured));
  const updated =
    debtId === undefined
      ? undefined
      : await applyCommand(debtId, {
          command: 'recordOptOut',
          decide: (debt) => recordOptOut(debt, optOuts),
        });
  for (const { mark, at, by } of optOuts) {
    await optOut(mark, by, at);
    log.info('an address was taken out', { by, ...(debtId ? { debtId } : {}) });
  }
  if (!updated || updated.kind === 'refused') return undefined;
  const { debt } = updated;
  await publishOutbox(debt);
  return forget(debt, { outbox: Object.keys(debt.outbox), effects: closedIn(debt, optOuts) });
}

/** An opt-out as it was honoured first: one that is asked for again is the same. */
async function asFirstHonoured(wish: OptOut): Promise<OptOut> {
  const known = await findOptOut(wish.mark);
  if (!known) return wish;
  const { optedOutAt, by } = known;
  // The owner had consented since: this is another wish, with an event of its own.
  if (hasConsentSince(known) && isBefore(optedOutAt, wish.at)) return { ...wish, isAgain: true };
  return { ...wish, at: optedOutAt, by };
}

/** The effects of a debt that close just these addresses. */
const closedIn = ({ effects }: StoredDebt, optOuts: readonly OptOut[]): string[] =>
  Object.entries(effects).flatMap(([key, effect]) =>
    effect.kind === 'closeAddress' && optOuts.some(({ mark }) => mark === effect.mark) ? [key] : [],
  );
