import { describe, expect, it } from 'vitest';
import { citationsInPortuguese } from '#bin/citations.ts';
import { citeBy } from '#web/words/citation.ts';

const cite = citeBy(await citationsInPortuguese());

describe('a citation in Portuguese', () => {
  it.each([
    [
      'of the tables of law',
      'Our choice, within CDC art. 71 (rest and leisure)',
      'Escolha nossa, conforme CDC, art. 71 (descanso e lazer)',
    ],
    [
      'with a figure in it',
      'the channel takes 14 messages a second (config/rates.yaml)',
      'o canal aceita 14 mensagens por segundo (config/rates.yaml)',
    ],
    [
      'with a sentence in it',
      'Our choice: this step was held back (daily-budget), and the step above it is due, which speaks instead',
      'Escolha nossa: esta etapa foi retida (daily-budget), e a etapa seguinte já venceu, e fala no lugar dela',
    ],
    ['of a law alone', 'AL, Lei 7.782/2016', 'AL, Lei 7.782/2016'],
    ['that nobody translated', 'Ours (see the wiki)', 'Ours (see the wiki)'],
  ])('%s', (_, english, said) => {
    expect(cite(english)).toBe(said);
  });
});
