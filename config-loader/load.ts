import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type * as z from 'zod';
import type { Brand, Config } from '#schemas/config/config.ts';
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
import type { LayoutFile } from './check-layout.ts';
import { checkTogether } from './check-together.ts';
import { compiledOnce } from './compile-layout.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { configTextOf, readYaml, type YamlFile } from './read-yaml.ts';
import { requireFolder } from './require-folder.ts';

/**
 * Reads and checks all of `config/`. Throws `ConfigError` with file, line and path of each error, and
 * `ConfigFolderError` when there is no such folder; errors within files and those between them together, as far as the one do not hide the other. It runs at build,
 * at start and in `regua check`, so that a wrong régua is never deployed.
 */
export async function loadConfig(folder: string): Promise<Config> {
  requireFolder(folder);
  const problems: ConfigProblem[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): YamlFile<T> | undefined => {
    if (!existsSync(join(folder, file))) {
      problems.push({ file, message: 'is missing' });
      return undefined;
    }
    const result = readYaml(folder, file, schema);
    if ('value' in result) return result;
    problems.push(...result);
    return undefined;
  };
  const readAll = <T>(sub: string, schema: z.ZodType<T>): YamlFile<T>[] =>
    filesIn(folder, sub, '.yaml').flatMap((file) => read(`${sub}/${file}`, schema) ?? []);

  const reguas = readAll('reguas', Regua);
  const creditors = readAll('creditors', Creditor);
  const offers = readAll('offers', OfferBook);
  const selection = read('selection.yaml', Selection);
  const contactHours = read('legal/contact-hours.yaml', ContactHoursTable);
  const limits = read('legal/limits.yaml', ContactLimits);
  const legalRate = read('legal/legal-rate.yaml', LegalRate);
  const listingNotices = read('legal/listing-notices.yaml', ListingNotices);
  const registers = read('legal/registers.yaml', Registers);
  const prices = read('prices.yaml', Prices);
  const profiles = read('profiles.yaml', ProfileRules);
  const rates = read('rates.yaml', Rates);
  const firstLoad = read('first-load.yaml', FirstLoad);
  const brandNames = foldersIn(folder, 'templates');
  const messages = brandNames.flatMap((brand) =>
    readAll(`templates/${brand}`, Message).map((file) => ({
      ...file,
      brand,
      id: basename(file.file, '.yaml'),
    })),
  );
  const layouts = new Map<string, LayoutFile[]>();
  for (const brand of brandNames) layouts.set(brand, await readLayouts(folder, brand, problems));

  if (!contactHours || !limits || !legalRate || !registers) throw new ConfigError(problems, folder);
  if (!prices || !profiles || !rates || !listingNotices || !firstLoad)
    throw new ConfigError(problems, folder);
  const brands: Record<string, Brand> = Object.fromEntries(
    brandNames.map((brand) => [
      brand,
      {
        layout: layoutOf(layouts.get(brand) ?? []),
        messages: Object.fromEntries(
          messages.filter((message) => message.brand === brand).map(({ id, value }) => [id, value]),
        ),
      },
    ]),
  );
  const config: Config = {
    reguas: Object.fromEntries(reguas.map(({ value }) => [value.id, value])),
    selection: selection?.value ?? [],
    creditors: Object.fromEntries(creditors.map(({ value }) => [value.id, value])),
    offers: Object.fromEntries(offers.map(({ value }) => [value.id, value])),
    brands,
    contactHours: contactHours.value,
    limits: limits.value,
    legalRate: legalRate.value,
    listingNotices: listingNotices.value,
    prices: prices.value,
    profiles: profiles.value,
    rates: rates.value,
    firstLoad: firstLoad.value,
    registers: registers.value,
  };
  const together = checkTogether(
    config,
    {
      ...{ reguas, creditors, offers, messages, legalRate, limits, firstLoad },
      selection: selection ?? NO_SELECTION,
      layouts: [...layouts.values()].flat(),
    },
    new Set(problems.map(({ file }) => file)),
  );
  const all = [...problems, ...together];
  if (all.length > 0) throw new ConfigError(all, folder);
  return config;
}

/** In place of a selection that is not valid by itself, of which nothing more is said. */
const NO_SELECTION: YamlFile<Selection> = {
  file: 'selection.yaml',
  value: [],
  problem: (_path, message) => ({ file: 'selection.yaml', message }),
};

/** A brand without both layouts has a problem, and is not loaded. */
function layoutOf(files: readonly LayoutFile[]): Brand['layout'] {
  const of = (part: LayoutFile['part']): string => files.find((file) => file.part === part)?.layout ?? '';
  return { html: of('html'), text: of('text') };
}

/** The two layouts of a brand, the HTML one compiled from MJML. */
async function readLayouts(folder: string, brand: string, problems: ConfigProblem[]): Promise<LayoutFile[]> {
  const layouts: LayoutFile[] = [];
  for (const [part, name] of [
    ['html', 'layout.mjml'],
    ['text', 'layout.txt.liquid'],
  ] as const) {
    const file = `templates/${brand}/${name}`;
    if (!existsSync(join(folder, file))) {
      problems.push({ file, message: 'is missing: every brand needs it' });
      continue;
    }
    const decoded = configTextOf(folder, file);
    if (!decoded.ok) {
      problems.push({ file, message: decoded.reason });
      continue;
    }
    const source = decoded.text;
    layouts.push({
      file,
      part,
      source,
      layout: part === 'html' ? await compiledOnce(file, source, problems) : source,
    });
  }
  return layouts;
}

const entries = (folder: string, sub: string) =>
  existsSync(join(folder, sub))
    ? readdirSync(join(folder, sub), { withFileTypes: true }).sort((one, other) =>
        one.name.localeCompare(other.name),
      )
    : [];

const filesIn = (folder: string, sub: string, ending: string): string[] =>
  entries(folder, sub)
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => entry.name);

const foldersIn = (folder: string, sub: string): string[] =>
  entries(folder, sub)
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
