import type { PersonDossier } from '#schemas/records/person-dossier.ts';
import { DATA_KINDS } from './data-kinds.ts';

/** What kinds of data there are, what each is for, by which law, and for how long (LGPD art. 9 I and II). */
export const purposesOf = (): PersonDossier['processing']['purposes'] =>
  Object.entries(DATA_KINDS).map(([what, { words, purpose, basis, keptFor }]) => ({
    what,
    words,
    purpose,
    basis,
    keptFor,
  }));
