import type { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { SFNClient } from '@aws-sdk/client-sfn';
import type { InUse } from '#config-loader/stranded.ts';
import { countDebts } from './count-debts.ts';
import { listMachines } from './list-machines.ts';
import { runningDefinitions } from './running-definitions.ts';

/** The clients of AWS that a stage is read with. */
export interface StageClients {
  readonly sfn: SFNClient;
  readonly dynamodb: DynamoDBClient;
  readonly formation: CloudFormationClient;
}

/**
 * Reads what a stage has in use: the definitions that executions run, and the debts by creditor and régua. It reads every
 * debt once. Undefined when nothing is deployed under that name.
 */
export async function readInUse(
  stage: string,
  { sfn, dynamodb }: Pick<StageClients, 'sfn' | 'dynamodb'>,
): Promise<InUse | undefined> {
  const machines = await listMachines(sfn, `regua-${stage}-`);
  const [first] = machines;
  if (!first) return undefined;
  const definitions = [];
  for (const machine of machines) definitions.push(...(await runningDefinitions(sfn, machine)));
  return { stage, definitions, debts: await countDebts(dynamodb, first.tableName) };
}
