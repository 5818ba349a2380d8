import { dayOf, formatDay } from '#domain/calendar/days.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import type { DebtEntry } from '#schemas/records/entry.ts';
import { beginningOf, commitmentTo, hashOf, type Sha256 } from './chain.ts';
import { contentOf } from './content-of.ts';
import { erasedAt } from './erased-at.ts';
import { sealOf } from './seal.ts';

/** What the verification of a dossier found. */
export interface Verification {
  /** What was changed, added or taken away, in words; none when all is as it was written. */
  readonly wrong: readonly string[];
  /** What may be missing by right: contents that were erased. */
  readonly notes: readonly string[];
}

/**
 * Verifies a dossier: each entry by its hash and its place in the chain, the end of the chain, each content by its commitment, and each
 * part by the seal. A content may be missing only if an entry says that it was erased.
 * @param printedSeal the seal that somebody has from elsewhere: of the printed dossier
 */
export function verify(dossier: Dossier, sha256: Sha256, printedSeal?: string): Verification {
  const { wrong, notes } = contentsOf(dossier, sha256);
  return {
    wrong: [
      ...chainOf(dossier, sha256),
      ...elsewhereOf(dossier, sha256),
      ...wrong,
      ...partsOf(dossier, sha256),
      ...(printedSeal === undefined || printedSeal === dossier.seal.whole
        ? []
        : ['the seal is not the one that was given: this is another dossier, or it was made anew']),
    ],
    notes,
  };
}

function chainOf({ debtId, entries, chain }: Dossier, sha256: Sha256): string[] {
  const wrong: string[] = [];
  let number = 0;
  let previous = beginningOf(debtId, sha256);
  for (const entry of [...entries].sort((one, other) => one.link.number - other.link.number)) {
    const { link } = entry;
    if (link.number > number + 1)
      wrong.push(
        link.number === number + 2
          ? `entry ${number + 1} is missing`
          : `entries ${number + 1} to ${link.number - 1} are missing`,
      );
    else if (link.number === number) wrong.push(`entry ${number} is there twice`);
    else if (link.previous !== previous)
      wrong.push(`${named(entry)} does not follow the entry before it: one of the two was changed`);
    if (entry.erased) {
      if (!isErasureRecorded(entries)) wrong.push(`${named(entry)} is erased, and no entry says so`);
    } else if (hashOf(entry, link, sha256) !== link.hash) wrong.push(`${named(entry)} was changed`);
    number = link.number;
    previous = link.hash;
  }
  if (number < (chain?.length ?? 0)) wrong.push(`the entries after ${number} are missing`);
  else if (number > (chain?.length ?? 0)) wrong.push(`the chain ends before entry ${number}: it was added`);
  else if (chain && previous !== chain.head)
    wrong.push(`the chain does not end with entry ${number} as it is here`);
  return wrong;
}

const isErasureRecorded = (entries: Dossier['entries']): boolean =>
  entries.some(({ type, erased }) => type === 'ContentsErased' && erased !== true);

const elsewhereOf = ({ elsewhere }: Dossier, sha256: Sha256): string[] =>
  elsewhere.flatMap((entry) =>
    entry.erased || hashOf(entry, entry.link, sha256) === entry.link.hash
      ? []
      : [`${named(entry)} of debt ${entry.debtId} was changed`],
  );

function contentsOf(dossier: Dossier, sha256: Sha256): Verification {
  const wrong: string[] = [];
  const notes: string[] = [];
  for (const entry of dossier.entries) {
    const reference = contentOf(entry);
    if (!reference) continue;
    const kept = dossier.contents[reference.commitment];
    const erased = erasedAt(dossier, reference.debtId, String(entry.detail.at));
    if (kept && commitmentTo(kept, sha256) !== reference.commitment)
      wrong.push(`the content of ${named(entry)} was changed`);
    else if (!kept && erased !== undefined)
      notes.push(`${named(entry)}: content erased on ${formatDay(dayOf(erased))}, commitment intact`);
    else if (!kept)
      wrong.push(`the content of ${named(entry)} is missing, and no entry says that it was erased`);
  }
  return { wrong, notes };
}

function partsOf(dossier: Dossier, sha256: Sha256): string[] {
  const { parts, whole } = sealOf(dossier, sha256);
  const changed = Object.keys(parts).filter((name) => parts[name] !== dossier.seal.parts[name]);
  if (changed.length > 0) return changed.map((name) => `the part "${name}" was changed`);
  return whole === dossier.seal.whole ? [] : ['the seal of the whole was changed'];
}

const named = ({ type, link }: Pick<DebtEntry, 'type' | 'link'>): string => `entry ${link.number} (${type})`;
