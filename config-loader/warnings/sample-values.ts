import type { ConfigProblem } from '#config-loader/config-error.ts';
import type { YamlFile } from '#config-loader/read-yaml.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/** Values of the sample's creditor, by which nobody can be paid or reached. */
const OF_THE_SAMPLE = new Set([
  '12.ABC.345/01DE-35',
  '7d9f0335-8dcc-4054-9bf9-0dbd61d36906',
  '(85) 3000-0000',
  'Av. Dom Luís, 1200, Aldeota, Fortaleza - CE, 60160-230',
]);
/** Domains that are nobody's (RFC 2606). */
const NOBODYS_DOMAIN = /\.(?:example|test|invalid)\b|\bexample\.(?:com|org|net)\b/;

/** Every text in a value with the way to it. */
function textsIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): { path: readonly (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => textsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** Values that were left from the sample, or are made up, in creditors that are about to write to people. */
export const sampleValues = (files: readonly YamlFile<Creditor>[]): ConfigProblem[] =>
  files.flatMap((file) =>
    textsIn(file.value)
      .filter(({ text }) => OF_THE_SAMPLE.has(text) || NOBODYS_DOMAIN.test(text))
      .map(({ path }) =>
        file.problem(path, 'is a value of the sample, and stages/prod.yaml is there: give your own'),
      ),
  );
