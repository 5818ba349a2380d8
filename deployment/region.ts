/**
 * The region of a deployment: `AWS_REGION`, else `AWS_DEFAULT_REGION`, else São Paulo. Not `CDK_DEFAULT_REGION`: the CLI
 * sets it to us-east-1 when nothing is configured.
 */
export const regionOf = ({ AWS_REGION, AWS_DEFAULT_REGION }: NodeJS.ProcessEnv): string =>
  AWS_REGION ?? AWS_DEFAULT_REGION ?? 'sa-east-1';
