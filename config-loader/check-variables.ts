import { variablesOf } from '#domain/messages/template-variables.ts';
import { MessageFacts } from '#schemas/config/message.ts';
import { messageOf } from './config-error.ts';
import { nearestKey } from './known-keys.ts';
import { EVERYTHING } from './sample-facts.ts';

/** An error in a Liquid text. */
export interface Misfit {
  readonly message: string;
  /** The line in a text of several lines, from 0. */
  readonly line: number;
}

/** The variables of a layout: the facts of the debt, subject and paragraphs. */
const FRAMED = { ...EVERYTHING, subject: 'Assunto', paragraphs: ['Texto'] };
const OF_ANY_LIST = ['size', 'first', 'last'];
const WHERE = /, (?:file:[^,]*, )?line:(\d+), col:\d+$/;

/** The variables that an SMS may use: names, and how to reach the creditor. */
export const OF_AN_SMS = ['greeting', 'creditor.name', 'creditor.phone', 'creditor.hours', 'pageUrl'];

/** Finds variables that no step provides, in any branch of a text, and invalid Liquid. */
export function unknownVariables(template: string): Misfit[] {
  try {
    return variablesOf(template)
      .filter((path) => !exists(path))
      .map((path) => cannotBeFilled(undefinedVariable(path.join('.')), lineOfVariable(template, path)));
  } catch (error) {
    return [misfitOf(error)];
  }
}

/** Finds variables of an SMS that would reveal something about the debt. */
export const revealingVariables = (template: string): string[] =>
  variablesOf(template)
    .map((path) => path.filter((part) => part !== 'size').join('.'))
    .filter((path) => !OF_AN_SMS.includes(path));

/** Fills a text; an error of Liquid is a misfit, mostly an optional variable without a condition. */
export function filling(fill: () => void): Misfit[] {
  try {
    fill();
    return [];
  } catch (error) {
    return [misfitOf(error)];
  }
}

function misfitOf(error: unknown): Misfit {
  const why = messageOf(error).split('\n', 1).join('').trim();
  return cannotBeFilled(why.replace(WHERE, ''), Number(WHERE.exec(why)?.[1] ?? 1) - 1);
}

const cannotBeFilled = (why: string, line: number): Misfit => ({
  message: `cannot be filled: ${why}; the variables are ${Object.keys(MessageFacts.shape).join(', ')}, of which these are optional: ${OPTIONAL.join(', ')}`,
  line,
});

/** A variable that there is not, with the one that was meant if one is spelled nearly so. */
function undefinedVariable(name: string): string {
  const meant = nearestKey(name, Object.keys(MessageFacts.shape));
  return `undefined variable: ${name}${meant === undefined ? '' : `; did you mean ${meant}?`}`;
}

const OPTIONAL = [
  'description',
  'unsubscribeUrl',
  'creditor.logoUrl',
  'bill.url',
  'bill.pixCode',
  'bill.digitableLine',
];

function exists(path: readonly (string | number | undefined)[]): boolean {
  let value: unknown = FRAMED;
  for (const part of path) {
    const isList = Array.isArray(value) || typeof value === 'string';
    if (isList && part === 'size') return true;
    if (Array.isArray(value) && (typeof part !== 'string' || OF_ANY_LIST.includes(part))) value = value[0];
    else if (typeof value === 'object' && value !== null && part !== undefined && Object.hasOwn(value, part))
      value = Reflect.get(value, part);
    else return false;
  }
  return true;
}

/** What Liquid reads of a text, and the quoted texts in it. */
const LIQUID = /\{\{.*?\}\}|\{%.*?%\}/gs;
const QUOTED = /"[^"]*"|'[^']*'/g;

/** The line of a template, from 0, in which Liquid first reads a variable: a word of the text that is spelled the same is none. */
export function lineOfVariable(template: string, path: readonly (string | number | undefined)[]): number {
  const name = path.filter((part) => typeof part === 'string').join('.');
  const used = new RegExp(`(?<![\\w.])${name.replace(/[^\w]/g, '\\$&')}(?!\\w)`);
  for (const { 0: tag, index } of template.matchAll(LIQUID)) {
    const at = tag.replace(QUOTED, (text) => ' '.repeat(text.length)).search(used);
    if (at >= 0) return template.slice(0, index + at).split('\n').length - 1;
  }
  return 0;
}
