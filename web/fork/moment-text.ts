import type { Moment } from '#schemas/sandbox/future.ts';
import { moneyText } from '#web/parts/formats.ts';
import type { ForkWords } from './words/pt-BR.ts';

const has = <Names extends object>(names: Names, name: PropertyKey): name is keyof Names =>
  Object.hasOwn(names, name);

/** A rule of the gate in words; by its id where it has none here. */
export const ruleText = (rule: string, say: ForkWords): string =>
  has(say.rules, rule) ? say.rules[rule] : rule;

const channelText = (channel: string, say: ForkWords): string =>
  has(say.channel, channel) ? say.channel[channel] : channel;

/**
 * What happens at a moment, in a line.
 * @param named names a step by its id
 */
export function momentText(moment: Moment, say: ForkWords, named: (step: string) => string): string {
  switch (moment.kind) {
    case 'message':
      return moment.consolidatedInto === undefined
        ? say.message(named(moment.step), channelText(moment.channel, say))
        : say.consolidated(named(moment.step), moment.consolidatedInto);
    case 'gate':
      return `${say.message(named(moment.step), channelText(moment.channel, say))}: ${say.decisions[moment.decision]} (${ruleText(moment.rule, say)})`;
    case 'payment':
      return say.payment(moneyText(moment.amount));
    case 'turn':
      return say.turns[moment.turn];
  }
}
