import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { Words } from '#cli/words/words.ts';
import { stackOf } from '#deployment/stack-names.ts';
import { asError } from '#runtime/as-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';

/**
 * Reads an output of the stack of a stage, as `cdk deploy` printed it.
 * @throws InputError when there is no such stack, or it has no such output
 */
export async function stackOutput(
  formation: CloudFormationClient,
  stage: string,
  name: string,
  { say }: Words,
): Promise<string> {
  const StackName = stackOf(stage);
  try {
    const { Stacks = [] } = await formation.send(new DescribeStacksCommand({ StackName }));
    const output = Stacks[0]?.Outputs?.find(({ OutputKey }) => OutputKey === name)?.OutputValue;
    if (output !== undefined) return output;
  } catch (error) {
    // CloudFormation has no error of its own for it.
    if (!/does not exist/.test(asError(error).message)) throw error;
  }
  throw new InputError(say('dossier.noOutput', { stack: StackName, output: name }));
}
