import { Logger } from '@aws-lambda-powertools/logger';

/**
 * The one logger. Log ids and figures, never personal data: no names, tax ids, addresses, phones, no bodies of
 * events or messages. A test runs the sample portfolio and looks for all of it.
 */
export const log = new Logger({ serviceName: 'regua' });
