import { type AmountForm, cellAmount } from './amounts.ts';
import { emailsIn, phonesIn } from './contact-cells.ts';
import { cellDay } from './days.ts';
import { debtorAlike } from './debtor-alike.ts';
import { debtorCodesOf, debtorCodeText } from './debtor-code.ts';
import { type DecidedAmounts, decideAmounts, decideByAgreement } from './decide-amounts.ts';
import { decideDays } from './decide-days.ts';
import { deduct } from './deduct.ts';
import { entriesOf } from './fields.ts';
import { type FoundLayout, isReason } from './find-layout.ts';
import { isOfDays } from './fits.ts';
import { plain } from './header.ts';
import { headingOf } from './heading.ts';
import { keyColumns, keysOf, namesTitles, writtenNumber } from './keys.ts';
import { namesAlike } from './look-alike.ts';
import type { Mapping } from './mapping.ts';
import { nameIn } from './name-cell.ts';
import { numbersAlike } from './numbers-alike.ts';
import { planIn } from './plan-cells.ts';
import type { DayOrder, Field } from './profile.ts';
import { repeatedNumbers } from './repeated-numbers.ts';
import { withSharedNumbers } from './shared-numbers.ts';
import { isDamaged, mayHaveBeen } from './spreadsheet-damage.ts';
import { statedTotalOf } from './stated-total.ts';
import { meaningsIn } from './status.ts';
import { type Cell, EMPTY, type Table, type TableRow } from './table.ts';
import { cellTaxId, losesZeros } from './tax-id-cell.ts';
import type {
  LeftOut,
  LeftOutAs,
  Problem,
  ReadTitles,
  Refused,
  StatedTotal,
  Title,
  TitleIdentity,
  Undecided,
} from './title.ts';

const DAYS = ['due', 'issued', 'paidOn', 'promisedOn'] as const satisfies readonly Field[];
const AMOUNTS = ['amount', 'open', 'received'] as const satisfies readonly Field[];

/** How the values of each column are written. */
interface Forms {
  readonly taxIdsLostZeros: boolean;
  readonly days: Readonly<Partial<Record<Field, DayOrder>>>;
  readonly amounts: Readonly<Partial<Record<Field, AmountForm>>>;
}

/** What a person says beside the mapping. */
export interface ReadOptions {
  readonly mapping: Mapping;
  /** What all open titles sum up to, centavos: it decides between readings of the amounts. */
  readonly total?: number | undefined;
  /** Rows that are refused before they are read, and why. */
  readonly wrong?: ReadonlyMap<TableRow, Problem> | undefined;
}

/**
 * Reads the rows after the header of a table as titles. Each column is read in one way, decided over the whole file; columns that could be
 * read in more than one stop the reading. Rows that are hidden, paid, cancelled, credits, forecasts, totals or headers are left out, each with what it
 * is; rows that cannot be read are refused, each with its reason.
 */
