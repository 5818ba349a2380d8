import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { GetAccountSettingsCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { FINE } from '#cli/console/exit-codes.ts';
import { main } from '#cli/main.ts';
import { loadSettings } from '#config-loader/load-stage.ts';
import { regionOf } from '#deployment/region.ts';
import { publishToStage } from '#infra/publish/publish-to-stage.ts';
import { concurrencyProblem } from '#infra/stage/check-concurrency.ts';
import { STAGE_NAMES } from '#schemas/config/stage.ts';
import { contextIn, optionIn } from './cdk-arguments.ts';

// `npm run deploy -- -c stage=prod`: deploys the project in the current folder, if its configuration strands no debt of the stage.
// What is given goes on to `cdk deploy --all`; then the web application is published.
const given = process.argv.slice(2);
const { stage = 'dev', config = 'config' } = contextIn(given);
// The CLI of the CDK takes a profile as an option, the SDK from the environment.
const profile = optionIn(given, 'profile');
if (profile !== undefined) process.env.AWS_PROFILE = profile;
const checked = await main(['check', '--config', resolve(config), '--stage', stage], process);
const problem = checked === FINE ? await noRoomFor(stage) : undefined;
if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
} else if (checked === FINE) {
  const { status } = spawnSync('cdk', ['deploy', '--all', ...given], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
  const name = STAGE_NAMES.find((one) => one === stage);
  if (status === 0 && name) {
    process.stdout.write(`the web application is at ${await publishToStage(name, regionOf(process.env))}\n`);
  }
} else process.exitCode = checked;

/** Says why the account has no room for what the stage reserves for functions; undefined when it has, or the stage reserves none. */
async function noRoomFor(name: string): Promise<string | undefined> {
  const known = STAGE_NAMES.find((one) => one === name);
  const { reservedConcurrency = {} } = known ? loadSettings(resolve(config), known) : {};
  if (Object.keys(reservedConcurrency).length === 0) return undefined;
  const lambda = new LambdaClient({ region: regionOf(process.env) });
  const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
  return concurrencyProblem(reservedConcurrency, AccountLimit?.ConcurrentExecutions ?? 0);
}
