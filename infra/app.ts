import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ConfigError } from '#config-loader/config-error.ts';
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

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function synthesize(): Promise<void> {
  const app = new App();
  const stage = readStage(app.node);
  const folder = resolve(ROOT, stage.configFolder);
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
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
}

try {
  await synthesize();
} catch (error) {
  if (!(error instanceof StageError || error instanceof ConfigError)) throw error;
  // What the person at the keyboard did, and can put right: no stack trace helps.
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
