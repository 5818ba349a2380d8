import * as dynamodb from '@aws-sdk/client-dynamodb';
import * as events from '@aws-sdk/client-eventbridge';
import * as s3 from '@aws-sdk/client-s3';
import * as secretsmanager from '@aws-sdk/client-secrets-manager';
import * as ses from '@aws-sdk/client-sesv2';
import * as states from '@aws-sdk/client-sfn';
import * as sns from '@aws-sdk/client-sns';
import * as socialMessaging from '@aws-sdk/client-socialmessaging';
import * as sqs from '@aws-sdk/client-sqs';
import { ServiceException } from '@smithy/core/client';
import type { AwsError } from './errors.ts';

/**
 * The SDK's package of each service, by the name that SigV4 gives it, and the class of errors that it does not name.
 */
const PACKAGES: Readonly<
  Record<string, { readonly named: Readonly<Record<string, unknown>>; readonly other: unknown }>
> = {
  dynamodb: { named: dynamodb, other: dynamodb.DynamoDBServiceException },
  events: { named: events, other: events.EventBridgeServiceException },
  s3: { named: s3, other: s3.S3ServiceException },
  secretsmanager: { named: secretsmanager, other: secretsmanager.SecretsManagerServiceException },
  ses: { named: ses, other: ses.SESv2ServiceException },
  'social-messaging': { named: socialMessaging, other: socialMessaging.SocialMessagingServiceException },
  sns: { named: sns, other: sns.SNSServiceException },
  sqs: { named: sqs, other: sqs.SQSServiceException },
  states: { named: states, other: states.SFNServiceException },
};

type ExceptionClass = new (
  given: ConstructorParameters<typeof ServiceException>[0] & Record<string, unknown>,
) => ServiceException;

/** The exception that the SDK's client of a service throws for a refusal. */
export function exceptionOf(service: string, refusal: AwsError, requestId: string): Error {
  const { code, message, details, status, fault } = refusal;
  const { named, other } = PACKAGES[service] ?? {};
  const candidate = named?.[code];
  const Exception = isException(candidate) ? candidate : isException(other) ? other : ServiceException;
  return new Exception({
    ...details,
    name: code,
    message,
    $fault: fault,
    $metadata: { httpStatusCode: status, requestId },
  });
}

const isException = (candidate: unknown): candidate is ExceptionClass =>
  typeof candidate === 'function' && candidate.prototype instanceof ServiceException;
