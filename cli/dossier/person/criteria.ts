import type { Part } from './part.ts';

/** By what rules the person is judged without a person, and how to have that reviewed (LGPD art. 20). */
export const criteria: Part = ({ pages, answer, heading }) => {
  heading('Critérios das decisões automáticas');
  for (const one of answer.processing.criteria) {
    pages.gap(3);
    pages.text(one);
  }
  pages.gap(3);
  pages.text(
    'Se discordar de uma decisão, peça que uma pessoa a reveja (LGPD, art. 20): veja em "Os seus direitos".',
    { face: 'bold' },
  );
};
