import type * as z from 'zod';
import { isRecord } from '#domain/checks/is-record.ts';
import type { ComparedFile, ConfigurationChange } from '#schemas/api/configuration.ts';
import type { EditedConfiguration } from '#schemas/api/configuration-asked.ts';
import type { Config } from '#schemas/config/config.ts';
import { Creditor } from '#schemas/config/creditor.ts';
import { FirstLoad } from '#schemas/config/first-load.ts';
import { ContactHoursTable, ContactLimits, LegalRate, Registers } from '#schemas/config/legal.ts';
import { ListingNotices } from '#schemas/config/listing-notices.ts';
import { Message } from '#schemas/config/message.ts';
import { OfferBook } from '#schemas/config/offers.ts';
import { Prices } from '#schemas/config/prices.ts';
import { ProfileRules } from '#schemas/config/profiles.ts';
import { Rates } from '#schemas/config/rates.ts';
import { Regua } from '#schemas/config/regua.ts';
import { Selection } from '#schemas/config/selection.ts';
import { wrongWith } from '#schemas/issues.ts';

/** A file that is deployed: what it says, and what it is read by. */
interface DeployedFile {
  readonly value: unknown;
  readonly schema: z.ZodType;
}

/** The kinds of files of which there may be more than are deployed. */
const KINDS: readonly (readonly [RegExp, z.ZodType])[] = [
  [/^reguas\/[^/]+$/, Regua],
  [/^offers\/[^/]+$/, OfferBook],
  [/^templates\/[^/]+\/[^/]+$/, Message],
];

/**
 * Compares edited files with the deployed ones, each file by itself; `regua check` checks what two files have to do with each other. A
 * creditor that the caller may not see is compared with nothing.
 * @param maySee whether the caller may see a creditor
 */
export function compareFiles(
  config: Config,
  { files, isWhole }: EditedConfiguration,
  maySee: (creditorId: string) => boolean,
): ComparedFile[] {
  const deployed = filesOf(config, maySee);
  const given = files.map(({ path, value }) => compared(path, value, deployed.get(path)));
  if (!isWhole) return given;
  const paths = new Set(files.map(({ path }) => path));
  const missing = [...deployed.keys()].filter((path) => !paths.has(path));
  return [
    ...given,
    ...missing.map((path): ComparedFile => ({ path, state: 'missing', changes: [], problems: [] })),
  ];
}

function filesOf(config: Config, maySee: (creditorId: string) => boolean): Map<string, DeployedFile> {
  const { reguas, offers, creditors, brands } = config;
  const each = (folder: string, values: Readonly<Record<string, unknown>>, schema: z.ZodType) =>
    Object.entries(values).map(([id, value]): [string, DeployedFile] => [
      `${folder}/${id}.yaml`,
      { value, schema },
    ]);
  const own = Object.fromEntries(Object.entries(creditors).filter(([id]) => maySee(id)));
  return new Map([
    ...each('reguas', reguas, Regua),
    ...each('offers', offers, OfferBook),
    ...each('creditors', own, Creditor),
    ...Object.entries(brands).flatMap(([brand, { messages }]) =>
      each(`templates/${brand}`, messages, Message),
    ),
    ['selection.yaml', { value: config.selection, schema: Selection }],
    ['profiles.yaml', { value: config.profiles, schema: ProfileRules }],
    ['prices.yaml', { value: config.prices, schema: Prices }],
    ['rates.yaml', { value: config.rates, schema: Rates }],
    ['first-load.yaml', { value: config.firstLoad, schema: FirstLoad }],
    ['legal/contact-hours.yaml', { value: config.contactHours, schema: ContactHoursTable }],
    ['legal/limits.yaml', { value: config.limits, schema: ContactLimits }],
    ['legal/legal-rate.yaml', { value: config.legalRate, schema: LegalRate }],
    ['legal/listing-notices.yaml', { value: config.listingNotices, schema: ListingNotices }],
    ['legal/registers.yaml', { value: config.registers, schema: Registers }],
  ]);
}

function compared(path: string, value: unknown, deployed: DeployedFile | undefined): ComparedFile {
  const schema = deployed?.schema ?? KINDS.find(([pattern]) => pattern.test(path))?.[1];
  if (!schema) return { path, state: 'unknown', changes: [], problems: [] };
  const read = schema.safeParse(value);
  if (!read.success) {
    const problems = read.error.issues.map((issue) => ({
      at: pointerTo(issue.path),
      detail: wrongWith(issue),
    }));
    return { path, state: 'wrong', changes: [], problems };
  }
  if (!deployed) return { path, state: 'added', changes: [], problems: [] };
  const changes = changesBetween(deployed.value, read.data, []);
  return { path, state: changes.length === 0 ? 'same' : 'changed', changes, problems: [] };
}

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/**
 * Lists the places at which two values differ, as deep as the difference goes. Entries with an `id` are compared with the entry of the
 * same `id`.
 */
function changesBetween(
  before: unknown,
  after: unknown,
  path: readonly PropertyKey[],
): ConfigurationChange[] {
  if (isRecord(before) && isRecord(after)) return inKeys(before, after, path);
  if (Array.isArray(before) && Array.isArray(after)) {
    const [ofBefore, ofAfter] = [byId(before), byId(after)];
    return ofBefore && ofAfter ? inKeys(ofBefore, ofAfter, path) : inKeys({ ...before }, { ...after }, path);
  }
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [changeAt(path, before, after)];
}

function inKeys(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
  path: readonly PropertyKey[],
): ConfigurationChange[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) =>
    key in before && key in after
      ? changesBetween(before[key], after[key], [...path, key])
      : [changeAt([...path, key], before[key], after[key])],
  );
}

/** Items by their ids; undefined where they have none. */
function byId(items: readonly unknown[]): Record<string, unknown> | undefined {
  const entries = items.flatMap((item) =>
    isRecord(item) && typeof item.id === 'string' ? [[item.id, item] as const] : [],
  );
  return entries.length > 0 && entries.length === items.length ? Object.fromEntries(entries) : undefined;
}

const changeAt = (path: readonly PropertyKey[], before: unknown, after: unknown): ConfigurationChange => ({
  at: pointerTo(path),
  ...(before === undefined ? {} : { before: asJson(before) }),
  ...(after === undefined ? {} : { after: asJson(after) }),
});

const asJson = (value: unknown): NonNullable<ConfigurationChange['before']> =>
  JSON.parse(JSON.stringify(value));
