import { createInterface } from 'node:readline';
import type { Terminal } from '#cli/terminal.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { flagOf } from './flag-of.ts';
import { type Answers, QUESTIONS, type Question } from './questions.ts';
import type { Say } from './say.ts';

type Given = Readonly<Partial<Record<keyof Answers, string>>>;

/**
 * The answers that were given by flags, and to the others those of a person: each is asked for until it is right. A wrong flag is an
 * error at once, and so is a standard input that ends before the last question.
 * @throws InputError which names the flag
 */
export async function ask(given: Given, say: Say, { stdin, stdout }: Terminal): Promise<Answers> {
  const lines = createInterface({ input: stdin })[Symbol.asyncIterator]();
  const answers: Partial<Record<keyof Answers, string>> = {};
  for (const question of QUESTIONS) {
    const value = given[question.key];
    answers[question.key] =
      value === undefined ? await askFor(question, answers) : checked(question, value, say);
  }
  await lines.return?.();
  return complete(answers, say);

  async function askFor(question: Question, before: Partial<Answers>): Promise<string> {
    const usual = question.usual?.(before);
    for (;;) {
      stdout.write(`${say(question.key)}${usual === undefined ? '' : ` [${usual}]`}: `);
      const { value: line, done } = await lines.next();
      if (done) throw new InputError(`\n${say('ended', { flag: flagOf(question.key) })}`);
      const text = line.trim();
      const read = question.read(text === '' && usual !== undefined ? usual : text);
      if (read.ok) return read.value;
      stdout.write(`  ${text === '' ? say('needed') : read.reason}\n`);
    }
  }
}

/**
 * The answers of flags alone, and what is usual for those that were not given.
 * @throws InputError which names every flag that is missing
 */
export function fromFlags(given: Given, say: Say): Answers {
  const answers: Partial<Record<keyof Answers, string>> = {};
  for (const question of QUESTIONS) {
    const value = given[question.key] ?? question.usual?.(answers);
    if (value !== undefined) answers[question.key] = checked(question, value, say);
  }
  return complete(answers, say);
}

function checked({ key, read }: Question, value: string, say: Say): string {
  const answer = read(value.trim());
  if (!answer.ok) throw new InputError(say('wrongFlag', { flag: flagOf(key), reason: answer.reason }));
  return answer.value;
}

function complete(answers: Partial<Answers>, say: Say): Answers {
  const { name, creditor, legalName, taxId, address, city, uf } = answers;
  const { email, replyTo, phone, hours, pixKey, privacyUrl, officer } = answers;
  if (
    name !== undefined &&
    creditor !== undefined &&
    legalName !== undefined &&
    taxId !== undefined &&
    address !== undefined &&
    city !== undefined &&
    uf !== undefined &&
    email !== undefined &&
    replyTo !== undefined &&
    phone !== undefined &&
    hours !== undefined &&
    pixKey !== undefined &&
    privacyUrl !== undefined &&
    officer !== undefined
  )
    return {
      ...{ name, creditor, legalName, taxId, address, city, uf },
      ...{ email, replyTo, phone, hours, pixKey, privacyUrl, officer },
    };
  const missing = QUESTIONS.filter(({ key }) => answers[key] === undefined).map(({ key }) => flagOf(key));
  throw new InputError(say('missing', { flags: missing.join(', ') }));
}
