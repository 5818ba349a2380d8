import * as z from 'zod';
import { sealOf } from '#adapters/aws/pseudonyms.ts';
import { isSame } from '#runtime/signing.ts';
import { ProblemError } from './problem.ts';

/** The key of the last row of a page: of the table, or of one of its indexes. */
const Key = z.record(z.string(), z.union([z.string(), z.number()]));
export type Key = Readonly<z.infer<typeof Key>>;

/** The list that a cursor goes on with: the id of its operation, and the parameters that choose its rows. */
export interface Listed {
  readonly operation: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** The first part of what is sealed: no text of another kind, and none of a later form, is ever taken for this one. */
const FORM = 'cursor/1';
/** Characters; longer than a cursor of any list. */
const LONGEST = 2048;

/**
 * Makes the cursor of the rows after a key. It is opaque and sealed, so that none but ours reaches the table, and only with the
 * parameters that it was made for. Rows that come and go meanwhile shift nothing: it names a row, not a number of rows.
 */
export async function cursorAfter(key: Key, listed: Listed): Promise<string> {
  const claim = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${claim}.${await sealFor(claim, listed)}`;
}

/**
 * The key that a cursor names.
 * @throws ProblemError when it was not made by this list, for these parameters
 */
export async function readCursor(cursor: string, listed: Listed): Promise<Key> {
  const [claim = '', seal = '', ...more] = cursor.slice(0, LONGEST).split('.');
  if (more.length > 0 || !isSame(seal, await sealFor(claim, listed))) throw notOfThisList();
  return Key.parse(JSON.parse(Buffer.from(claim, 'base64url').toString()));
}

const sealFor = (claim: string, { operation, parameters }: Listed): Promise<string> => {
  const given = Object.entries(parameters)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return sealOf([FORM, operation, JSON.stringify(given), claim].join('\n'));
};

const notOfThisList = (): ProblemError =>
  new ProblemError('invalid-request', {
    errors: (language) => [
      {
        in: 'query',
        pointer: '/cursor',
        detail: {
          'pt-BR': 'deve ser o "next" de uma página desta lista, com os mesmos parâmetros',
          en: 'must be the "next" of a page of this list, with the same parameters',
        }[language],
      },
    ],
  });
