import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAgainst } from '#cli/check-against.ts';
import { wordsIn } from '#cli/words/words.ts';
import type { Config } from '#schemas/config/config.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const config = await deployedConfig();
let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-2', amount: 4_000 }));
  await world.runUntil('2026-04-26T09:00:00-03:00');
});
afterEach(() => world.close());

/** Compares with what the sandbox has in use, as its functions, machines and table have it. */
async function against(given: Config, stage = 'sandbox') {
  const said = { stdout: '', stderr: '' };
  const to = (stream: keyof typeof said) => ({
    write: (text: string) => {
      said[stream] += text;
    },
  });
  const own = {
    endpoint: world.aws.url,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  const exitCode = await checkAgainst(
    stage,
    given,
    { stdout: to('stdout'), stderr: to('stderr'), words: wordsIn('en') },
    {
      sfn: world.aws.connect(new SFNClient(own)),
      dynamodb: world.aws.connect(new DynamoDBClient(own)),
    },
  );
  return { exitCode, ...said };
}

const without = <T>(from: Readonly<Record<string, T>>, gone: string): Record<string, T> =>
  Object.fromEntries(Object.entries(from).filter(([id]) => id !== gone));

describe('regua check --stage', () => {
  it('is content with what is deployed', async () => {
    expect(await against(config)).toEqual({
      exitCode: 0,
      stdout: 'Nothing on sandbox is stranded by it.\n',
      stderr: '',
    });
  });

  it('is content with a stage that is not there', async () => {
    expect(await against(config, 'prod')).toEqual({
      exitCode: 0,
      stdout: 'Nothing is deployed on prod: nothing can be stranded.\n',
      stderr: '',
    });
  });

  it('refuses to take a régua from a debt, and fails', async () => {
    const { exitCode, stderr } = await against({ ...config, reguas: without(config.reguas, 'padrao') });
    expect(exitCode).toBe(1);
    expect(stderr).toContain('This configuration would strand debts of sandbox:\n');
    expect(stderr).toContain('régua "padrao" has 1 execution and 1 owed debt on sandbox');
    expect(stderr).not.toContain('leve');
  });

  it('refuses it as well once a person has the debt, and its execution is over', async () => {
    await world.runUntil();
    const { stderr } = await against({ ...config, reguas: without(config.reguas, 'padrao') });
    expect(stderr).toContain('régua "padrao" has 0 executions and 1 owed debt on sandbox');
  });

  it('lets a régua go once its debt is paid', async () => {
    const paidAt = '2026-04-26T09:00:00-03:00';
    await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-2', amount: 4_000, paidAt }));
    await world.runUntil('2026-04-26T10:00:00-03:00');
    expect(await against({ ...config, reguas: without(config.reguas, 'leve') })).toMatchObject({
      exitCode: 0,
    });
  });

  it('refuses to take a creditor from its debts', async () => {
    const { stderr } = await against({ ...config, creditors: {} });
    expect(stderr).toContain(
      `creditor "${CREDITOR}" has 2 owed debts and 0 closed ones on sandbox: keep config/creditors/${CREDITOR}.yaml`,
    );
  });

  it('refuses to take a text that the definition of a running execution names, though the régua no longer does', async () => {
    const changed = structuredClone(config);
    delete changed.brands.acolhedora?.messages['lembrete-7'];
    for (const regua of Object.values(changed.reguas))
      regua.steps = regua.steps.filter(({ message }) => message !== 'lembrete-7');
    const { exitCode, stderr } = await against(changed);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      'config/templates/acolhedora/lembrete-7.yaml is gone: 1 execution of the régua "padrao" on sandbox may send it at reminder-7-after',
    );
  });
});
