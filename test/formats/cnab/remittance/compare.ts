import { readFileSync } from 'node:fs';
import { REMITTANCE_LAYOUTS } from '#formats/cnab/remittance/layouts.ts';
import type { Instruction, RemittanceFile, TitleOrder } from '#formats/cnab/remittance/order.ts';
import { writeRemittance } from '#formats/cnab/remittance/write-remittance.ts';

const FIXTURES = new URL('../../../fixtures/remittance/', import.meta.url);

interface Titles {
  readonly writtenOn: string;
  readonly writtenAt: string;
  readonly sequence: number;
  readonly beneficiary: { readonly name: string; readonly taxId: string };
  readonly titles: readonly (Omit<TitleOrder, 'instruction' | 'ourNumber' | 'abatement'> & {
    readonly number: number;
  })[];
}

const read = (name: string): string => readFileSync(new URL(name, FIXTURES), 'latin1');
const GIVEN = JSON.parse(read('titles.json')) as Titles;

/** A difference that is meant: the records that have it, the positions, and why ours is right. */
export interface Difference {
  /** Of CNAB 400 the record type; of CNAB 240 the record type, or the letter of the segment. */
  readonly records: readonly string[];
  readonly from: number;
  readonly to: number;
  readonly why: string;
  /** Only of these instructions of ours. */
  readonly of?: readonly Instruction[];
}

/** A file that another program wrote from the same titles. */
export interface OtherFile {
  /** Its name below `test/fixtures/remittance/`. */
  readonly file: string;
  readonly layout: string;
  readonly account: Readonly<Record<string, string>>;
  /** What each title of it is ordered, all titles for each. */
  readonly instructions: readonly Instruction[];
  /** Records of theirs that ours has not, and why. */
  readonly without?: { readonly records: readonly string[]; readonly why: string };
  readonly differences: readonly Difference[];
}

const layoutOf = (id: string) => {
  const layout = REMITTANCE_LAYOUTS.get(id);
  if (!layout) throw new Error(`no layout ${id}`);
  return layout;
};

/** The file that we write of the same titles. */
export function ourFile({ layout: id, account, instructions }: Omit<OtherFile, 'file' | 'differences'>) {
  const layout = layoutOf(id);
  const filled = Object.fromEntries(
    Object.entries(layout.account).map(([name, { length }]) => [
      name,
      (account[name] ?? '').padStart(length, '0'),
    ]),
  );
  const { writtenOn, writtenAt, sequence, beneficiary } = GIVEN;
  const prefix = layout.numbering.prefix?.(filled, writtenOn) ?? '';
  const file: RemittanceFile = {
    beneficiary: { ...beneficiary, account: filled },
    sequence,
    writtenOn,
    writtenAt,
    orders: instructions.flatMap((instruction) =>
      GIVEN.titles.map(({ number, ...title }) => ({
        ...title,
        instruction,
        ourNumber: prefix + String(number).padStart(layout.numbering.digits - prefix.length, '0'),
        abatement: 0,
      })),
    ),
  };
  return linesOf(writeRemittance(layout, file));
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');

/** What a record is: its type, or the letter of its segment. */
const kindOf = (line: string): string => {
  if (line.length === 400) return line.slice(0, 1);
  return line[7] === '3' ? line.slice(13, 14) : line.slice(7, 8);
};

/** Compares a file of another program with ours, and gives in words what differs and is not meant, and what is meant and does not. */
export function differencesFrom(other: OtherFile): {
  readonly unexplained: string[];
  readonly unused: string[];
} {
  const { file, without, differences, instructions, layout } = other;
  const theirs = linesOf(read(file)).filter((line) => !without?.records.includes(kindOf(line)));
  const ours = ourFile(other);
  const { width } = layoutOf(layout);
  const unexplained: string[] = [];
  const used = new Set<Difference>();
  if (theirs.length !== ours.length)
    unexplained.push(`${theirs.length} records, and ours has ${ours.length}`);
  let title = -1;
  ours.forEach((line, index) => {
    const their = theirs[index] ?? '';
    const kind = kindOf(line);
    if (line.length !== width) unexplained.push(`record ${index + 1} has ${line.length} characters`);
    if (kind === (width === 400 ? '1' : 'P')) title += 1;
    const instruction = instructions[Math.floor(Math.max(0, title) / GIVEN.titles.length)] as Instruction;
    for (const [from, to] of rangesIn(line, their)) {
      const left = positions(from, to).filter((at) => {
        const meant = differences.find(
          (one) =>
            one.records.includes(kind) &&
            one.from <= at &&
            at <= one.to &&
            (one.of === undefined || one.of.includes(instruction)),
        );
        if (meant) used.add(meant);
        return meant === undefined;
      });
      if (left.length > 0)
        unexplained.push(
          `record ${index + 1} (${kind}), ${left[0]}-${left.at(-1)}: "${their.slice(from - 1, to)}", and ours "${line.slice(from - 1, to)}"`,
        );
    }
  });
  return {
    unexplained,
    unused: differences.filter((one) => !used.has(one)).map(({ from, to, why }) => `${from}-${to}: ${why}`),
  };
}

const positions = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** The positions at which two records differ, as ranges. */
function rangesIn(ours: string, theirs: string): [from: number, to: number][] {
  const ranges: [number, number][] = [];
  for (const at of positions(1, Math.max(ours.length, theirs.length))) {
    if (ours[at - 1] === theirs[at - 1]) continue;
    const last = ranges.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else ranges.push([at, at]);
  }
  return ranges;
}