export function readTitles(
  table: Table,
  layout: FoundLayout,
  options: ReadOptions,
): ReadTitles | { readonly undecided: readonly Undecided[] } {
  const rows = table.rows.filter(({ line }) => line > layout.header.line);
  const sorted = rows.map((row) => ({ row, as: structureOf(row, layout) ?? hiddenAs(row) }));
  const bodies = sorted
    .filter(({ row, as }) => as === undefined && row.broken === undefined)
    .map(({ row }) => row);
  const decided = decide(bodies, layout, options);
  if (decided.undecided.length > 0) return { undecided: decided.undecided };
  const read: (Title | LeftOut | Refused)[] = [];
  const keys = keysOf(bodies, layout);
  const codeOf = debtorCodesOf(bodies, layout);
  const statusAt = layout.columns.status ?? -1;
  const meaningOf = meaningsIn(
    bodies.map(({ cells }) => (cells[statusAt] ?? EMPTY).text),
    layout.profile,
    options.mapping.status,
  );
  const seen = new Map<string, number>();
  for (const { row, as } of sorted) {
    if (as !== undefined) read.push({ row, as });
    else if (row.broken) read.push({ row, problem: { code: 'broken', value: row.broken.why } });
    else {
      const text = JSON.stringify(row.cells.map((cell) => cell.text));
      const earlier = seen.get(text);
      if (earlier !== undefined) read.push({ row, as: 'duplicate' });
      else {
        seen.set(text, row.line);
        read.push(
          readRow(row, { layout, options, forms: decided.forms, key: keys.get(row), codeOf, meaningOf }),
        );
      }
    }
  }
  const deducted = withSharedNumbers(deduct(read, layout, { keys, forms: decided.forms }), keys, layout);
  const titles = deducted.filter((one): one is Title => 'due' in one);
  const repeated = repeatedNumbers(bodies, titles, layout);
  return {
    table,
    layout,
    titles,
    leftOut: deducted.filter((one): one is LeftOut => 'as' in one),
    refused: deducted.filter((one): one is Refused => 'problem' in one),
    decisions: decided.decisions,
    namesAlike: layout.columns.name === undefined ? namesAlike(bodies, layout) : [],
    debtorAlike: debtorAlike(bodies, layout),
    hasNumbers: namesTitles(layout),
    ...(repeated ? { repeatedNumbers: repeated } : {}),
    numbersAlike: namesTitles(layout) ? [] : numbersAlike(bodies, layout),
    hiddenColumns: entriesOf(layout.columns).flatMap(([, at]) =>
      table.hiddenColumns?.includes(at) ? [layout.header.cells[at]?.text ?? ''] : [],
    ),
    sums: sumsOf(
      deducted.flatMap((one) => ('due' in one ? [] : [one.row])),
      layout,
      decided.forms,
    ),
    ...totalOf(sorted, layout, { forms: decided.forms, read: deducted }),
    ...paidBy(bodies, layout, meaningOf),
  };
}

/** What tells which titles are paid, and what may. A status does where it says of one that it is open or paid. */
function paidBy(
  rows: readonly TableRow[],
  layout: FoundLayout,
  meaningOf: ReturnType<typeof meaningsIn>,
): Pick<ReadTitles, 'maybePaid' | 'paidOnAlike' | 'paidByDayAlone' | 'tellsPaid'> {
  const { columns, profile, header, ignored } = layout;
  const isGeneric = profile.id === 'generic';
  const maybePaid = isGeneric ? ignored.filter((one) => ABOUT_PAYMENT.test(headingOf(one))) : [];
  const statusTells = rows.some(({ cells }) => {
    const meaning = meaningOf((cells[columns.status ?? -1] ?? EMPTY).text);
    return meaning === 'open' || meaning === 'paid';
  });
  const amountTells = columns.open !== undefined || columns.received !== undefined;
  const byDay = columns.paidOn === undefined ? undefined : header.cells[columns.paidOn]?.text;
  return {
    maybePaid,
    paidOnAlike: maybePaid.filter((one) =>
      isOfDays(
        header.cells.findIndex(({ text }) => text === one),
        rows,
      ),
    ),
    tellsPaid: amountTells || byDay !== undefined || statusTells,
    ...(isGeneric && byDay !== undefined && !amountTells && !statusTells ? { paidByDayAlone: byDay } : {}),
  };
}

/** What the column of what is open says of a row, or without one that of the amount, centavos; 0 where neither can be read. */
function worthOf({ cells }: TableRow, { columns }: FoundLayout, forms: Forms): number {
  for (const field of ['open', 'amount'] as const) {
    const [at, form] = [columns[field], forms.amounts[field]];
    const value = at === undefined || !form ? 'empty' : cellAmount(cells[at] ?? EMPTY, form);
    if (typeof value === 'object') return value.centavos;
  }
  return 0;
}

/** What rows that are no titles have in the columns of what is open and of the amount, as far as that can be read. */
function sumsOf(rows: readonly TableRow[], layout: FoundLayout, forms: Forms): ReadTitles['sums'] {
  const { columns } = layout;
  const read = ({ cells }: TableRow, field: 'open' | 'amount'): number => {
    const [at, form] = [columns[field], forms.amounts[field]];
    const value = at === undefined || !form ? 'empty' : cellAmount(cells[at] ?? EMPTY, form);
    return typeof value === 'object' ? value.centavos : 0;
  };
  return new Map(
    rows.map((row) => {
      const left = openAsRead(row, layout, forms);
      return [
        row,
        {
          open: read(row, 'open'),
          amount: read(row, 'amount'),
          ...(left === undefined ? {} : { left }),
        },
      ];
    }),
  );
}

