import { describe, expect, it } from 'vitest';
import { copyOfConfig, edit, lineOf, problemsOf } from '#test/builders/broken-config.ts';

const PADRAO = 'reguas/padrao.yaml';
const SELECTION = 'selection.yaml';
const CREDITOR = 'creditors/bebidas-nordeste.yaml';
const AVISO = 'templates/acolhedora/aviso.yaml';
const LEMBRETE = 'templates/acolhedora/lembrete-1.yaml';

interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}
const WRONG_OFFSET: Edit = { file: PADRAO, from: 'offset: 15', to: 'offset: 2 # here' };
const WRONG_FIELD: Edit = { file: SELECTION, from: 'regua: ', to: 'reguaa: ' };
const WRONG_FINE: Edit = { file: CREDITOR, from: 'finePercent: 2', to: 'finePercent: 12 # here' };
const NO_VARIABLE: Edit = {
  file: AVISO,
  from: 'Se você já pagou, está tudo certo',
  to: 'Se você já pagou {{ valor }}, está tudo certo',
};
const NO_LANGUAGE: Edit = { file: LEMBRETE, from: 'language: pt_BR', to: 'language: portuguese' };

/** The files and lines of the problems of a configuration with some edits, each once. */
async function placesAfter(edits: readonly Edit[]): Promise<string[]> {
  const folder = copyOfConfig();
  for (const { file, from, to } of edits) edit(folder, file, from, to);
  const places = (await problemsOf(folder)).map((problem) => problem.split(' ')[0] ?? '');
  const expected = edits.map(({ file, to }) => `${file}:${lineOf(folder, file, to)}`);
  expect([...new Set(places)].toSorted()).toEqual(expected.toSorted());
  return places;
}

describe('errors of several files are said in one round, each at its line, and nothing that is not so', () => {
  it.each([
    { of: 'a régua and a text', edits: [WRONG_OFFSET, NO_VARIABLE] },
    { of: 'a selection and a text', edits: [WRONG_FIELD, NO_VARIABLE] },
    { of: 'a creditor and a text', edits: [WRONG_FINE, NO_VARIABLE] },
    {
      of: 'a régua, a selection, a creditor and a text',
      edits: [WRONG_OFFSET, WRONG_FIELD, WRONG_FINE, NO_VARIABLE],
    },
  ])('of $of', async ({ edits }) => {
    expect(await placesAfter(edits)).toHaveLength(edits.length + (edits.includes(WRONG_FIELD) ? 1 : 0));
  });

  it('of a text that is not valid by itself, which is not said to be missing', async () => {
    await placesAfter([NO_LANGUAGE, NO_VARIABLE]);
  });

  it('of each file alone', async () => {
    for (const one of [WRONG_OFFSET, WRONG_FIELD, WRONG_FINE, NO_VARIABLE, NO_LANGUAGE])
      await placesAfter([one]);
  });
});

describe('an error of a text is at its line', () => {
  it.each([
    { of: 'a variable that is spelled as a word before it', said: 'pagou {{ valor }}' },
    { of: 'an amount without spaces in its brackets', said: 'pagou {{fine}}' },
    {
      of: 'a sentence whose end is filled in',
      said: 'pagou, o código abaixo é seu, {{ greeting }} {{ invoiceId }}',
    },
    { of: 'a deadline that is none', said: 'pagou, pague até o vencimento e o valor é menor' },
  ])('of $of', async ({ said }) => {
    await placesAfter([
      { file: AVISO, from: 'Se você já pagou, está tudo certo', to: `Se você já ${said}, está tudo certo` },
    ]);
  });
});
