import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { beside } from '#cli/package/package.ts';

/** The first line of a file of config/, by which editors find its schema: in a project, the package has it. */
const SCHEMA = /\$schema=((?:\.\.\/)+)schemas\//;

/** Leads the first line of a file of config/ to the schemas in the package. */
export const withSchemaOfPackage = (text: string): string =>
  text.replace(SCHEMA, '$schema=$1node_modules/regua/dist/schemas/');

/** The channels of each step of the réguas. */
const CHANNELS = /^(\s+channels: )\[[\w, ]+\]$/gm;

/**
 * The files of config/ that a project begins with, by path: réguas, offers, texts, law, prices. The sample's creditor is not one of them.
 * @param channels those that the réguas use, each step in this order
 */
export const configFiles = (channels: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(beside('config'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(beside('').length))
      .filter((file) => !file.startsWith(join('config', 'creditors')))
      .map((file) => {
        const text = withSchemaOfPackage(readFileSync(beside(file), 'utf8'));
        const isRegua = file.startsWith(join('config', 'reguas'));
        return [file.split(sep).join('/'), isRegua ? text.replace(CHANNELS, `$1[${channels}]`) : text];
      }),
  );
