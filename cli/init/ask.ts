import type { Readable } from 'node:stream';
import { Asker } from '#cli/console/asker.ts';
import type { Words } from '#cli/words/words.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { flagOf } from './flag-of.ts';
import { Answers, QUESTIONS, type Question } from './questions.ts';

/** Who is asked, and in which words. */
interface Asked {
  readonly stdin: Readable;
  readonly stdout: { write(text: string): unknown };
  readonly words: Words;
}

type Given = Readonly<Partial<Record<keyof Answers, string>>>;

/**
 * The answers that were given by flags, and to the others those of a person: each is asked for until it is right. A wrong flag is an
 * error at once, and so is a standard input that ends before the last question.
 * @throws InputError which names the flag
 */
export async function ask(given: Given, { stdin, stdout, words }: Asked): Promise<Answers> {
  const { say, reason } = words;
  const asker = new Asker(stdin, stdout);
  const answers: Partial<Record<keyof Answers, string>> = {};
  try {
    for (const question of QUESTIONS) {
      const value = given[question.key];
      answers[question.key] =
        value === undefined ? await askFor(question, answers) : checked(question, value, words);
    }
  } finally {
    asker.close();
  }
  return complete(answers, words);

  async function askFor(question: Question, before: Partial<Answers>): Promise<string> {
    const usual = question.usual?.(before);
    for (;;) {
      const line = await asker.ask(
        `${say(`init.${question.key}`)}${usual === undefined ? '' : ` [${usual}]`}: `,
      );
      if (line === undefined) throw new InputError(`\n${say('init.ended', { flag: flagOf(question.key) })}`);
      const text = line.trim();
      const read = question.read(text === '' && usual !== undefined ? usual : text);
      if (read.ok) return read.value;
      stdout.write(`  ${text === '' ? say('init.needed') : reason(read.reason)}\n`);
    }
  }
}

/**
 * The answers of flags alone, and what is usual for those that were not given.
 * @throws InputError which names every flag that is missing
 */
export function fromFlags(given: Given, words: Words): Answers {
  const answers: Partial<Record<keyof Answers, string>> = {};
  for (const question of QUESTIONS) {
    const value = given[question.key] ?? question.usual?.(answers);
    if (value !== undefined) answers[question.key] = checked(question, value, words);
  }
  return complete(answers, words);
}

function checked({ key, read }: Question, value: string, { say, reason }: Words): string {
  const answer = read(value.trim());
  if (!answer.ok)
    throw new InputError(say('init.wrongFlag', { flag: flagOf(key), reason: reason(answer.reason) }));
  return answer.value;
}

function complete(given: Partial<Answers>, { say }: Words): Answers {
  const answers = Answers.safeParse(given);
  if (answers.success) return answers.data;
  const missing = QUESTIONS.filter(({ key, usual }) => !usual && given[key] === undefined).map(({ key }) =>
    flagOf(key),
  );
  throw new InputError(say('init.missing', { flags: missing.join(', ') }));
}
