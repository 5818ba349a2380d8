import type { Pages } from '#cli/dossier/pages.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';

/** Writes one part of the answer to an access request; `heading` counts the parts. */
export type Part = (given: {
  readonly pages: Pages;
  readonly answer: PersonDossier;
  readonly heading: (text: string) => void;
}) => void;
