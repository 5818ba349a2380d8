/**
 * Where the console of AWS shows an execution of Step Functions: the region is the one of its ARN.
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-view-execution-details.html, read on 2026-11-30
 * @returns undefined for what is no ARN of an execution
 */
export function consoleUrl(arn: string): string | undefined {
  const [, region] = /^arn:aws[a-z-]*:states:([a-z0-9-]+):\d{12}:execution:[^:]+:[^:]+$/.exec(arn) ?? [];
  return region === undefined
    ? undefined
    : `https://${region}.console.aws.amazon.com/states/home?region=${region}#/v2/executions/details/${encodeURIComponent(arn)}`;
}

/** The debt of an execution by its name, `debtId-version`, or its ARN; undefined for a name that a person gave. */
export const debtOfExecution = (nameOrArn: string): string | undefined =>
  /^(.+_.+_[0-9a-z]{8})-[1-9]\d*$/.exec(nameOrArn.split(':').at(-1) ?? '')?.[1];
