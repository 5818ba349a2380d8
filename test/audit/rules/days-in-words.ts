import { addDays, daysBetween } from '../law/calendar.ts';
import { htmlAsText, readEmail } from '../texts/email.ts';
import { daysIn, isoDay } from '../texts/money-in.ts';
import { aboutMessages, type MessageLook, type Report, type Rule, unless } from './rule.ts';

const onEmails = (name: string, from: string, judge: (look: MessageLook, words: string) => Report[]): Rule =>
  aboutMessages(name, from, (look) =>
    look.channel === 'email' ? judge(look, `${look.line.subject}\n${readEmail(look.text).body}`) : [],
  );

const FROM = 'the brief: what is said of days is true on the day';

/** `hoje, dia D`, `amanhã, dia D`, `em N dias, no dia D`. */
const untilDue = onEmails('days-until-due', FROM, ({ day }, words) => {
  const said = [...words.matchAll(/vence (hoje|amanhã|em (\d+) dias), (?:no )?dia (\d{2}\/\d{2}\/\d{4})/g)];
  return said.flatMap(([phrase, how, days, stated = '']) => {
    const ahead = how === 'hoje' ? 0 : how === 'amanhã' ? 1 : Number(days);
    return unless(addDays(day, ahead) === isoDay(stated), `"${phrase}" on ${day}`, `${addDays(day, ahead)}`);
  });
});

/** `vence em D` of the future or today, `venceu em D` of the past; in the body, the subject and the list. */
const tense = aboutMessages('tense-of-due-dates', FROM, ({ day, channel, text, line }) => {
  if (channel !== 'email') return [];
  return [...`${line.subject}\n${text}`.matchAll(/(vence|venceu) em (\d{2}\/\d{2}\/\d{4})/g)].flatMap(
    ([phrase, verb, stated = '']) => {
      const late = isoDay(stated) < day;
      return unless(late === (verb === 'venceu'), `"${phrase}" on ${day}`, late ? 'venceu' : 'vence');
    },
  );
});

/** `em aberto há N dias`: calendar days from the due date that is named. */
const daysLate = onEmails('days-late', FROM, ({ world, day, debt }, words) =>
  [...words.matchAll(/há (?:(um) dia|(\d+) dias)\b/g)].flatMap(([phrase, one, days]) => {
    const said = one === undefined ? Number(days) : 1;
    const due = world.shownDueDate(debt);
    const right = daysBetween(due, day);
    return unless(said === right, `"${phrase}" on ${day}`, `${right}, since ${due}`);
  }),
);

/** A reader who counts from the due date in the sentence comes to the same number. */
const readersCount = onEmails('days-late-as-a-reader-counts', FROM, ({ day }, words) =>
  [...words.matchAll(/venceu em (\d{2}\/\d{2}\/\d{4}) e está em aberto há (?:(um) dia|(\d+) dias)/g)].flatMap(
    ([phrase, stated = '', one, days]) => {
      const right = daysBetween(isoDay(stated), day);
      return unless(
        (one === undefined ? Number(days) : 1) === right,
        `"${phrase}" on ${day}`,
        `${right} days`,
      );
    },
  ),
);

/** The list of the HTML part: `há N dias` beside each due date. */
const listed = aboutMessages('days-late-in-the-list', FROM, ({ world, day, debt, channel, text, line }) => {
  const email = readEmail(text);
  if (channel !== 'email' || !email.isList) return [];
  const html = htmlAsText(line.html ?? '');
  return email.invoices.flatMap(({ invoiceId, dueDate }) => {
    const row = html.split(`${invoiceId} `)[1] ?? '';
    const said = /\d{2}\/\d{2}\/\d{4}\)? (?:há (\d+|um) dias?|(a vencer|vence hoje))/.exec(row);
    if (said === null) return [];
    const other = world.byInvoice(debt.creditorId, invoiceId);
    const rolled = other === undefined ? dueDate : world.shownDueDate(other);
    const right = Math.max(0, daysBetween(rolled, day));
    const stated = said[2] !== undefined ? 0 : said[1] === 'um' ? 1 : Number(said[1]);
    return unless(stated === right, `"${said[0]}" for ${invoiceId} on ${day}`, `${right} days late`);
  });
});

const promised = onEmails('today-is-the-promised-day', FROM, ({ day, debt }, words) => {
  const says = /hoje é o dia que (?:você escolheu|combinamos)/i.test(words);
  return unless(!says || debt.promise?.day === day, `"hoje é o dia" on ${day}`, `${debt.promise?.day}`);
});

/** The due date that a message shows is the one that was billed, and beside it the business day that it rolled to, if that is another. */
const dueDates = aboutMessages('due-dates-shown', FROM, ({ world, debt, channel, text }) => {
  if (channel !== 'email') return [];
  return readEmail(text).invoices.flatMap(({ invoiceId, dueDate, onTimeUntil }) => {
    const other = world.byInvoice(debt.creditorId, invoiceId);
    const last = other && world.shownDueDate(other);
    return [
      ...unless(dueDate === other?.dueDate, `due on ${dueDate}`, `${other?.dueDate}`),
      ...unless((onTimeUntil ?? dueDate) === last, `on time until ${onTimeUntil ?? dueDate}`, `${last}`),
    ];
  });
});

/** A last day that a message states has not passed. */
const lastDays = aboutMessages('last-days-to-come', FROM, ({ day, channel, text }) => {
  if (channel !== 'email') return [];
  const { unchangedUntil, codeUntil } = readEmail(text);
  return [unchangedUntil, codeUntil].flatMap((last) =>
    unless(last === undefined || last >= day, `until ${last} on ${day}`, 'a day to come'),
  );
});

/** `até lá` and `depois dessa data` need a day to come before them. */
const untilThen = onEmails(
  'until-then-names-a-day',
  'the brief: what a text points to is there',
  ({ day }, words) => {
    const at = words.search(/até lá|depois dessa data/);
    if (at < 0) return [];
    const named = daysIn(words.slice(0, at)).some((stated) => stated >= day);
    return unless(named, '"até lá" without a day to come before it', 'the day, or no "até lá"');
  },
);

/** `antes de D` and `antes do vencimento` ask for something that can still be done. */
const beforeThat = onEmails('before-a-day-to-come', FROM, ({ day, debt }, words) => {
  const stated = /(?:resolvida antes de (\d{2}\/\d{2}\/\d{4}))/.exec(words)?.[1];
  return [
    ...unless(
      stated === undefined || isoDay(stated) > day,
      `"antes de ${stated}" on ${day}`,
      'a day to come',
    ),
    ...unless(
      !/fale com a gente antes do vencimento/.test(words) || debt.dueDate > day || debt.rolledDueDate > day,
      `"antes do vencimento" on ${day}`,
      `before ${debt.rolledDueDate}`,
    ),
  ];
});

export const daysInWords: Rule[] = [
  untilDue,
  tense,
  daysLate,
  readersCount,
  listed,
  promised,
  dueDates,
  lastDays,
  beforeThat,
  untilThen,
];
