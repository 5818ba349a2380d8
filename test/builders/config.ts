import { join } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import type { Config } from '#schemas/config/config.ts';
import { ROOT } from '#test/builders/root.ts';

let loaded: Promise<Config> | undefined;

/** The configuration that is deployed, read and checked once for all tests of a process: none can change it. */
export const deployedConfig = (): Promise<Config> => {
  loaded ??= loadConfig(join(ROOT, 'config')).then(frozen);
  return loaded;
};

/** A configuration with one creditor more, like the first in all but its id. */
export function withOtherCreditor(config: Config, id: string): Config {
  const [creditor] = Object.values(config.creditors);
  if (!creditor) throw new RangeError('the configuration has no creditor');
  return { ...config, creditors: { ...config.creditors, [id]: { ...creditor, id } } };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** The same, with a creditor who waives no charges of a debtor who pays the principal late: every centavo is asked for. */
export const configWithoutWaiver = async (): Promise<Config> => {
  const config = await deployedConfig();
  return {
    ...config,
    creditors: Object.fromEntries(
      Object.entries(config.creditors).map(([id, creditor]) => [
        id,
        {
          ...creditor,
          charges: {
            ...creditor.charges,
            whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const },
          },
        },
      ]),
    ),
  };
};

/** The same as `configWithoutWaiver`, with a creditor who asks nobody for a rest of up to `upTo` centavos. */
export const configWithLittle = async (upTo: number, action: 'wait' | 'waive'): Promise<Config> => {
  const config = await configWithoutWaiver();
  return {
    ...config,
    creditors: Object.fromEntries(
      Object.entries(config.creditors).map(([id, creditor]) => [
        id,
        { ...creditor, charges: { ...creditor.charges, whenLittleIsLeft: { upTo, action } } },
      ]),
    ),
  };
};
