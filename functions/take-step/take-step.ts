import { isBefore } from '../../domain/days.ts';
import type { TakeStepInput } from '../../schemas/machine.ts';
import type { Debt, StoredDebt } from '../../schemas/records/debt.ts';
import { NotSentError, type SendResult } from '../shared/channels/channel.ts';
import { ContentionError, TRIES } from '../shared/contention.ts';
import { flushOutbox } from '../shared/outbox.ts';
import { findDebtor } from '../shared/store/debtors.ts';
import { findDebt } from '../shared/store/debts.ts';
import { wake } from '../shared/wake.ts';
import { cancelOldBills } from './bills/cancel-old.ts';
import { wantedChannel } from './choose-channel.ts';
import { compose } from './compose.ts';
import { denial, deny } from './deny.ts';
import { enterRung } from './enter-rung.ts';
import { recordSend, release } from './record-send.ts';

/**
 * Takes a rung: asks whether the debt is still open and the law allows a message now; claims a channel, and with the
 * same write leaves the task token on the debt, so that a payment ends the wait; sends; and goes on with the next
 * channel that the rung wants. Called again (a retry after a crash) it sends nothing twice: a claim without a record
 * becomes `unknown`.
 */
export async function takeStep(input: TakeStepInput): Promise<void> {
  let debt = await findDebt(input.debtId);
  if (!onLadder(debt, input)) return end(debt, input);
  const debtor = input.missed ? undefined : await findDebtor(debt.creditorId, debt.debtorId);
  let tokenIsLeft = false;
  for (let lost = 0; lost < TRIES; ) {
    if (!onLadder(debt, input)) return end(debt, input);
    if (isOvertaken(debt, input)) return flushOutbox(debt);
    const channel = wantedChannel(debt, debtor, input);
    if (!channel || !debtor) {
      const entered = tokenIsLeft ? debt : await enterRung(debt, debtor, input);
      if (entered) return leave(entered, input);
    } else {
      const denied = denial(debt, debtor, channel, input);
      if (denied) return deny(debt, channel, denied, input);
      const message = await compose(debt, debtor, channel, input);
      const claimed = await enterRung(debt, debtor, input, { channel, reissue: message.reissue });
      if (claimed) {
        tokenIsLeft = true;
        debt = await recordSend(
          claimed,
          channel,
          await sendOnce(claimed, channel, message.send, input),
          input,
        );
        continue;
      }
    }
    lost += 1;
    debt = await findDebt(input.debtId);
  }
  throw new ContentionError(input.debtId);
}

/** The rung is done: what it has to tell goes out, and bills that its new one replaced are cancelled. */
async function leave(debt: StoredDebt, { step }: TakeStepInput): Promise<void> {
  await flushOutbox(debt);
  if (step.reissue && debt.status === 'open') await cancelOldBills(debt);
}

/** A later rung was entered while this one was slow: its machine has moved on, and its token is worth nothing. */
const isOvertaken = ({ wakeAt }: Debt, { enteredAt }: TakeStepInput): boolean =>
  wakeAt !== undefined && isBefore(enteredAt, wakeAt);

const onLadder = (debt: StoredDebt | undefined, input: TakeStepInput): debt is Debt =>
  debt?.status === 'open' && debt.version === input.version;

/**
 * The debt closed, or another version of it is in force: the machine goes to its end at once. Events go out first:
 * once the execution has ended, nothing would try them again.
 */
async function end(debt: StoredDebt | undefined, input: TakeStepInput): Promise<void> {
  if (debt) await flushOutbox(debt);
  await wake(input.debtId, input.taskToken, { event: debt?.status === 'open' ? 'superseded' : 'closed' });
}

/** Sends; a channel that certainly did not gives its claim back, so that the machine's retry may take it. */
async function sendOnce(
  debt: Debt,
  channel: Parameters<typeof release>[1],
  send: () => Promise<SendResult>,
  input: TakeStepInput,
): Promise<SendResult> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof NotSentError) await release(debt, channel, input);
    throw error;
  }
}
