import { firstDayFor, isTooEarlyOn, openingOn } from '#domain/compliance/contact-hours.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { OneStep, Planning } from './plan-request.ts';

/** The channels that a step uses on a day. */
const channelsOn = ({ hours, recipient }: Planning, step: OneStep, day: string): readonly Channel[] =>
  step.meanwhile?.length && isTooEarlyOn(hours, step.channels, recipient, day)
    ? step.meanwhile
    : step.channels;

/** Opening and closing minute of a day for all channels that a step uses on it. */
export const openingOf = (request: Planning, step: OneStep, day: string) =>
  openingOn(request.hours, channelsOn(request, step, day), request.recipient, day);

/** The first day from one on that the law of the state allows for a step, whatever the hours. */
export const firstDayByLaw = (request: Planning, step: OneStep, from: string): string =>
  firstDayFor(request.hours, channelsOn(request, step, from), request.recipient, from);
