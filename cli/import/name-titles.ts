import type { LeftOut, Refused, TitleIdentity } from '#formats/exports/title.ts';
import type { NamedRow, NamedTitle } from './compare.ts';
import type { OwedTitle } from './debtors.ts';
import type { Ids, Person } from './ids.ts';
import type { KeptTitle } from './kept-book.ts';

/** A row that may have an id. */
interface Nameable {
  readonly identity: TitleIdentity;
  readonly person?: Person;
  /** What is open of it, centavos; 0 of a title that is closed. */
  readonly open: number | undefined;
  /** A row that is refused is no title yet. */
  readonly isRefused: boolean;
}

/** What rows without a number have in common: who owes them and when they are due; and, where they are alike, what they come to. */
interface Likeness {
  readonly party: string;
  readonly kin: string;
  readonly like: string;
}

/**
 * Gives every row of an export its id. A title is called what its system calls it. One without a number is known by its customer, its day of
 * issue, its due date and its amount, whatever its place in the file and whatever other rows come or go; rows that are alike in all of these are
 * counted, and those that are known are told apart by what is open of them.
 */
export function nameTitles(
  rows: {
    readonly owed: readonly OwedTitle[];
    readonly closed: readonly LeftOut[];
    readonly refused: readonly Refused[];
  },
  { ids, known }: { readonly ids: Ids; readonly known: Readonly<Record<string, KeptTitle>> },
): {
  readonly titles: readonly NamedTitle[];
  readonly closed: readonly NamedRow<LeftOut>[];
  readonly refused: readonly NamedRow<Refused>[];
} {
  const named = new Names(ids, known);
  const owed = rows.owed.map((title) => ({
    title,
    nameable: { identity: title.identity, person: title, open: title.open, isRefused: false },
  }));
  const closed = rows.closed.map((row) => ({ row, nameable: ofRow(row, { open: 0, isRefused: false }) }));
  const refused = rows.refused.map((row) => ({
    row,
    nameable: ofRow(row, { open: row.open, isRefused: true }),
  }));
  named.name([...owed, ...closed, ...refused].flatMap(({ nameable }) => nameable ?? []));
  return {
    titles: owed.flatMap(({ title, nameable }): NamedTitle[] => {
      const invoiceId = named.idOf(nameable);
      const kin = named.kinOf(nameable);
      // A title has a debtor and a due date, of which an id can always be made.
      return invoiceId === undefined ? [] : [{ invoiceId, title, ...(kin ? { kin } : {}) }];
    }),
    closed: closed.map(({ row, nameable }) => ({ invoiceId: nameable && named.idOf(nameable), row })),
    refused: refused.map(({ row, nameable }) => ({ invoiceId: nameable && named.idOf(nameable), row })),
  };
}

const ofRow = (
  { identity }: LeftOut | Refused,
  of: Pick<Nameable, 'open' | 'isRefused'>,
): Nameable | undefined => (identity ? { identity, ...of } : undefined);

class Names {
  readonly #ids: Ids;
  readonly #known: Readonly<Record<string, KeptTitle>>;
  readonly #byRow = new Map<Nameable, string>();
  readonly #likeness = new Map<Nameable, Likeness>();
  readonly #taken = new Set<string>();
  /** Titles without a number that are known, by what they are like and by their kin. */
  readonly #knownByLike = new Map<string, string[]>();
  readonly #knownByKin = new Map<string, string[]>();

