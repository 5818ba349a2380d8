import { loadConfig } from '#config-loader/load.ts';
import { FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `regua check`: prints what the configuration contains, or throws `ConfigError` with its errors. */
export async function check(
  options: { readonly config: string },
  { stdout }: Pick<Terminal, 'stdout'>,
): Promise<number> {
  const { reguas, creditors, offers, brands } = await loadConfig(options.config);
  const counted = (what: string, items: object): string => {
    const names = Object.keys(items);
    return `${names.length} ${what}${names.length === 1 ? '' : 's'} (${names.join(', ')})`;
  };
  stdout.write(
    `The configuration is valid: ${counted('régua', reguas)}, ${counted('creditor', creditors)}, ${counted('offer book', offers)}, ${counted('brand', brands)}\n`,
  );
  return FINE;
}
