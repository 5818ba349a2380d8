import { resolve } from 'node:path';
import { App, Tags } from 'aws-cdk-lib';
import { ConfigError, ConfigFolderError } from '#config-loader/config-error.ts';
import { loadConfig } from '#config-loader/load.ts';
import { loadDomains, loadSettings, stageFile } from '#config-loader/load-stage.ts';
import { regionOf } from '#deployment/region.ts';
import { edgeStackOf, stackOf } from '#deployment/stack-names.ts';
import { EdgeStack } from './edge/edge-stack.ts';
import { checkPagesHaveName } from './named-pages.ts';
import { checkBillsAreReal } from './real-bills.ts';
import { checkBureausAreReal } from './real-bureaus.ts';
import { ReguaStack } from './regua-stack.ts';
import { unknownFunctionIn } from './stage/check-concurrency.ts';
import { readStage, StageError } from './stage/stage.ts';

/**
 * Synthesizes the stacks of the stage that the CDK context names, with the configuration in the current folder: what the app of
 * a project calls. Returns the app, to which a project may add stacks of its own. What a person can put right in the context or in
 * the configuration is printed to the standard error, and the process exits with 1.
 */
export async function synthesize(): Promise<App> {
  const app = new App();
  try {
    await addStacks(app);
  } catch (error) {
    const isTheirs = [StageError, ConfigError, ConfigFolderError].some((kind) => error instanceof kind);
    if (!isTheirs || !(error instanceof Error)) throw error;
    // What the person at the keyboard did, and can put right: no stack trace helps.
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
  return app;
}

async function addStacks(app: App): Promise<void> {
  const stage = readStage(app.node);
  const folder = resolve(stage.configFolder);
  const config = await loadConfig(folder);
  const domains = loadDomains(folder, stage.name, config);
  const settings = loadSettings(folder, stage.name);
  const unknown = unknownFunctionIn(settings.reservedConcurrency ?? {});
  if (unknown !== undefined) throw new StageError(`${stageFile(stage.name)}: ${unknown}`);
  checkBillsAreReal(stage, config);
  checkBureausAreReal(stage, config);
  checkPagesHaveName(stage, domains);
  const { CDK_DEFAULT_ACCOUNT: account } = process.env;
  const region = regionOf(process.env);

  const inAccount = account === undefined ? {} : { account };
  const edge =
    domains &&
    new EdgeStack(app, edgeStackOf(stage.name), {
      description: 'Régua: certificate and firewall of people’s pages',
      env: { region: EdgeStack.region, ...inAccount },
      stage,
      domains,
    });
  new ReguaStack(app, stackOf(stage.name), {
    description: 'Régua: turns unpaid invoices into payments without losing the customer',
    env: { region, ...inAccount },
    stage,
    config,
    settings,
    ...(domains && edge && { named: { domains, edge } }),
  });
  Tags.of(app).add('project', 'regua');
  Tags.of(app).add('stage', stage.name);
}
