import type { Words } from '#cli/words/words.ts';
import type { DebtEnd } from '#schemas/sandbox/comparison.ts';
import type { Moment } from '#schemas/sandbox/future.ts';

/** What happens to a debt, in a sentence; its time is not in it. */
export function momentIn({ say, named, money, time }: Words, moment: Moment): string {
  switch (moment.kind) {
    case 'message': {
      const { consolidatedInto: invoice } = moment;
      const said = {
        step: named('steps', moment.step),
        channel: named('channels', moment.channel),
        owed: money(moment.owed),
      };
      return invoice === undefined
        ? say('compare.message', said)
        : say('compare.jointMessage', { ...said, invoice });
    }
    case 'gate': {
      const { decision, until } = moment;
      const held = {
        step: named('steps', moment.step),
        channel: named('channels', moment.channel),
        rule: named('rules', moment.rule),
      };
      return decision === 'postponed' && until !== undefined
        ? say('compare.postponed', { ...held, until: time(until) })
        : say(decision === 'forbidden' ? 'compare.forbidden' : 'compare.skipped', held);
    }
    case 'payment':
      return say('compare.payment', { amount: money(moment.amount) });
    case 'turn':
      return moment.turn === 'DebtSettled.v1' ? say('compare.turnSettled') : say('compare.turnHandedOver');
  }
}

/** How a debt ends. */
export const endIn = ({ say, named, money }: Words, end: DebtEnd | undefined): string =>
  end
    ? say('compare.ends', {
        status: named('statuses', end.status),
        regua: named('reguas', end.regua),
        owed: money(end.owed),
      })
    : say('compare.absent');
