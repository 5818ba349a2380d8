import { balanceOn } from '../../domain/balance.ts';
import { dayOf } from '../../domain/days.ts';
import { messageFacts } from '../../domain/message-facts.ts';
import type { TakeStepInput } from '../../schemas/machine.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt, Reissue } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import type { SendResult } from '../shared/channels/channel.ts';
import { channels } from '../shared/channels/index.ts';
import { config, creditorOf } from '../shared/config.ts';
import { newBill } from './bills/new-bill.ts';

/** The brand has no such message: configuration and running ladder do not fit; naming both says what to restore. */
export class MessageMissingError extends Error {
  override readonly name = 'MessageMissingError';
}

/**
 * Fills the message of a rung from what is owed at that instant, before anything is claimed: a text that cannot be
 * filled is a failure to mend, not a message lost. On a rung that reissues, the provider is asked for the new bill
 * here, and the bill is written with the claim.
 */
export async function compose(
  debt: Debt,
  debtor: Debtor,
  channel: Channel,
  input: TakeStepInput,
): Promise<{ readonly reissue?: Reissue | undefined; readonly send: () => Promise<SendResult> }> {
  const { step, version, enteredAt } = input;
  const creditor = creditorOf(debt);
  const today = dayOf(enteredAt);
  const reissue =
    step.reissue && !isIssued(debt, today)
      ? await newBill({ debt, debtor, today, dueInDays: step.reissue.dueInDays })
      : undefined;
  const billed = reissue ? { ...debt, reissue } : debt;
  const brand = config().brands[creditor.brand];
  const message = brand?.messages[step.message]?.[step.tone];
  if (!brand || !message)
    throw new MessageMissingError(
      `config/templates/${creditor.brand}/${step.message}.yaml is not in this bundle`,
    );
  const send = channels[channel].prepare({
    debtId: debt.debtId,
    version,
    step: step.id,
    creditor,
    debtor,
    at: enteredAt,
    template: { message, layout: brand.layout },
    facts: messageFacts({ debtor, creditor, debt: billed, balance: balanceOn(billed, today), today }),
  });
  return { reissue, send };
}

/** A second channel of the same rung shows the bill that the first one issued. */
const isIssued = (debt: Debt, today: string): boolean => debt.reissue?.issuedOn === today;
