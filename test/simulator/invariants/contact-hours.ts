import type { Invariant } from '#test/simulator/recording.ts';
import { personOf } from './contacts.ts';
import { localTime, shown } from './local-time.ts';

/** A function may take this long from asking the law to sending, hours. */
const SLACK = 1 / 60;

/** Every message is sent within the hours of its channel in the debtor's state, by the wall clock: `config/legal/`. */
export const contactHours: Invariant = (recording) =>
  recording.sends.flatMap((send) => {
    const person = personOf(recording, send);
    if (!person) return [];
    const { email, phone, states } = recording.config.contactHours;
    const hours = send.channel === 'email' ? email : (states[person.uf]?.hours ?? phone);
    const { kind, hour } = localTime(send.at, person.uf);
    const open = hours[kind];
    const isLawful = open !== 'closed' && hour >= open[0] && hour < open[1] + SLACK;
    return isLawful
      ? []
      : [`${send.channel} to ${person.name} in ${person.uf} at ${shown(send.at)}: ${kind}`];
  });
