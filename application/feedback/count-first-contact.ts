import { recordWrong } from '#adapters/table/first-contacts.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { readSendKey } from '#domain/debt/send-key.ts';
import { contactGroup } from '#domain/dunning/contact-group.ts';
import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import type { DeliveryReport } from './channel-report.ts';

/**
 * Counts a message that introduced an old debt and bounced, or whose reader complained, on the day on which it was sent: the next day
 * has fewer of them. Reported again, it counts once.
 */
export async function countFirstContact(
  debt: Debt,
  key: SendKey,
  { kind, final, channel, address, messageId }: DeliveryReport,
): Promise<void> {
  const send = debt.sends[key];
  const wrong =
    kind === 'complained' ? kind : (kind === 'bounced' || kind === 'failed') && final && 'bounced';
  if (!send || !wrong || address === undefined || !introduces(debt, key)) return;
  const day = dayFor(debt, send.at);
  for (const group of [contactGroup(channel, address), 'all'])
    await recordWrong({ creditorId: debt.creditorId, of: group }, day, {
      kind: wrong,
      message: messageId.slice(-24),
    });
}

/** Whether the step of a message introduces debts; false when its régua is no longer in the configuration. */
function introduces({ regua }: Debt, key: SendKey): boolean {
  const { step } = readSendKey(key);
  return config().reguas[regua]?.steps.some(({ id, introduces }) => id === step && introduces) ?? false;
}
