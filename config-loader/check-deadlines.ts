import type { MessageFacts } from '#schemas/config/message.ts';
import type { BrokenPromise } from './check-promises.ts';

const SENTENCES = /(?<=[.!?])\s+/;
const DAY = String.raw`\d{2}/\d{2}/\d{4}`;
/** What a text says of the price. */
const OF_THE_PRICE =
  /(?<!\p{L})(?:valor(?:es)?|preços?|R\$|multas?|juros|encargos?|acréscimos?|descontos?|pagando|não muda|quanto)(?!\p{L})/iu;
/** A day by which something is so. */
const BY_A_DAY = new RegExp(
  String.raw`(?<!\p{L})(?:até|antes d[eoa]|pagando (?:hoje|amanhã)|(?:só|somente|apenas) (?:hoje|amanhã))(?: o| a)?(?: dia| data| fim)?(?: d[eoa])? ?(${DAY}|vencimento|hoje|amanhã|lá|essa data|esse dia)?`,
  'giu',
);
/** What asks for a call or an answer by then, and says nothing of the price. */
const ASKS = /(?<!\p{L})(?:fale|conte|avise|responda|ligue|combine|diga)(?!\p{L})/iu;
/** That a price is the same afterwards. */
const SAME_AFTER =
  /depois d(?:esse dia|essa data|isso)[^.]*(?:mesmo|não muda|igual)|o valor continua o mesmo/i;

/**
 * What a filled text says of a deadline that is none: a day for a price that is the same after it, or a code's last day without the
 * word that the price stays (CDC art. 37 §1). `validUntil` is there only when the amount changes after it.
 */
export function misleadingDeadlines(filled: string, facts: MessageFacts): BrokenPromise[] {
  return filled.split(SENTENCES).flatMap((sentence) => {
    const days = [...sentence.matchAll(BY_A_DAY)].flatMap(([, day]) => (day === undefined ? [] : day));
    const isToday = /pagando (?:hoje|amanhã)/i.test(sentence);
    const isOfACode = /código/i.test(sentence);
    if (isOfACode && facts.bill.isSameAfter && facts.bill.validUntil && days.includes(facts.bill.validUntil))
      return SAME_AFTER.test(filled)
        ? []
        : {
            message: `says "${short(sentence)}", though the price is the same after that day: say so in {% if bill.isSameAfter %} (${LAW})`,
            at: { variable: 'bill.validUntil' },
          };
    if (isOfACode || !OF_THE_PRICE.test(sentence)) return [];
    const wrong = days.filter((day) => !isTrue(day, facts) && !(ASKS.test(sentence) && !/\d/.test(day)));
    if (wrong.length === 0 && !isToday) return [];
    return {
      message: `says "${short(sentence)}", but the price may be the same after that day: give a day only as {{ validUntil }}, in {% if validUntil %} (${LAW})`,
      at: { sentence },
    };
  });
}

const LAW = 'CDC art. 37 §1';

/** Whether the price changes after the day that is named. */
function isTrue(day: string, { validUntil, dueDate, onTimeUntil, invoices, dearer }: MessageFacts): boolean {
  // Until when something was so is no deadline.
  if (dearer.some(({ goodThrough }) => day === goodThrough)) return true;
  // Nor is the day until which the law has an invoice paid on time: charges count after it.
  if (day === onTimeUntil || invoices.some((invoice) => day === invoice.onTimeUntil)) return true;
  if (validUntil === undefined) return false;
  if (day.toLowerCase() === 'vencimento') return (onTimeUntil ?? dueDate) === validUntil;
  return day === validUntil || /^(?:lá|essa data|esse dia)$/i.test(day);
}

const short = (sentence: string): string => sentence.trim().replace(/\s+/g, ' ').slice(0, 160);
