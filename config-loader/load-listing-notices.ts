import { ListingNotices } from '#schemas/config/listing-notices.ts';
import { ConfigError } from './config-error.ts';
import { readYaml } from './read-yaml.ts';
import { requireFolder } from './require-folder.ts';

/** Reads `config/legal/listing-notices.yaml`. Throws `ConfigError` with file, line and path of what is wrong. */
export function loadListingNotices(folder: string): ListingNotices {
  requireFolder(folder);
  const read = readYaml(folder, 'legal/listing-notices.yaml', ListingNotices);
  if ('value' in read) return read.value;
  throw new ConfigError(read);
}
