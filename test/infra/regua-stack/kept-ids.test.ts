import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { ROOT } from '#test/builders/root.ts';
import { makeNamedStacks } from '#test/infra/synthesized.ts';

/** What CloudFormation would replace, and so lose, leave behind or refuse to make a second time, if its logical id changed. */
const STATEFUL = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::DomainName',
  'AWS::CertificateManager::Certificate',
  'AWS::CloudFront::Distribution',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::DynamoDB::Table',
  'AWS::Events::Archive',
  'AWS::Events::EventBus',
  'AWS::KMS::Key',
  'AWS::Logs::LogGroup',
  'AWS::Route53::RecordSet',
  'AWS::S3::Bucket',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::EmailIdentity',
  'AWS::SNS::Topic',
  'AWS::SQS::Queue',
  'AWS::SecretsManager::Secret',
  'AWS::StepFunctions::StateMachine',
];

// A line that is gone is a resource of every stage that is deleted, or left behind, by its next deployment. New lines are fine.
test('the root stack keeps what holds data, names or addresses under the logical ids that stages have (accept a change with: npx vitest run test/infra/regua-stack/kept-ids.test.ts -u)', async () => {
  const { Resources } = Template.fromStack(makeNamedStacks({ stage: 'prod' }).regua).toJSON();
  const kept = Object.entries<{ Type: string }>(Resources)
    .filter(([, { Type }]) => STATEFUL.includes(Type))
    .map(([id, { Type }]) => `${Type} ${id}`)
    .toSorted();
  await expect(`${kept.join('\n')}\n`).toMatchFileSnapshot(join(ROOT, 'test/infra/regua-stack/kept-ids.txt'));
});
