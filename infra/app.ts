import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ConfigError } from '#config-loader/config-error.ts';
import { loadConfig } from '#config-loader/load.ts';
import { checkBillsAreReal } from './real-bills.ts';
import { regionOf } from './region.ts';
import { ReguaStack } from './regua-stack.ts';
import { readStage, StageError } from './stage/stage.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

async function synthesize(): Promise<void> {
  const app = new App();
  const stage = readStage(app.node);
  const config = await loadConfig(resolve(ROOT, stage.configFolder));
  checkBillsAreReal(stage, config);
  const { CDK_DEFAULT_ACCOUNT: account } = process.env;
  const region = regionOf(process.env);

  new ReguaStack(app, `regua-${stage.name}`, {
    description: 'Régua: turns unpaid invoices into payments without losing the customer',
    env: { region, ...(account !== undefined && { account }) },
    stage,
    config,
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
