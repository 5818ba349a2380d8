/**
 * The region of a deployment: `AWS_REGION`, else `AWS_DEFAULT_REGION`, else São Paulo. Not `CDK_DEFAULT_REGION`: the CLI
 * sets it to us-east-1 when nothing is configured.
 */
export const regionOf = ({ AWS_REGION, AWS_DEFAULT_REGION }: NodeJS.ProcessEnv): string =>
  AWS_REGION ?? AWS_DEFAULT_REGION ?? 'sa-east-1';

/**
 * The only region from which CloudFront takes certificates and firewalls, wherever the stage is
 * (https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html and
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-wafv2-webacl.html, read on 2026-11-29).
 */
export const EDGE_REGION = 'us-east-1';
