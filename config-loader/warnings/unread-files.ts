import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ConfigProblem } from '#config-loader/config-error.ts';

/** What is read of a config folder, by path. */
const READ = [
  /^(?:first-load|selection|prices|profiles|rates)\.yaml$/,
  /^(?:reguas|creditors|offers)\/[^/]+\.yaml$/,
  /^legal\/(?:contact-hours|legal-rate|limits|listing-notices|registers)\.yaml$/,
  /^templates\/[^/]+\/(?:layout\.mjml|layout\.txt\.liquid|[^/]+\.yaml)$/,
  /^stages\/[^/]+\.yaml$/,
];

/** Files of a config folder that nothing reads, so that what stands in them is not in force; notes (.md) and hidden files are passed over. */
export function unreadFiles(folder: string): ConfigProblem[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !file.split('/').some((name) => name.startsWith('.')) && !file.endsWith('.md'))
    .sort();
  const stages = files
    .filter((file) => file.startsWith('stages/') && file.endsWith('.yaml'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const isTrustStore = (file: string): boolean =>
    file.startsWith('stages/') && stages.some((stage) => stage.includes(file.slice('stages/'.length)));
  return files
    .filter((file) => !READ.some((pattern) => pattern.test(file)) && !isTrustStore(file))
    .map((file) => ({
      file,
      message: file.endsWith('.yml') ? 'is not read: name it .yaml' : 'is not read by anything',
    }));
}
