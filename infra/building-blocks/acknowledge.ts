import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Acknowledges one wildcard in the policies below `construct`, with its reason; cdk-nag still reports any other. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  const id = `AwsSolutions-IAM5[Resource::${asNagPrints(Stack.of(construct).resolve(resource))}]`;
  Validations.of(construct).acknowledge({ id, reason });
}

type Resolved =
  | string
  | { Ref: string }
  | { 'Fn::GetAtt': [string, string] }
  | { 'Fn::Join': [string, Resolved[]] };

/** A value as cdk-nag prints it: a reference inside an ARN as `<AWS::AccountId>`, an attribute as `<Bucket.Arn>`. */
function asNagPrints(value: Resolved): string {
  if (typeof value === 'string') return value;
  if ('Ref' in value) return `<${value.Ref}>`;
  if ('Fn::GetAtt' in value) return `<${value['Fn::GetAtt'].join('.')}>`;
  const [delimiter, parts] = value['Fn::Join'];
  return parts.map(asNagPrints).join(delimiter);
}
