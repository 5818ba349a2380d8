import { variablesOf } from '#domain/messages/template-variables.ts';
import { MessageFacts } from '#schemas/config/message.ts';
import { messageOf } from './config-error.ts';
import { EVERYTHING } from './sample-facts.ts';

/** Something wrong in a Liquid text. */
export interface Misfit {
  readonly message: string;
  /** From 0; of a text of several lines. */
  readonly line: number;
}

/** What a layout is given beside the facts of the debt. */
const FRAMED = { ...EVERYTHING, subject: 'Assunto', paragraphs: ['Texto'] };
const OF_ANY_LIST = ['size', 'first', 'last'];
const WHERE = /, (?:file:[^,]*, )?line:(\d+), col:\d+$/;

/** What an SMS may be filled with: who speaks to whom, and where they are found. */
export const OF_AN_SMS = ['greeting', 'creditor.name', 'creditor.phone', 'creditor.hours', 'pageUrl'];

/** Variables that no step provides, in any branch of a text, taken or not; Liquid that is none. */
export function unknownVariables(template: string): Misfit[] {
  try {
    return variablesOf(template)
      .filter((path) => !exists(path))
      .map((path) => cannotBeFilled(`undefined variable: ${path.join('.')}`, lineOfVariable(template, path)));
  } catch (error) {
    return [misfitOf(error)];
  }
}

/** Variables of an SMS that would tell something of the debt. */
export const tellingVariables = (template: string): string[] =>
  variablesOf(template)
    .map((path) => path.filter((part) => part !== 'size').join('.'))
    .filter((path) => !OF_AN_SMS.includes(path));

/** Fills a text; what Liquid throws is a misfit: mostly a variable that a step may leave out. */
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
  message: `cannot be filled: ${why}; a step may provide ${Object.keys(MessageFacts.shape).join(', ')}, and may leave out ${OPTIONAL.join(', ')}`,
  line,
});

const OPTIONAL = [
  'description',
  'paidOn',
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

function lineOfVariable(template: string, path: readonly (string | number | undefined)[]): number {
  const name = path.filter((part) => typeof part === 'string').join('.');
  const index = template.search(new RegExp(`(?<![\\w.])${name.replace(/[^\w]/g, '\\$&')}(?!\\w)`));
  return index < 0 ? 0 : template.slice(0, index).split('\n').length - 1;
}
