import {
  type CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  paginateListStackResources,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';

/** A stack as it is: what it is called for ever, how it is, and what of it stands in the way of its end. */
export interface StandingStack {
  /** Its ARN, by which it is still found when it is deleted. */
  readonly id: string;
  readonly status: string;
  readonly reason: string | undefined;
  readonly isProtected: boolean;
}

/** What has to be ended or emptied before a stack can be deleted. */
export interface Obstacles {
  readonly machineArns: readonly string[];
  readonly buckets: readonly string[];
}

export const NO_OBSTACLES: Obstacles = { machineArns: [], buckets: [] };

/** @returns undefined when there is no stack of this name or ARN, or none any more */
export async function describeStack(
  client: CloudFormationClient,
  nameOrId: string,
): Promise<StandingStack | undefined> {
  try {
    const { Stacks } = await client.send(new DescribeStacksCommand({ StackName: nameOrId }));
    const [stack] = Stacks ?? [];
    if (!stack || stack.StackStatus === 'DELETE_COMPLETE') return undefined;
    return {
      id: stack.StackId ?? nameOrId,
      status: stack.StackStatus ?? 'unknown',
      reason: stack.StackStatusReason,
      isProtected: stack.EnableTerminationProtection ?? false,
    };
  } catch (error) {
    // CloudFormation has no error of its own for it.
    if (error instanceof Error && /does not exist/.test(error.message)) return undefined;
    throw error;
  }
}

export async function obstaclesOf(client: CloudFormationClient, { id }: StandingStack): Promise<Obstacles> {
  const machineArns: string[] = [];
  const buckets: string[] = [];
  for await (const { StackResourceSummaries } of paginateListStackResources({ client }, { StackName: id }))
    for (const { ResourceType, PhysicalResourceId, ResourceStatus } of StackResourceSummaries ?? []) {
      if (!PhysicalResourceId || ResourceStatus === 'DELETE_COMPLETE') continue;
      if (ResourceType === 'AWS::StepFunctions::StateMachine') machineArns.push(PhysicalResourceId);
      if (ResourceType === 'AWS::S3::Bucket') buckets.push(PhysicalResourceId);
    }
  return { machineArns, buckets };
}

/** Makes CloudFormation begin to delete a stack, protected or not. */
export async function beginDeletion(
  client: CloudFormationClient,
  { id, isProtected }: StandingStack,
): Promise<void> {
  if (isProtected)
    await client.send(
      new UpdateTerminationProtectionCommand({ StackName: id, EnableTerminationProtection: false }),
    );
  await client.send(new DeleteStackCommand({ StackName: id }));
}