/** The line of totals of the column whose sum is open, held against the rows above it. */
function totalOf(
  sorted: readonly { readonly row: TableRow; readonly as: LeftOutAs | undefined }[],
  { columns }: FoundLayout,
  { forms, read }: { readonly forms: Forms; readonly read: readonly (Title | LeftOut | Refused)[] },
): { readonly statedTotal?: StatedTotal } {
  const field = columns.open === undefined ? 'amount' : 'open';
  const [at, form] = [columns[field], forms.amounts[field]];
  if (at === undefined || form === undefined) return {};
  const readAs = new Map(
    read.map((one) => [one.row, 'as' in one ? one.as : 'problem' in one ? ('refused' as const) : undefined]),
  );
  const statedTotal = statedTotalOf(
    sorted.map(({ row, as }) => ({ row, as: as ?? readAs.get(row) })),
    { at, form },
  );
  return statedTotal ? { statedTotal } : {};
}

/** Headers of columns that may tell which titles are paid. */
const ABOUT_PAYMENT = /\b(pag|receb|baix|liquid|quit|sit|status|saldo|abert|cancel)/;

const TOTAL = /^((sub)?total|soma|saldo total|quantidade|qtde?|registros)\b/;
/** `38 títulos`, `Títulos: 38`. */
const COUNTED =
  '(titulos?|registros?|linhas?|itens|parcelas?|lancamentos?|cobrancas?|contas?|documentos?|boletos?|faturas?|clientes?)';
const COUNT = new RegExp(`^(\\d[\\d. ]* ${COUNTED}( .*)?|${COUNTED} \\d[\\d. ]*)$`);

/**
 * What a row is that is no title by its form alone: a header again, a total, or a heading of a group; undefined for any other row.
 */
function structureOf(
  { cells, broken }: TableRow,
  { names, columns, header }: FoundLayout,
): LeftOutAs | undefined {
  if (broken) return undefined;
  const own = cells.map(({ text }) => plain(text));
  const same = own.filter((text, index) => text !== '' && text === names[index]).length;
  if (same > 0 && same >= own.filter(Boolean).length - 1) return 'header';
  const filled = cells.filter(({ text }) => text !== '');
  const has = (field: Field): boolean => (cells[columns[field] ?? -1] ?? EMPTY).text !== '';
  const first = plain(filled[0]?.text ?? '');
  if ((TOTAL.test(first) || COUNT.test(first)) && !(has('due') && has('taxId'))) return 'total';
  if (has('due') || has('amount') || has('open')) {
    const names = has('name') || has('taxId') || has('debtorCode') || has('titleId') || has('due');
    return names || header.line < 0 ? undefined : 'total';
  }
  return filled.length <= 2 ? 'heading' : undefined;
}

/** The person who exported the book may have filtered it: a row that they hid is no debt here. */
const hiddenAs = ({ isHidden }: TableRow): LeftOutAs | undefined => (isHidden ? 'hidden' : undefined);

function decide(rows: readonly TableRow[], layout: FoundLayout, { mapping, total }: ReadOptions) {
  const cellsOf = (field: Field): Cell[] | undefined => {
    const at = layout.columns[field];
    return at === undefined ? undefined : rows.map(({ cells }) => cells[at] ?? EMPTY);
  };
  const headerOf = (field: Field): string => layout.header.cells[layout.columns[field] ?? -1]?.text ?? field;
  const undecided: Undecided[] = [];
  const days = decideDays(
    { ...Object.fromEntries(DAYS.map((field) => [field, cellsOf(field)])), due: cellsOf('due') ?? [] },
    mapping.days ?? layout.profile.days,
  );
  const dayForms: Partial<Record<Field, DayOrder>> = {};
  const decidedDays = DAYS.flatMap((field) => {
    const one = days[field];
    if (!one) return [];
    if (!one.ok) {
      undecided.push({ field, header: headerOf(field), days: one });
      return [];
    }
    dayForms[field] = one.order;
    return [{ field, header: headerOf(field), order: one.order, because: one.because }];
  });
  const amountForms: Partial<Record<Field, AmountForm>> = {};
  const byItself = new Map(
    AMOUNTS.flatMap((field) => {
      const cells = cellsOf(field);
      if (!cells) return [];
      const known = {
        numbers: mapping.numbers,
        unit: mapping.unit ?? layout.profile.unit,
        header: headerOf(field),
      };
      const one = byTotal(decideAmounts(cells, known), isOpenField(field, layout) ? total : undefined);
      return [[field, { cells, decided: one }] as const];
    }),
  );
  const sure = [...byItself.values()].find(({ decided }) => decided.ok);
  const sureAmounts = sure?.cells.map((cell) => {
    const read = sure.decided.ok ? cellAmount(cell, sure.decided.form) : 'unreadable';
    return typeof read === 'object' ? read.centavos : undefined;
  });
  const decidedAmounts = AMOUNTS.flatMap((field) => {
    const found = byItself.get(field);
    if (!found) return [];
    const one = sureAmounts ? decideByAgreement(found.decided, found.cells, sureAmounts) : found.decided;
    if (!one.ok) {
      undecided.push({ field, header: headerOf(field), amounts: one });
      return [];
    }
    amountForms[field] = one.form;
    return [{ field, header: headerOf(field), form: one.form, because: one.because }];
  });
  return {
    undecided,
    forms: {
      days: dayForms,
      amounts: amountForms,
      taxIdsLostZeros: losesZeros((cellsOf('taxId') ?? []).filter(({ text }) => text !== '')),
    },
    decisions: { days: decidedDays, amounts: decidedAmounts },
  };
}

