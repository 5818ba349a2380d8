import { putDeployedConfiguration } from '#adapters/table/deployed-configuration.ts';
import { config } from '#runtime/config.ts';
import { lazily } from '#runtime/lazily.ts';
import { versionOf } from './version-of.ts';

/** Whether this process has recorded its configuration: a process has one for its life. */
const ofProcess = lazily(() => ({ hasRecorded: false }));

/**
 * Records since when the configuration is in force: the first time that a process with it looks, once for a version. Somebody who goes back
 * to an earlier version has it in force since then.
 * @param now ISO-8601
 */
export async function followConfiguration(now: string): Promise<void> {
  if (ofProcess().hasRecorded) return;
  await putDeployedConfiguration({ version: versionOf(config()), since: now });
  ofProcess().hasRecorded = true;
}
