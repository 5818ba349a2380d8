import type { Moment } from '#schemas/sandbox/future.ts';
import { moneyText } from '#web/parts/formats.ts';
import type { ForkWords } from './words/pt-BR.ts';

const has = <Names extends object>(names: Names, name: PropertyKey): name is keyof Names =>
  Object.hasOwn(names, name);

/** A step as a person reads it: `reminder-3-after` as `Lembrete D+3`; one of another form by its id. */
export function stepText(step: string, say: ForkWords): string {
  const [, kind = '', days, side] = /^(\w+?)(?:-(\d+))?(?:-(before|after))?$/.exec(step) ?? [];
  if (!has(say.steps, kind)) return step;
  const name = say.steps[kind];
  return side === undefined || days === undefined ? name : `${name} D${side === 'before' ? '-' : '+'}${days}`;
}

/** A rule of the gate in words; by its id where it has none here. */
export const ruleText = (rule: string, say: ForkWords): string =>
  has(say.rules, rule) ? say.rules[rule] : rule;

const channelText = (channel: string, say: ForkWords): string =>
  has(say.channel, channel) ? say.channel[channel] : channel;

/** What happens at a moment, in a line. */
export function momentText(moment: Moment, say: ForkWords): string {
  switch (moment.kind) {
    case 'message':
      return moment.consolidatedInto === undefined
        ? say.message(stepText(moment.step, say), channelText(moment.channel, say))
        : say.consolidated(stepText(moment.step, say), moment.consolidatedInto);
    case 'gate':
      return `${say.message(stepText(moment.step, say), channelText(moment.channel, say))}: ${say.decisions[moment.decision]} (${ruleText(moment.rule, say)})`;
    case 'payment':
      return say.payment(moneyText(moment.amount));
    case 'turn':
      return say.turns[moment.turn];
  }
}