/** The column whose sum is what the screen of the system shows. */
const isOpenField = (field: Field, { columns }: FoundLayout): boolean =>
  field === (columns.open === undefined ? 'amount' : 'open');

/** The one reading whose sum a person gave; what was not decided stays so without it. */
function byTotal(decided: DecidedAmounts, total: number | undefined): DecidedAmounts {
  if (decided.ok || decided.why !== 'either' || total === undefined) return decided;
  const [only, ...more] = decided.readings.filter(({ sum }) => sum === total);
  if (!only || more.length > 0) return decided;
  return { ok: true, form: { numbers: only.numbers, unit: only.unit }, because: 'total' };
}

interface RowContext {
  readonly layout: FoundLayout;
  readonly options: ReadOptions;
  readonly forms: Forms;
  readonly key: string | undefined;
  readonly codeOf: ReturnType<typeof debtorCodesOf>;
  readonly meaningOf: ReturnType<typeof meaningsIn>;
}

function readRow(
  row: TableRow,
  { layout, options, forms, key, codeOf, meaningOf }: RowContext,
): Title | LeftOut | Refused {
  const { columns } = layout;
  const cell = (field: Field): Cell => row.cells[columns[field] ?? -1] ?? EMPTY;
  const named = codeOf(row);
  const number = writtenNumber(row, layout);
  const code = named && 'code' in named ? named.code : '';
  const taxText = cell('taxId').text;
  const taxId =
    taxText === ''
      ? named && 'taxId' in named
        ? named.taxId
        : undefined
      : cellTaxId(taxText, forms.taxIdsLostZeros);
  const name = nameIn(cell('name').text, taxId?.ok === true && taxId.taxId.length === CNPJ);
  const days: Partial<Record<Field, string>> = {};
  const sums: Partial<Record<Field, number>> = {};
  const identity = (): TitleIdentity => {
    const { amount = sums.open === undefined ? undefined : sums.open + (sums.received ?? 0) } = sums;
    return {
      ...(key === undefined ? {} : { key }),
      ...(number === undefined ? {} : { number }),
      party: code || (taxId?.ok ? taxId.taxId : taxText || debtorCodeText(row, layout)) || name,
      ...(days.issued === undefined ? {} : { issued: days.issued }),
      ...(days.due === undefined ? {} : { due: days.due }),
      ...(amount === undefined ? {} : { amount }),
      ...(columns.amount === undefined && columns.received === undefined ? { isBalance: true } : {}),
    };
  };
  const filtered = filteredAs(row, layout);
  const word = cell('status').text;
  const meaning = word === '' ? undefined : meaningOf(word);
  const isClosed = filtered === 'cancelled' || (meaning !== undefined && meaning !== 'open');
  const refuse = (problem: Problem): Refused => {
    // Cells that are not under their headers say nothing.
    const open =
      problem.code === 'too-many-cells' ? undefined : isClosed ? 0 : openAsRead(row, layout, forms);
    return {
      row,
      problem,
      identity: identity(),
      ...(name === '' ? {} : { name }),
      ...(open === undefined ? {} : { open }),
    };
  };
  const creditOf = (amount: number): LeftOut => ({
    row,
    as: 'credit',
    credit: { party: identity().party, name, amount: Math.abs(amount) },
  });
  /** A title that a person must decide about, unless nothing is open of it: one that is paid, and a credit, stay what they are. */
  const leftToDecide = (said: string): LeftOut => {
    const open = sums.open ?? openWithoutColumn(sums, days);
    const least = Math.min(open ?? 0, sums.amount ?? 0);
    if (least < 0) return layout.layout.negative === 'payable' ? { row, as: 'payable' } : creditOf(least);
    if (open === 0 && !SETTLED_OTHERWISE.test(plain(said)))
      return { row, as: 'paid', identity: identity(), ...paidOn(), isContradictory: false };
    return {
      row,
      as: 'person',
      identity: identity(),
      ...(open === undefined ? {} : { open }),
      ...paidOn(),
      toDecide: { ...identity(), word: said, name, ...(taxId?.ok ? { taxId: taxId.taxId } : {}) },
    };
  };
  const paidOn = () => (days.paidOn === undefined ? {} : { paidOn: days.paidOn });
  const wrong = options.wrong?.get(row);
  if (wrong) return refuse(wrong);
  if (filtered === 'credit') return creditOf(worthOf(row, layout, forms));
  if (filtered !== undefined && filtered !== 'cancelled' && filtered !== 'person')
    return { row, as: filtered };

  const surplus = row.cells
    .slice(layout.header.cells.length)
    .some(({ text }, index) => text !== '' && !isReason(layout.header.cells[index]?.text ?? ''));
  if (surplus && row.cells.length > layout.header.cells.length) return refuse({ code: 'too-many-cells' });
  for (const field of DAYS) {
    const order = forms.days[field];
    if (columns[field] === undefined || order === undefined) continue;
    const read = cellDay(cell(field), order);
    if (read === 'unreadable') return refuse({ code: 'bad-day', field, value: cell(field).text });
    if (read !== 'empty') days[field] = read.day;
  }
  for (const field of AMOUNTS) {
    const form = forms.amounts[field];
    if (columns[field] === undefined || form === undefined) continue;
    const read = cellAmount(cell(field), form);
    if (read === 'unreadable')
      return refuse({
        code: cell(field).text.startsWith('#') ? 'formula-error' : 'bad-amount',
        field,
        value: cell(field).text,
      });
    if (read !== 'empty') sums[field] = read.centavos;
  }
  if (word !== '' && meaning === undefined) return refuse({ code: 'unknown-status', value: word });
  const closed = { identity: identity(), ...paidOn() };
  if (filtered === 'cancelled' || meaning === 'cancelled') return { row, as: 'cancelled', ...closed };
  if (meaning === 'forecast') return { row, as: meaning };
  if (meaning === 'person') return leftToDecide(word);

  const open = sums.open ?? (columns.open === undefined ? openWithoutColumn(sums, days) : 0);
  const amount = sums.amount ?? (open === undefined ? undefined : open + (sums.received ?? 0));
  if (open === undefined || amount === undefined) return refuse({ code: 'no-amount' });
  if (open < 0 || amount < 0)
    return layout.layout.negative === 'payable' ? { row, as: 'payable' } : creditOf(Math.min(open, amount));
  if (meaning === 'paid') return { row, as: 'paid', ...closed, isContradictory: (sums.open ?? 0) > 0 };
  if (open === 0) return { row, as: 'paid', ...closed, isContradictory: false };
  if (filtered === 'person') return leftToDecide((row.cells[layout.kind?.at ?? -1] ?? EMPTY).text);
  if (days.due === undefined) return refuse({ code: 'no-due' });
  if (open > amount) return refuse({ code: 'open-over-amount' });
  const damaged = keyColumns(layout)
    .map((at) => row.cells[at] ?? EMPTY)
    .find((one) => isDamaged(one, [days.due, days.issued]));
  if (damaged) return refuse(damageOf(damaged));
  if (amount > MOST) return refuse({ code: 'amount-too-large' });
  if (name === '' && code === '' && taxId === undefined) return refuse({ code: 'no-party' });
  if (taxId && !taxId.ok)
    return refuse({
      code: 'bad-tax-id',
      taxId: taxId.why,
      ...(taxId.why === 'scientific' ? { value: taxText || debtorCodeText(row, layout) } : {}),
    });
  const plan = planIn(cell('planDays').text, cell('planAmounts').text, {
    order: forms.days.due ?? 'dmy',
    form: forms.amounts.amount ?? forms.amounts.open ?? { numbers: 'brazilian', unit: 'reais' },
  });
  if (plan === 'unreadable') return refuse({ code: 'bad-plan' });
  const [description, digitableLine, pixCode] = [
    cell('description'),
    cell('digitableLine'),
    cell('pixCode'),
  ].map(({ text }) => text);
  const uf = cell('uf').text.toUpperCase();
  return {
    row,
    identity: identity(),
    ...(code === '' ? {} : { debtorCode: code }),
    ...(name === '' ? {} : { name }),
    ...(taxId ? { taxId: taxId.taxId } : {}),
    emails: emailsIn(cell('email').text),
    phones: phonesIn(cell('phone').text, cell('areaCode').text),
    ...(/^[A-Z]{2}$/.test(uf) ? { uf } : {}),
    ...(days.issued === undefined ? {} : { issued: days.issued }),
    due: days.due,
    amount,
    open,
    ...(days.paidOn === undefined ? {} : { paidOn: days.paidOn }),
    ...(description ? { description } : {}),
    ...(digitableLine ? { digitableLine } : {}),
    ...(pixCode ? { pixCode } : {}),
    ...(days.promisedOn === undefined ? {} : { promisedOn: days.promisedOn }),
    ...(plan === undefined ? {} : { plan }),
  };
}

