import { loadConfig } from '#config-loader/load.ts';
import { loadDomains, stagesIn } from '#config-loader/load-stage.ts';
import type { Config } from '#schemas/config/config.ts';
import { checkAgainst } from './check-against.ts';
import { FINE } from './exit-codes.ts';
import { connectStage } from './in-use/connect-stage.ts';
import type { StageClients } from './in-use/read-in-use.ts';
import { notesOn } from './notes-on.ts';
import type { Terminal } from './terminal.ts';

/**
 * `regua check`: prints what the configuration contains, or throws `ConfigError` with its errors. With `against`, it also
 * compares with what a stage has in use.
 */
export async function check(
  options: { readonly config: string; readonly against?: string; readonly today: string },
  terminal: Pick<Terminal, 'stdout' | 'stderr'>,
  connect: () => StageClients = connectStage,
): Promise<number> {
  const config = await loadConfig(options.config);
  terminal.stdout.write(`The configuration is valid: ${contentsOf(config, options.config)}\n`);
  for (const note of notesOn(config, options.today)) terminal.stdout.write(`${note}\n`);
  return options.against === undefined ? FINE : checkAgainst(options.against, config, terminal, connect());
}

function contentsOf(config: Config, folder: string): string {
  const { reguas, creditors, offers, brands } = config;
  const named = stagesIn(folder).filter((stage) => loadDomains(folder, stage, config));
  return [
    counted('régua', reguas),
    counted('creditor', creditors),
    counted('offer book', offers),
    `${counted('brand', brands)}${named.length === 0 ? '' : `; names of the stages ${named.join(', ')}`}`,
  ].join(', ');
}

const counted = (what: string, items: object): string => {
  const names = Object.keys(items);
  return `${names.length} ${what}${names.length === 1 ? '' : 's'} (${names.join(', ')})`;
};
