import { loadConfig } from '#config-loader/load.ts';
import { loadDomains, stagesIn } from '#config-loader/load-stage.ts';
import { FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `regua check`: prints what the configuration contains, or throws `ConfigError` with its errors. */
export async function check(
  options: { readonly config: string },
  { stdout }: Pick<Terminal, 'stdout'>,
): Promise<number> {
  const config = await loadConfig(options.config);
  const { reguas, creditors, offers, brands } = config;
  const named = stagesIn(options.config).filter((stage) => loadDomains(options.config, stage, config));
  const counted = (what: string, items: object): string => {
    const names = Object.keys(items);
    return `${names.length} ${what}${names.length === 1 ? '' : 's'} (${names.join(', ')})`;
  };
  stdout.write(
    `The configuration is valid: ${counted('régua', reguas)}, ${counted('creditor', creditors)}, ${counted('offer book', offers)}, ${counted('brand', brands)}${named.length === 0 ? '' : `; names of the stages ${named.join(', ')}`}\n`,
  );
  return FINE;
}
