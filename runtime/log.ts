import { AsyncLocalStorage } from 'node:async_hooks';
import { Logger } from '@aws-lambda-powertools/logger';

/** What every line has already: the logger drops a key of this name, and complains in a line of its own. */
type Reserved = 'level' | 'message' | 'sampling_rate' | 'service' | 'timestamp';

/** What a log line carries beside its message: ids and figures. */
type Keys = Readonly<Record<string, string | number | boolean | null | undefined>> & {
  readonly [K in Reserved]?: never;
};

/** The one logger, which the middy stack gives the context of each invocation. Everything else writes to `log`. */
export const logger = new Logger({ serviceName: 'regua' });

const scope = new AsyncLocalStorage<Keys>();

/**
 * Runs some work whose every log line carries these keys: records of one batch that are taken in parallel each log under
 * their own debt.
 */
export const withLogKeys = <R>(keys: Keys, work: () => R): R =>
  scope.run({ ...scope.getStore(), ...keys }, work);

const write =
  (level: 'info' | 'warn') =>
  (message: string, keys: Keys = {}): void =>
    logger[level](message, { ...scope.getStore(), ...keys });

/**
 * Writes log lines. Log ids and figures, never personal data: no names, tax ids, addresses, phones, no bodies of events or
 * messages. A test runs the sample portfolio and looks for all of it.
 */
export const log = { info: write('info'), warn: write('warn') };
