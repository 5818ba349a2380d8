import { describe, expect, it } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import { actionsOf, config, resourcesOf, type Statement, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });
const topic = template.one('AWS::SNS::Topic', 'Notifications');
const queue = template.one('AWS::SQS::Queue', 'FeedbackQueue');
const deadLetters = template.one('AWS::SQS::Queue', 'FeedbackDeadLetters');
const handler = template.one('AWS::Lambda::Function', 'Feedback');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

type Principal = { readonly Principal: { readonly Service?: string | string[] } };
const servicesOf = (statement: Statement): string[] =>
  [(statement as unknown as Principal).Principal?.Service ?? []].flat();

describe('the topic of the channels', () => {
  const policy: Statement[] = template.one('AWS::SNS::TopicPolicy', 'Notifications').Properties.PolicyDocument
    .Statement;

  it('is encrypted with a key that is rotated and that its writers may use', () => {
    const key = template.one('AWS::KMS::Key', 'Notifications');
    expect(topic.Properties.KmsMasterKeyId).toEqual(arnOf(key.id));
    expect(key.Properties.EnableKeyRotation).toBe(true);
    const writers = key.Properties.KeyPolicy.Statement.filter((statement: Statement) =>
      actionsOf(statement).includes('kms:GenerateDataKey*'),
    );
    expect(writers.flatMap(servicesOf).toSorted()).toEqual([
      'ses.amazonaws.com',
      'sms-voice.amazonaws.com',
      'social-messaging.amazonaws.com',
    ]);
  });

  it('refuses callers without TLS', () => {
    expect(policy).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  it('takes from the channels of this account and from nobody else', () => {
    const allowed = policy.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed.flatMap(servicesOf).toSorted()).toEqual([
      'ses.amazonaws.com',
      'sms-voice.amazonaws.com',
      'social-messaging.amazonaws.com',
    ]);
    for (const { Condition } of allowed)
      expect(JSON.stringify(Condition).toLowerCase()).toContain('"aws:sourceaccount"');
  });

  it('receives what becomes of our e-mails, once SES may write to it, and counts no openings or clicks', () => {
    const { Properties, DependsOn } = template.one('AWS::SES::ConfigurationSetEventDestination');
    // SES tries the topic when it becomes a destination.
    expect(DependsOn).toContain(template.one('AWS::SNS::TopicPolicy', 'Notifications').id);
    expect(Properties.ConfigurationSetName).toEqual({ Ref: template.one('AWS::SES::ConfigurationSet').id });
    expect(Properties.EventDestination).toMatchObject({
      Enabled: true,
      SnsDestination: { TopicARN: { Ref: topic.id } },
    });
    expect(Properties.EventDestination.MatchingEventTypes.toSorted()).toEqual([
      'bounce',
      'complaint',
      'delivery',
      'deliveryDelay',
      'reject',
      'renderingFailure',
      'send',
    ]);
  });

  it('goes to the queue as it came, and to the dead letters what the queue did not take', () => {
    expect(template.one('AWS::SNS::Subscription', 'Feedback').Properties).toMatchObject({
      Protocol: 'sqs',
      Endpoint: arnOf(queue.id),
      RawMessageDelivery: true,
      RedrivePolicy: { deadLetterTargetArn: arnOf(deadLetters.id) },
    });
  });
});

describe('the feedback function', () => {
  it('has the queue hide a message for six times as long as it may take, and give up before it expires', () => {
    expect(queue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * handler.Properties.Timeout);
    expect(queue.Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: arnOf(deadLetters.id),
      maxReceiveCount: 5,
    });
    expect(queue.Properties.MessageRetentionPeriod).toBeLessThan(
      deadLetters.Properties.MessageRetentionPeriod,
    );
  });

  it('repeats only what failed', () => {
    expect(template.one('AWS::Lambda::EventSourceMapping', 'Feedback').Properties).toMatchObject({
      EventSourceArn: arnOf(queue.id),
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('may be called by the logs of text messages of this account, and by no other log', () => {
    const sources = template
      .all('AWS::Lambda::Permission')
      .filter(([, { Properties }]) => Properties.Principal === 'logs.amazonaws.com')
      .map(([, { Properties }]) => [JSON.stringify(Properties.SourceArn), Properties.SourceAccount]);
    expect(sources).toEqual([
      [expect.stringMatching(/log-group:sns\/.*\/DirectPublishToPhoneNumber:\*/), { Ref: 'AWS::AccountId' }],
      [
        expect.stringMatching(/log-group:sns\/.*\/DirectPublishToPhoneNumber\/Failure:\*/),
        { Ref: 'AWS::AccountId' },
      ],
    ]);
  });
});

describe('the unsubscribe page', () => {
  it('is looked at and answered by one function, without a login', () => {
    const routes = template
      .all('AWS::ApiGatewayV2::Route')
      .map(([, { Properties }]) => Properties)
      .filter(({ RouteKey }) => RouteKey.endsWith('/u/{token}'));
    expect(routes.map(({ RouteKey }) => RouteKey)).toEqual(['GET /u/{token}', 'POST /u/{token}']);
    for (const { AuthorizationType } of routes) expect(AuthorizationType).toBe('NONE');
  });

  it('has links signed by a secret that nobody has seen', () => {
    const secret = template.one('AWS::SecretsManager::Secret', 'SecretsUnsubscribe');
    expect(secret.Properties.GenerateSecretString).toEqual({ PasswordLength: 64, ExcludePunctuation: true });
    expect(secret.Properties.SecretString).toBeUndefined();
    expect(secret.DeletionPolicy).toBe('RetainExceptOnCreate');
    const readers = ['TakeStep', 'Unsubscribe'].map((name) =>
      template
        .statementsOf(`${name}HandlerRole`)
        .filter((statement) => actionsOf(statement).includes('secretsmanager:GetSecretValue'))
        .flatMap(resourcesOf),
    );
    for (const read of readers) expect(read).toContainEqual({ Ref: secret.id });
  });

  it('is where links in messages lead: the root of the API, without a slash', () => {
    const { PUBLIC_URL } = template.one('AWS::Lambda::Function', 'TakeStep').Properties.Environment.Variables;
    const { id } = template.one('AWS::ApiGatewayV2::Api');
    const joined = JSON.stringify(PUBLIC_URL['Fn::Join'][1]);
    expect(joined).toContain(`["https://",{"Ref":"${id}"},".execute-api.`);
    expect(joined).toMatch(/\{"Ref":"AWS::URLSuffix"\}\]$/);
  });
});

describe('WhatsApp', () => {
  const withNumber = (phoneNumberId: string): Config => ({
    ...config,
    creditors: Object.fromEntries(
      Object.entries(config.creditors).map(([id, creditor]) => [
        id,
        { ...creditor, whatsapp: { phoneNumberId } },
      ]),
    ),
  });
  const sending = (given?: Config): Statement[] =>
    new Synthesized({}, given)
      .statementsOf('TakeStepHandlerRole')
      .filter((statement) => actionsOf(statement).includes('social-messaging:SendWhatsAppMessage'));

  it.each([
    ['its id', 'phone-number-id-0123456789abcdef'],
    ['its ARN', 'arn:aws:social-messaging:sa-east-1:123456789012:phone-number-id/0123456789abcdef'],
  ])('may be sent from the number of a creditor, given by %s', (_what, phoneNumberId) => {
    const statements = sending(withNumber(phoneNumberId));
    expect(statements).toHaveLength(1);
    expect(JSON.stringify(statements[0]?.Resource)).toMatch(/:phone-number-id\/0123456789abcdef"/);
  });

  it('may not be sent where no creditor has it', () => {
    const without = {
      ...config,
      creditors: Object.fromEntries(
        Object.entries(config.creditors).map(([id, { whatsapp: _, ...creditor }]) => [id, creditor]),
      ),
    };
    expect(sending(without)).toEqual([]);
  });
});
