/**
 * The statuses of a stack whose first deployment failed and was undone
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html, read on 2026-11-29). Not
 * CREATE_FAILED: with `--no-rollback` such a stack stands, and can go on.
 */
const NEVER_COMPLETE = ['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'ROLLBACK_FAILED'];

/**
 * Why a stack must not be deleted by a command; undefined when it may be.
 * @param name the stack, of this stage
 * @param status the status that CloudFormation shows
 */
export function refusal(stage: 'dev' | 'prod', name: string, status: string): string | undefined {
  if (stage === 'dev' || NEVER_COMPLETE.includes(status)) return undefined;
  return `the stack ${name} is ${status}: debts of ${stage} may depend on it, and this command deletes a stack of ${stage} only when its first deployment failed`;
}
