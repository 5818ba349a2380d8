import type { Part } from './part.ts';

/** The rights of the person, and how to use them. */
export const rights: Part = ({ pages, answer, heading }) => {
  heading('Os seus direitos, e como usá-los');
  for (const right of answer.processing.rights) {
    pages.gap(3);
    pages.text(right);
  }
};
