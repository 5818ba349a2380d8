import { expect, test } from 'vitest';
import { DUE_DATE, invoicesOfOnePerson } from '#bench/portfolio.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, daysBetween } from '#domain/calendar/days.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { run } from '#sandbox/run.ts';
import { deployedConfig } from '#test/builders/config.ts';

/** Days from the last step of `padrao` to its hand-over. */
const HAND_OVER_AFTER_DAYS = 7;
/** Days from the due date to the hand-over of `padrao`. */
const HAND_OVER_DAYS = 22;

test('of thirty debts that fall due a day apart, each is handed over as long after its own last step as the régua says', async () => {
  const config = await deployedConfig();
  const holidays = config.creditors['bebidas-nordeste']?.holidays ?? [];
  const lastSteps = new Map<string, string>();
  const handedOver = new Map<string, string>();
  const observe = (happening: Happening): void => {
    if (happening.kind !== 'event') return;
    const { invoiceId, at } = happening.detail as { readonly invoiceId: string; readonly at: string };
    if (happening.detailType === 'StepTaken.v1') lastSteps.set(invoiceId, dayOf(at));
    if (happening.detailType === 'DebtHandedOver.v1') handedOver.set(invoiceId, dayOf(at));
  };
  const input = { arrivals: invoicesOfOnePerson(30, 1), badRows: [] };
  await run({ config, input, record: () => {}, observe });

  expect(handedOver.size).toBe(30);
  const planned = [...lastSteps].map(([invoiceId, day]): [string, string] => [
    invoiceId,
    rollForward(addDays(day, HAND_OVER_AFTER_DAYS), holidays),
  ]);
  expect(Object.fromEntries(handedOver)).toEqual(Object.fromEntries(planned));
  // The contact budget moves the last step itself, and weekends the hand-over.
  const daysLate = [...handedOver].map(([invoiceId, day]) =>
    daysBetween(addDays(DUE_DATE, Number(invoiceId.slice('NF-'.length)) + HAND_OVER_DAYS), day),
  );
  expect(Math.max(...daysLate)).toBeLessThanOrEqual(7);
});
