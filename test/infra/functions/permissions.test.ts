import { describe, expect, it } from 'vitest';
import { actionsOf, config, resourcesOf, type Statement, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized();
const roles = template.all('AWS::IAM::Role').map(([id]) => id);
const allowed = (statements: Statement[]) => statements.filter(({ Effect }) => Effect === 'Allow');
const withAction = (role: string, action: string): Statement[] =>
  allowed(template.statementsOf(role)).filter((statement) => actionsOf(statement).includes(action));

const EVERY_FUNCTION = [
  'logs:CreateLogStream',
  'logs:PutLogEvents',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'events:PutEvents',
  'dynamodb:BatchWriteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
  // The keys of the pseudonyms.
  'secretsmanager:GetSecretValue',
];

/** Actions that AWS defines for no resource. */
const TAKE_ONLY_A_STAR = [
  /^xray:Put(TraceSegments|TelemetryRecords)$/,
  /^xray:GetSampling(Rules|Targets)$/,
  /^logs:(Create|Get|Update|Delete|List)LogDeliver(y|ies)$/,
  /^logs:(Put|Describe)ResourcePolic(y|ies)$/,
  /^logs:DescribeLogGroups$/,
  /^sns:Publish$/,
  /^states:ListStateMachines$/,
];

describe('every role', () => {
  it.each(roles)('%s has no managed policy and no action with a wildcard', (id) => {
    expect(template.resources[id]?.Properties.ManagedPolicyArns).toBeUndefined();
    expect(
      template
        .statementsOf(id)
        .flatMap(actionsOf)
        .filter((action) => action.includes('*')),
    ).toEqual([]);
  });

  it.each(roles)('%s has "*" as a resource only where AWS knows no other', (id) => {
    const anywhere = allowed(template.statementsOf(id)).filter((statement) =>
      resourcesOf(statement).includes('*'),
    );
    for (const action of anywhere.flatMap(actionsOf))
      expect(
        TAKE_ONLY_A_STAR.some((known) => known.test(action)),
        action,
      ).toBe(true);
  });
});

describe('each function', () => {
  it.each([
    [
      'Intake',
      [
        'states:StartExecution',
        'states:DescribeExecution',
        'states:SendTaskSuccess',
        'states:SendTaskFailure',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    [
      'TakeStep',
      [
        'dynamodb:BatchGetItem',
        'states:SendTaskSuccess',
        'states:SendTaskFailure',
        'ses:SendEmail',
        'ses:SendRawEmail',
        'sns:Publish',
      ],
    ],
    ['ListDebt', ['states:SendTaskSuccess', 'states:SendTaskFailure']],
    ['HandOver', ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure']],
    ['ReEvaluateDebt', ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure']],
    [
      'ClearListings',
      [
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    [
      'FollowPaymentPlan',
      [
        'states:StartExecution',
        'states:SendTaskSuccess',
        'states:SendTaskFailure',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    [
      'Feedback',
      [
        'states:SendTaskSuccess',
        'states:SendTaskFailure',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    ['Unsubscribe', []],
    ['Portal', ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure']],
    [
      'BankFile',
      [
        'states:StartExecution',
        'states:SendTaskSuccess',
        'states:SendTaskFailure',
        's3:GetObject',
        's3:GetObjectVersion',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    [
      'Courtesy',
      [
        'ses:SendEmail',
        'ses:SendRawEmail',
        'sns:Publish',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    [
      'FailedExecutions',
      [
        'states:StartExecution',
        'states:SendTaskSuccess',
        'states:SendTaskFailure',
        'sqs:SendMessage',
        'sqs:ReceiveMessage',
        'sqs:ChangeMessageVisibility',
        'sqs:GetQueueUrl',
        'sqs:DeleteMessage',
        'sqs:GetQueueAttributes',
      ],
    ],
    [
      'Webhook',
      ['states:StartExecution', 'states:SendTaskSuccess', 'states:SendTaskFailure', 'sqs:SendMessage'],
    ],
  ])('%s may do what its code does and no more', (name, own) => {
    const actions = allowed(template.statementsOf(`${name}Handler`)).flatMap(actionsOf);
    expect(actions.toSorted()).toEqual([...EVERY_FUNCTION, ...own].toSorted());
  });

  it.each([
    'Intake',
    'TakeStep',
    'ListDebt',
    'ClearListings',
    'HandOver',
    'ReEvaluateDebt',
    'Webhook',
    'Feedback',
    'Unsubscribe',
    'Portal',
    'Courtesy',
    'FailedExecutions',
    'BankFile',
  ])('%s publishes on the bus for Régua alone', (name) => {
    const [publish] = withAction(`${name}Handler`, 'events:PutEvents');
    expect(publish?.Condition).toEqual({ StringEquals: { 'events:source': 'regua' } });
  });
});

describe('permissions on machines', () => {
  it.each(['IntakeHandler', 'WebhookHandler'])(
    'start the réguas of the configuration, each by name (%s)',
    (role) => {
      const started = withAction(role, 'states:StartExecution').flatMap(resourcesOf);
      const names = started.map((arn) => JSON.stringify(arn).match(/:stateMachine:([a-z0-9-]+)"/)?.[1]);
      expect(names.toSorted()).toEqual(
        Object.keys(config.reguas)
          .map((id) => `regua-dev-${id}`)
          .toSorted(),
      );
    },
  );

  it.each(['IntakeHandler', 'TakeStepHandler', 'PortalHandler', 'WebhookHandler'])(
    'wake those of this stage (%s)',
    (role) => {
      const woken = withAction(role, 'states:SendTaskSuccess').flatMap(resourcesOf);
      expect(woken).toHaveLength(1);
      expect(JSON.stringify(woken[0])).toContain(':stateMachine:regua-dev-*"');
    },
  );
});

describe('permissions on executions', () => {
  it.each([
    {
      action: 'states:DescribeExecution',
      allowed: ['IntakeHandler', 'ApiHandler', 'RelayHandler', 'WatchExecutionsHandler'],
    },
    { action: 'states:StopExecution', allowed: ['RelayHandler', 'WatchExecutionsHandler'] },
  ])('$action is allowed to $allowed alone, on those of this stage', ({ action, allowed }) => {
    const allowedTo = roles.filter((role) => withAction(role, action).length > 0);
    expect(allowedTo.map((role) => role.replace(/Role.*/, ''))).toEqual(allowed);
    for (const role of allowed) {
      const [resource, ...others] = withAction(role, action).flatMap(resourcesOf);
      expect(others).toEqual([]);
      expect(JSON.stringify(resource)).toContain(':execution:regua-dev-*:*"');
    }
  });
});

describe('sending', () => {
  it('takes only a creditor of the configuration as the sender of an e-mail, sent whole or in parts', () => {
    const [send, ...others] = withAction('TakeStepHandler', 'ses:SendRawEmail');
    expect(others).toEqual([]);
    // One statement for both: the same resources and the same condition.
    expect(withAction('TakeStepHandler', 'ses:SendEmail')).toEqual([send]);
    const senders = Object.values(config.creditors).map((creditor) => creditor.sender.email);
    expect(send?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': senders } });
    expect(JSON.stringify(send?.Resource)).toContain(':identity/*');
    expect(JSON.stringify(send?.Resource)).toContain(':configuration-set/');
  });

  it('publishes to phones and to no topic', () => {
    const publish = template
      .statementsOf('TakeStepHandler')
      .filter((statement) => actionsOf(statement).includes('sns:Publish'));
    expect(publish).toEqual([
      expect.objectContaining({ Effect: 'Allow', Resource: '*' }),
      expect.objectContaining({ Effect: 'Deny', Resource: 'arn:aws:sns:*:*:*' }),
    ]);
  });
});

describe('the machines', () => {
  it('call their functions and store a token, besides logs and traces', () => {
    const own = allowed(template.statementsOf('Ladders')).filter(
      (statement) => !resourcesOf(statement).includes('*'),
    );
    expect(own.flatMap(actionsOf).toSorted()).toEqual(['dynamodb:UpdateItem', 'lambda:InvokeFunction']);
    const [called] = withAction('Ladders', 'lambda:InvokeFunction').map(resourcesOf);
    const functions = ['HandOver', 'ListDebt', 'ReEvaluateDebt', 'TakeStep'].map(
      (name) => template.one('AWS::Lambda::Function', name).id,
    );
    expect(called).toEqual(functions.map((id) => ({ 'Fn::GetAtt': [id, 'Arn'] })));
  });
});