function damageOf(cell: Cell): Problem {
  const maybe = mayHaveBeen(cell);
  const value = cell.day === undefined ? cell.text : cell.day.split('-').reverse().join('/');
  return { code: 'damaged-number', value, ...(maybe === undefined ? {} : { maybe }) };
}

/** Nothing is open of those in the system, and nobody paid them. */
const SETTLED_OTHERWISE = /renegoci|acordo|perda|incobravel/;
/** Digits of a CNPJ. */
const CNPJ = 14;
/** The ten digits of a boleto, centavos. */
const MOST = 9_999_999_999;

/**
 * What is open of a row that is refused, as far as its cells say it: another cell of it that cannot be read changes nothing of that. Undefined where
 * the cell that says it cannot be read.
 */
function openAsRead(row: TableRow, { columns }: FoundLayout, forms: Forms): number | undefined {
  const read = (field: 'open' | 'amount' | 'received'): ReturnType<typeof cellAmount> => {
    const [at, form] = [columns[field], forms.amounts[field]];
    return at === undefined || form === undefined ? 'empty' : cellAmount(row.cells[at] ?? EMPTY, form);
  };
  const [open, amount, received] = [read('open'), read('amount'), read('received')];
  // A negative one is a credit or a payable: nothing is open of it.
  if (typeof open === 'object') return Math.max(0, open.centavos);
  if (open === 'unreadable') return undefined;
  if (columns.open !== undefined) return 0;
  const paidOn = cellDay(row.cells[columns.paidOn ?? -1] ?? EMPTY, forms.days.paidOn ?? 'dmy');
  if (typeof amount !== 'object' || received === 'unreadable' || paidOn === 'unreadable') return undefined;
  const sums = {
    amount: amount.centavos,
    ...(typeof received === 'object' ? { received: received.centavos } : {}),
  };
  return Math.max(0, openWithoutColumn(sums, typeof paidOn === 'object' ? { paidOn: paidOn.day } : {}) ?? 0);
}

/** What is open by what was received and when, where no column says it: a day of payment without an amount pays all. */
function openWithoutColumn(
  { amount, received }: Readonly<Partial<Record<Field, number>>>,
  { paidOn }: Readonly<Partial<Record<Field, string>>>,
): number | undefined {
  if (amount === undefined) return undefined;
  if (received !== undefined && received > 0) return Math.max(0, amount - received);
  return paidOn === undefined ? amount : 0;
}

function filteredAs(row: TableRow, { layout, names }: FoundLayout): LeftOutAs | undefined {
  for (const { header, keep, leaveOut, as } of layout.filters ?? []) {
    const at = names.indexOf(plain(header));
    if (at < 0) continue;
    const value = (row.cells[at] ?? EMPTY).text.toUpperCase();
    if (keep && !keep.includes(value)) return as;
    if (leaveOut?.includes(value)) return as;
  }
  return undefined;
}
