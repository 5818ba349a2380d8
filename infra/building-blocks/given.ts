import type { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Given } from './handler.ts';

/** The ARN of a secret, for a function that may read it. */
export const readable = ({ secretArn }: Secret): Given => ({
  value: secretArn,
  allow: (handler) => handler.allow(['secretsmanager:GetSecretValue'], [secretArn]),
});

/** The URL of a queue, for a function that may send to it. */
export const writable = ({ queueUrl, queueArn }: Queue): Given => ({
  value: queueUrl,
  allow: (handler) => handler.allow(['sqs:SendMessage'], [queueArn]),
});
