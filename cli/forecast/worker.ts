import { parentPort, workerData } from 'node:worker_threads';
import { loadRuntime } from '#cli/console/load-runtime.ts';
import type { Config } from '#schemas/config/config.ts';
import type { PartOrder } from './forecast-part.ts';

// A thread of a forecast: has the product's rules run by its own configuration, and forecasts one part of all persons.
const { config, order }: { readonly config: Config; readonly order: PartOrder } = workerData;
await loadRuntime(config);
const { forecastPart } = await import('./forecast-part.ts');
parentPort?.postMessage(forecastPart(order));
