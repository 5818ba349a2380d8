import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { machine, type Prepared, prepare } from '#test/sandbox/prepare.ts';
import { WAIT_FOR_FIRST_STEP } from '#workflows/state.ts';

const TABLE = 'debts-of-a-stage';

interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `npm run deploy -- …` against the sandbox, with a `cdk` that prints what it is asked to do. */
function deploy({ aws, config }: Prepared, ...args: string[]): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-cdk-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const cdk = join(folder, 'cdk');
  writeFileSync(cdk, '#!/bin/sh\necho "cdk $*"\nexit 7\n');
  chmodSync(cdk, 0o755);
  const env = {
    PATH: `${folder}${delimiter}${process.env.PATH}`,
    AWS_ENDPOINT_URL: aws.url,
    AWS_REGION: config.region,
    AWS_ACCESS_KEY_ID: config.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: config.credentials.secretAccessKey,
  };
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(ROOT, 'bin/deploy.ts'), ...args],
      { env, cwd: ROOT },
      (_error, stdout, stderr) => resolve({ exitCode: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** The wait in which an execution leaves its token, on a régua that is not in config/. */
const waiting = machine({
  [WAIT_FOR_FIRST_STEP]: {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
    Arguments: {
      TableName: TABLE,
      Key: { pk: { S: 'DEBT#1' } },
      UpdateExpression: 'SET wakeToken = :token',
      ExpressionAttributeValues: { ':token': { S: '{% $states.context.Task.Token %}' } },
    },
    End: true,
  },
});

async function withOneOnAnotherRegua({ aws, sfn }: Prepared): Promise<void> {
  await aws.createTable({
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  });
  const stateMachineArn = aws.createStateMachine('regua-prod-antiga', waiting);
  await sfn.send(new StartExecutionCommand({ stateMachineArn, input: '{}' }));
}

describe('npm run deploy', () => {
  it('deploys to a stage that has nothing in use, with all that was given, and ends as the CDK does', async () => {
    const prepared = await prepare('over HTTP');
    await withOneOnAnotherRegua(prepared);
    const given = ['-c', 'stage=dev', '--require-approval', 'never'];
    const { exitCode, stdout } = await deploy(prepared, ...given);
    expect(exitCode).toBe(7);
    expect(stdout).toContain('Nothing is deployed on dev');
    expect(stdout).toContain(`cdk deploy --all ${given.join(' ')}\n`);
  });

  it('deploys nothing that would strand a debt of the stage', async () => {
    const prepared = await prepare('over HTTP');
    await withOneOnAnotherRegua(prepared);
    const { exitCode, stdout, stderr } = await deploy(prepared, '-c', 'stage=prod');
    expect(exitCode).toBe(1);
    expect(stderr).toContain('régua "antiga" has 1 execution and 0 owed debts on prod');
    expect(stdout).not.toContain('cdk deploy');
  });
});
