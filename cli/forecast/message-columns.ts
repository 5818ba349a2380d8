import type { Cell, Column } from '#cli/results/columns.ts';
import type { Words } from '#cli/words/words.ts';
import type { Message } from './messages.ts';

/** The columns of the file of messages: who gets which message on which day by which channel. */
export function messageColumns(
  { say, named, time }: Words,
  dayOf: (at: string) => string,
): readonly Column<Message>[] {
  const column = (title: string, of: (message: Message) => Cell): Column<Message> => ({
    title,
    width: 18,
    of,
  });
  return [
    column(say('forecast.day'), ({ at }) => ({ day: dayOf(at) })),
    column(say('forecast.time'), ({ at }) => ({ text: time(at) })),
    column(say('results.creditor'), ({ creditor }) => ({ text: creditor })),
    column(say('results.debtorId'), ({ debtor }) => ({ text: debtor })),
    column(say('results.invoice'), ({ invoice }) => ({ text: invoice })),
    column(say('forecast.regua'), ({ regua }) => ({ text: named('reguas', regua) })),
    column(say('forecast.step'), ({ step }) => ({ text: named('steps', step) })),
    column(say('forecast.channel'), ({ channel }) => ({ text: named('channels', channel) })),
    column(say('results.owed'), ({ owed }) => ({ centavos: owed })),
    column(say('forecast.inJoint'), ({ isJoint }) => (isJoint ? { text: say('forecast.yes') } : undefined)),
  ];
}
