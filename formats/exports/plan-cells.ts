import { type AmountForm, cellAmount } from './amounts.ts';
import { cellDay } from './days.ts';
import type { DayOrder } from './profile.ts';

/**
 * The instalments of a plan that people agreed on: days and amounts in two cells, parted by ";" or "|", as many of each. Undefined if both are
 * empty.
 */
export function planIn(
  days: string,
  amounts: string,
  { order, form }: { readonly order: DayOrder; readonly form: AmountForm },
): readonly { readonly dueDate: string; readonly amount: number }[] | 'unreadable' | undefined {
  if (days.trim() === '' && amounts.trim() === '') return undefined;
  const [dues, sums] = [parts(days), parts(amounts)];
  if (dues.length !== sums.length) return 'unreadable';
  const instalments = dues.flatMap((text, index) => {
    const day = cellDay({ text }, order);
    const amount = cellAmount({ text: sums[index] ?? '' }, form);
    if (typeof day === 'string' || typeof amount === 'string' || amount.centavos <= 0) return [];
    return [{ dueDate: day.day, amount: amount.centavos }];
  });
  const isInOrder = instalments.every(
    ({ dueDate }, index) => index === 0 || dueDate > (instalments[index - 1]?.dueDate ?? ''),
  );
  return instalments.length === dues.length && isInOrder ? instalments : 'unreadable';
}

const parts = (text: string): string[] =>
  text
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
