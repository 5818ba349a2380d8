import { loadConfig } from '#config-loader/load.ts';
import { zoneOf } from '#domain/calendar/time-zone.ts';
import { contactHours } from '#domain/compliance/contact-hours.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import {
  type ContactHoursTable,
  type OpenHours,
  publishersOf,
  type StateRow,
} from '#schemas/config/legal.ts';
import { Channel, UF } from '#schemas/primitives.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { holidaysOf } from './holidays-of.ts';
import { type Asked, type MayBeSent, mayBeSent } from './may-be-sent.ts';
import type { Words } from './words/words.ts';

/** The options of `regua hours`. */
interface HoursOptions extends Partial<Asked> {
  readonly channel?: Channel;
  readonly creditor?: string;
  readonly json?: boolean;
  readonly config: string;
}

/** `regua hours [UF]`: the table of hours with its sources, or with `--at` whether a message may be sent then, and by which rule. */
export async function hours(
  uf: UF | undefined,
  options: HoursOptions,
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const { contactHours: table } = await loadConfig(options.config);
  const states = uf ? [uf] : UF.options;
  const print = (line: string): void => {
    stdout.write(`${line}\n`);
  };
  const { at } = options;
  if (at !== undefined) {
    const asked = checked({ ...options, at }, words);
    const holidays = await holidaysOf(options, words);
    for (const state of states)
      for (const channel of options.channel ? [options.channel] : Channel.options) {
        const facts = mayBeSent(table, { uf: state, channel, holidays }, asked);
        print(options.json ? JSON.stringify(facts) : answerInWords(facts, words));
      }
    return FINE;
  }
  for (const name of ['channel', 'due', 'daysLate', 'creditor'] as const)
    if (options[name] !== undefined)
      throw new InputError(words.say('hours.needsAt', { option: OPTION[name] }));
  if (!options.json) for (const line of heading(table, words)) print(line);
  for (const state of states)
    print(
      options.json
        ? JSON.stringify(asJson(table, state))
        : `\n${stateInWords(table, state, words).join('\n')}`,
    );
  return FINE;
}

const OPTION = { channel: '--channel', due: '--due', daysLate: '--days-late', creditor: '--creditor' };

function checked(asked: Asked, { say }: Words): Asked {
  if (asked.due !== undefined && asked.daysLate !== undefined)
    throw new InputError(say('hours.dueOrDaysLate'));
  return asked;
}

const heading = ({ version, email, phone }: ContactHoursTable, words: Words): string[] => [
  words.say('hours.heading', { version }),
  words.say('hours.email', { hours: inWords(email, words), citation: words.reason(email.citation) }),
  words.say('hours.phone', { hours: inWords(phone, words), citation: words.reason(phone.citation) }),
];

const PHONES: readonly Channel[] = ['sms', 'whatsapp'];

function asJson(table: ContactHoursTable, uf: UF) {
  const row = table.states[uf];
  const { citation, firstContact, weekdays, saturdays, sundaysAndHolidays } = contactHours(table, 'sms', uf);
  const { email } = table;
  return {
    uf,
    law: row.law,
    citation,
    channels: PHONES,
    weekdays,
    saturdays,
    sundaysAndHolidays,
    ...(row.names ? { lawNames: row.names } : {}),
    ...(firstContact ? { firstContact } : {}),
    email: {
      weekdays: email.weekdays,
      saturdays: email.saturdays,
      sundaysAndHolidays: email.sundaysAndHolidays,
      citation: email.citation,
    },
    publishers: publishersOf(row).size,
    oneSourceOnly: isOnOneSource(row),
    sources: row.sources,
    version: table.version,
  };
}

/** A law that one publisher alone tells of: the strictest hours hold. */
const isOnOneSource = (row: StateRow): boolean => row.law !== 'none' && publishersOf(row).size === 1;

function stateInWords(table: ContactHoursTable, uf: UF, words: Words): string[] {
  const { say, day, reason } = words;
  const row = table.states[uf];
  const { firstContact, ...inForce } = contactHours(table, 'sms', uf);
  const law = row.law === 'none' ? say('hours.noLaw') : reason(row.law);
  return [
    `${uf}  ${inWords(inForce, words)}`,
    `    ${isOnOneSource(row) ? say('hours.oneSource', { law }) : law}`,
    ...(row.names ? [`    ${say('hours.names', { names: row.names.join(', ') })}`] : []),
    ...(firstContact
      ? [`    ${say('hours.firstContact', { ...firstContact, citation: reason(firstContact.citation) })}`]
      : []),
    ...row.sources.map(
      ({ title, url, checkedOn }) => `    ${say('hours.read', { day: day(checkedOn), title, url })}`,
    ),
  ];
}

function inWords({ weekdays, saturdays, sundaysAndHolidays }: OpenHours, { say }: Words): string {
  const span = (hours: OpenHours['saturdays']): string =>
    hours === 'closed' ? say('hours.closed') : `${hours[0]}-${hours[1]}`;
  return say('hours.open', {
    weekdays: span(weekdays),
    saturdays: span(saturdays),
    sundaysAndHolidays: span(sundaysAndHolidays),
  });
}

/** The answer of `--at` for one state and channel, by the clock of the state. */
function answerInWords(
  { uf, channel, at, dueDate, allowed, rule, citation, until }: MayBeSent,
  { say, time, day, reason }: Words,
): string {
  const zone = zoneOf(uf);
  const asked = { uf, channel: say(`channels.${channel}`), time: time(at, zone) };
  const about =
    dueDate === undefined
      ? say('hours.about', asked)
      : say('hours.aboutDue', { ...asked, due: day(dueDate) });
  if (allowed || until === undefined) return say('hours.allowed', { about, citation: reason(citation) });
  const next = time(until, zone);
  return say('hours.notAllowed', { about, rule: say(`rules.${rule}`), citation: reason(citation), next });
}
