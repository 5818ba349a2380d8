/** What AWS asks for one call of its SDK. */
export interface CallSpec {
  /** All of these have to be allowed. */
  readonly actions: readonly string[];
  /** Where that is written, outside this project: addresses, read on 2026-11-29. */
  readonly sources: readonly string[];
}

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference';
const github = (thread: string): string => `https://github.com/${thread}`;

/** A call whose action has its name, in the Service Authorization Reference. */
const asNamed = (action: string, page: string): CallSpec => ({
  actions: [action],
  sources: [`${REFERENCE}/${page}.html`],
});
const DYNAMODB = 'list_amazondynamodb';
const STEP_FUNCTIONS = 'list_awsstepfunctions';
const SQS = 'list_amazonsqs';

/**
 * Each call of the product and what IAM has to allow for it, by the name of its command. The sandbox checks no permissions,
 * and the emulator checks what its authors and we taught it; so each row names who else says so.
 */
export const ACTIONS_OF_CALLS: Readonly<Record<string, CallSpec>> = {
  GetCommand: asNamed('dynamodb:GetItem', DYNAMODB),
  PutCommand: asNamed('dynamodb:PutItem', DYNAMODB),
  UpdateCommand: asNamed('dynamodb:UpdateItem', DYNAMODB),
  QueryCommand: asNamed('dynamodb:Query', DYNAMODB),
  BatchGetCommand: asNamed('dynamodb:BatchGetItem', DYNAMODB),
  // Of the command line alone, with the credentials of an operator.
  ScanCommand: asNamed('dynamodb:Scan', DYNAMODB),
  BatchWriteCommand: asNamed('dynamodb:BatchWriteItem', DYNAMODB),
  StartExecutionCommand: asNamed('states:StartExecution', STEP_FUNCTIONS),
  DescribeExecutionCommand: asNamed('states:DescribeExecution', STEP_FUNCTIONS),
  GetExecutionHistoryCommand: asNamed('states:GetExecutionHistory', STEP_FUNCTIONS),
  DescribeStateMachineForExecutionCommand: asNamed('states:DescribeStateMachineForExecution', STEP_FUNCTIONS),
  StopExecutionCommand: asNamed('states:StopExecution', STEP_FUNCTIONS),
  ListExecutionsCommand: asNamed('states:ListExecutions', STEP_FUNCTIONS),
  ListStateMachinesCommand: asNamed('states:ListStateMachines', STEP_FUNCTIONS),
  // The reference names no resource for these two; denials and the CDK name the machine.
  SendTaskSuccessCommand: {
    actions: ['states:SendTaskSuccess'],
    sources: [`${REFERENCE}/${STEP_FUNCTIONS}.html`, github('aws/aws-cdk/pull/8486')],
  },
  SendTaskFailureCommand: {
    actions: ['states:SendTaskFailure'],
    sources: [`${REFERENCE}/${STEP_FUNCTIONS}.html`, github('NOAA-OWP/hydrovis/issues/837')],
  },
  PutEventsCommand: asNamed('events:PutEvents', 'list_amazoneventbridge'),
  SendMessageCommand: asNamed('sqs:SendMessage', SQS),
  // The batches have no action of their own: "Specifying SendMessage … also grants permissions for" them.
  SendMessageBatchCommand: {
    actions: ['sqs:SendMessage'],
    sources: ['https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_AddPermission.html'],
  },
  ChangeMessageVisibilityCommand: asNamed('sqs:ChangeMessageVisibility', SQS),
  GetSecretValueCommand: asNamed('secretsmanager:GetSecretValue', 'list_awssecretsmanager'),
  // With a version in the request, S3 asks for the second.
  GetObjectCommand: {
    actions: ['s3:GetObject', 's3:GetObjectVersion'],
    sources: ['https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html'],
  },
  // On the condition that there is none: no permission to read is asked for.
  PutObjectCommand: {
    actions: ['s3:PutObject'],
    sources: [
      'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html',
      'https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html',
    ],
  },
  // A message that is sent whole (`Content.Raw`) is authorised as SendRawEmail, whatever the name of the call.
  SendEmailCommand: {
    actions: ['ses:SendEmail', 'ses:SendRawEmail'],
    sources: [
      `${REFERENCE}/list_amazonsimpleemailservicev2.html`,
      github('anymail/django-anymail/issues/384'),
      github('aws/aws-actionmailer-ses-ruby/issues/10'),
      github('nodemailer/nodemailer/issues/1734'),
    ],
  },
  PublishCommand: asNamed('sns:Publish', 'list_amazonsns'),
  SendWhatsAppMessageCommand: asNamed(
    'social-messaging:SendWhatsAppMessage',
    'list_awsendusermessagingsocial',
  ),
};
