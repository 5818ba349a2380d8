import { DescribeStateMachineCommand, paginateListStateMachines, type SFNClient } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import { jsonText } from '#schemas/json-text.ts';
import { WAIT_FOR_FIRST_STEP } from '#workflows/state.ts';

/** A state machine of a stage. */
export interface DeployedMachine {
  readonly arn: string;
  readonly regua: string;
  /** The table of the stage, in which its waits store their tokens. */
  readonly tableName: string;
}

/** As every definition has had it so far: only a definition knows the name that CloudFormation gave to the table. */
const Definition = jsonText(
  z.looseObject({
    States: z.looseObject({
      [WAIT_FOR_FIRST_STEP]: z.looseObject({ Arguments: z.looseObject({ TableName: z.string() }) }),
    }),
  }),
);

/** The state machines whose names begin like this: those of réguas removed from the configuration as well. */
export async function listMachines(sfn: SFNClient, prefix: string): Promise<DeployedMachine[]> {
  const found: DeployedMachine[] = [];
  for await (const { stateMachines = [] } of paginateListStateMachines({ client: sfn }, {}))
    for (const { name = '', stateMachineArn: arn = '' } of stateMachines) {
      if (!name.startsWith(prefix)) continue;
      const { definition } = await sfn.send(new DescribeStateMachineCommand({ stateMachineArn: arn }));
      const { States } = Definition.parse(definition);
      const { TableName: tableName } = States[WAIT_FOR_FIRST_STEP].Arguments;
      found.push({ arn, regua: name.slice(prefix.length), tableName });
    }
  return found;
}
