import { loadConfig } from '#config-loader/load.ts';
import { contactHours } from '#domain/compliance/contact-hours.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import {
  type ContactHoursTable,
  type OpenHours,
  publishersOf,
  type StateRow,
} from '#schemas/config/legal.ts';
import { Channel, UF } from '#schemas/primitives.ts';
import { FINE } from './exit-codes.ts';
import { holidaysOf } from './holidays-of.ts';
import { type Asked, mayBeSent } from './may-be-sent.ts';
import type { Terminal } from './terminal.ts';

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
  { stdout }: Pick<Terminal, 'stdout'>,
): Promise<number> {
  const { contactHours: table } = await loadConfig(options.config);
  const states = uf ? [uf] : UF.options;
  const print = (line: string): void => {
    stdout.write(`${line}\n`);
  };
  const { at } = options;
  if (at !== undefined) {
    const asked = checked({ ...options, at });
    const holidays = await holidaysOf(options);
    for (const state of states)
      for (const channel of options.channel ? [options.channel] : Channel.options) {
        const { facts, words } = mayBeSent(table, { uf: state, channel, holidays }, asked);
        print(options.json ? JSON.stringify(facts) : words);
      }
    return FINE;
  }
  for (const name of ['channel', 'due', 'daysLate', 'creditor'] as const)
    if (options[name] !== undefined)
      throw new InputError(`${OPTION[name]} needs --at: the instant of the message`);
  if (!options.json) for (const line of heading(table)) print(line);
  for (const state of states)
    print(options.json ? JSON.stringify(asJson(table, state)) : `\n${stateInWords(table, state).join('\n')}`);
  return FINE;
}

const OPTION = { channel: '--channel', due: '--due', daysLate: '--days-late', creditor: '--creditor' };

function checked(asked: Asked): Asked {
  if (asked.due !== undefined && asked.daysLate !== undefined)
    throw new InputError('--due and --days-late say the same: give one of them');
  return asked;
}

const heading = ({ version, email, phone }: ContactHoursTable): string[] => [
  `Hours of contact, version ${version}, in the debtor's own zone`,
  `E-mail, everywhere: ${inWords(email)}. ${email.citation}`,
  `SMS and WhatsApp where no law was found, or the state is not known: ${inWords(phone)}. ${phone.citation}`,
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

function stateInWords(table: ContactHoursTable, uf: UF): string[] {
  const row = table.states[uf];
  const inForce = contactHours(table, 'sms', uf);
  const law = row.law === 'none' ? 'no law on the hours of collection was found: ours' : row.law;
  return [
    `${uf}  ${inWords(inForce)}`,
    `    ${law}${isOnOneSource(row) ? ' (one source only: the strictest hours hold)' : ''}`,
    ...(row.names ? [`    the law names: ${row.names.join(', ')}`] : []),
    ...(inForce.firstContact
      ? [`    by phone not before day ${inForce.firstContact.dayLate} late: ${inForce.firstContact.citation}`]
      : []),
    ...row.sources.map(({ title, url, checkedOn }) => `    read ${checkedOn}: ${title} <${url}>`),
  ];
}

const span = (hours: OpenHours['saturdays']): string =>
  hours === 'closed' ? 'closed' : `${hours[0]}-${hours[1]}`;

const inWords = ({ weekdays, saturdays, sundaysAndHolidays }: OpenHours): string =>
  `Mon-Fri ${span(weekdays)}, Sat ${span(saturdays)}, Sundays and holidays ${span(sundaysAndHolidays)}`;
