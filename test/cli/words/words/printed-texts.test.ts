import { expect, it } from 'vitest';
import { wordsIn } from '#cli/words/words.ts';
import { isEnglish, textsOf } from '#test/cli/words/sentences-in.ts';

/** Portuguese words, for texts that would be written for readers of one language alone. */
const PORTUGUESE =
  /(?<!\p{L})(?:não|são|está|você|fatura|dívida|devedor|com|para|uma|pelo|dos|das)(?!\p{L})/u;

/** Documents in Portuguese whatever the language of the command: the dossier for a judge or a person, the demonstrativo. */
const DOCUMENTS = /^cli\/(dossier\/|explain\.ts|debt-file\.ts|offers\.ts)/;

/** Parts of a sentence that is in a table as a whole. */
const PARTS = ['the line', 'is not a {}'];

const { reason } = wordsIn('pt-BR');

it('no file of cli/ has a text that is neither in the catalogue nor in a table of sentences', () => {
  const found = textsOf(
    (file) =>
      file.startsWith('cli/') &&
      !/^cli\/(words\/|results\/page-(script|style)|completion\/|init\/|preview\/(script|style))/.test(file),
  );
  expect(found.length).toBeGreaterThan(100);
  const isTranslated = (text: string): boolean =>
    PARTS.includes(text) || reason(text.replaceAll('{}', '7')) !== text.replaceAll('{}', '7');
  const outside = found.filter(
    ({ file, text, to }) =>
      !to.some((name) => name === 'say' || name === 'RangeError' || name === 'present') &&
      ((isEnglish(text) && !isTranslated(text)) || (PORTUGUESE.test(text) && !DOCUMENTS.test(file))),
  );
  expect(outside.map(({ file, text }) => `${file}: ${text}`)).toEqual([]);
});