  constructor(ids: Ids, known: Readonly<Record<string, KeptTitle>>) {
    this.#ids = ids;
    this.#known = known;
    for (const [id, { party, due, amount, issued }] of Object.entries(known)) {
      if (party === undefined) continue;
      add(this.#knownByLike, likeOf(party, { due, amount, issued }), id);
      add(this.#knownByKin, kinOf(party, { due, issued }), id);
    }
  }

  idOf = (row: Nameable): string | undefined => this.#byRow.get(row);

  /** What is kept of a title without a number, by which the next import knows it. */
  kinOf(row: Nameable): { readonly party: string; readonly issued?: string } | undefined {
    const likeness = this.#likeness.get(row);
    if (!likeness) return undefined;
    const { issued } = row.identity;
    return { party: likeness.party, ...(issued === undefined ? {} : { issued }) };
  }

  name(rows: readonly Nameable[]): void {
    const byLike = new Map<string, Nameable[]>();
    const byKin = new Map<string, Nameable[]>();
    this.#takeShared(rows);
    for (const row of rows) {
      if (this.#byRow.has(row)) continue;
      const given = this.#ids.ofSystem(row.identity, row.person);
      if (given !== undefined) {
        this.#byRow.set(row, given);
        continue;
      }
      const party = bareParty(row.identity.party);
      const { due } = row.identity;
      if (due === undefined || party === '') continue;
      const mark = this.#ids.ofParty(party);
      const of = { ...row.identity, due };
      const likeness = { party: mark, kin: kinOf(mark, of), like: likeOf(mark, of) };
      this.#likeness.set(row, likeness);
      add(byLike, likeness.like, row);
      add(byKin, likeness.kin, row);
    }
    for (const [like, alike] of byLike) this.#takeAlike(alike, this.#knownByLike.get(like) ?? []);
    for (const [kin, all] of byKin) this.#takeOnly(all, this.#knownByKin.get(kin) ?? []);
    for (const alike of byLike.values()) for (const row of alike) if (!this.#byRow.has(row)) this.#make(row);
  }

  /**
   * What is left of a title after a part payment is called by the number that the paid part has too; once all of them are paid, the number is known of
   * one: that of the same amount, or the last. Those that are known without their number stay so.
   */
  #takeShared(rows: readonly Nameable[]): void {
    const closed = new Map<string, Nameable[]>();
    for (const row of rows) {
      const { sharedKey } = row.identity;
      const id =
        sharedKey === undefined
          ? undefined
          : this.#ids.ofSystem({ ...row.identity, key: sharedKey }, row.person);
      if (id === undefined || this.#isKnownAlike(row)) continue;
      if (row.open !== 0) this.#take(row, id);
      else if (this.#known[id] !== undefined) add(closed, id, row);
    }
    for (const [id, all] of closed) {
      const row = all.find(({ identity }) => identity.amount === this.#known[id]?.amount) ?? all.at(-1);
      if (row && !this.#taken.has(id)) this.#take(row, id);
    }
  }

  #isKnownAlike({ identity }: Nameable): boolean {
    const { due, party } = identity;
    if (due === undefined) return false;
    const like = likeOf(this.#ids.ofParty(bareParty(party)), { ...identity, due });
    return this.#knownByLike.has(like);
  }

  /** Titles of the same likeness: first those of which the same is open, then those that are not closed, then any. */
  #takeAlike(rows: readonly Nameable[], known: readonly string[]): void {
    const stateOf = (id: string) => this.#known[id]?.state;
    const passes: ((row: Nameable, id: string) => boolean)[] = [
      ({ open }, id) => stateOf(id) !== 'closed' && this.#known[id]?.open === open,
      (_row, id) => stateOf(id) !== 'closed',
      () => true,
    ];
    for (const fits of passes)
      for (const row of rows) {
        if (this.#byRow.has(row)) continue;
        const id = known.find((one) => !this.#taken.has(one) && fits(row, one));
        if (id !== undefined) this.#take(row, id);
      }
  }

  /**
   * In a table that has a balance and no amount, a part payment changes all that tells titles of one customer and due date apart: the only one of
   * them that is known is the only one of the file, and where all of them are paid nothing has to be told apart.
   */
  #takeOnly(rows: readonly Nameable[], known: readonly string[]): void {
    const open = known.filter((id) => this.#known[id]?.state !== 'closed');
    const free = open.filter((id) => !this.#taken.has(id));
    const left = rows.filter((row) => !this.#byRow.has(row) && row.identity.isBalance);
    const isOnly = open.length === 1 && rows.length === 1;
    const arePaid = left.length >= free.length && left.every((row) => row.open === 0 && !row.isRefused);
    if (!isOnly && !arePaid) return;
    for (const [index, id] of free.entries()) {
      const row = left[index];
      if (row) this.#take(row, id);
    }
  }

  #take(row: Nameable, id: string): void {
    this.#byRow.set(row, id);
    this.#taken.add(id);
  }

  #make(row: Nameable): void {
    const { due, amount, issued } = row.identity;
    const like = [bareParty(row.identity.party), due, amount, ...(issued === undefined ? [] : [issued])].join(
      '|',
    );
    for (let ordinal = 1; ; ordinal += 1) {
      const id = this.#ids.ofLike(like, ordinal);
      if (this.#taken.has(id) || this.#known[id]?.party !== undefined) continue;
      this.#take(row, id);
      return;
    }
  }
}

interface Facts {
  readonly due: string;
  readonly amount?: number | undefined;
  readonly issued?: string | undefined;
}

const kinOf = (party: string, { due, issued = '' }: Facts): string => [party, due, issued].join('|');
const likeOf = (party: string, { due, amount, issued = '' }: Facts): string =>
  [party, due, issued, amount].join('|');

const bareParty = (party: string): string =>
  party
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();

function add<T>(map: Map<string, T[]>, key: string, one: T): void {
  const all = map.get(key);
  if (all) all.push(one);
  else map.set(key, [one]);
}
