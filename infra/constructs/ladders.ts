import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { MACHINE_FUNCTIONS, type MachineFunctionName } from '#deployment/machine-functions.ts';
import { namesOf } from '#deployment/topology.ts';
import { acknowledgeWildcard } from '#infra/building-blocks/acknowledge.ts';
import { type Alarms, SUM } from '#infra/building-blocks/alarms.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import type { Functions } from '#infra/functions/functions.ts';
import { compileRegua } from '#workflows/compile.ts';

/**
 * One state machine for each régua of `config/reguas/`, compiled from it.
 *
 * Step Functions ends all runs of a machine that is deleted. So outside dev a régua removed from the configuration leaves
 * its machine behind, and the debts on it walk their ladder to its end.
 */
export class Ladders extends Construct {
  constructor(scope: Construct, id: string, foundation: Foundation, functions: Functions['machine']) {
    super(scope, id);
    const { stage, config, table, machines, alarms } = foundation;
    const arnOf = (name: MachineFunctionName): string => functions[name].handler.function.functionArn;

    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: namesOf(MACHINE_FUNCTIONS).map(arnOf),
      }),
    );
    // The waits beside the steps store their own task tokens on the debt.
    table.grant(role, 'dynamodb:UpdateItem');
    acknowledgeWildcard(
      role,
      '*',
      'Log delivery (logs:CreateLogDelivery and its kin) and X-Ray have no resources.',
    );

    const logGroup = new LogGroup(this, 'Logs', {
      // A log group under this prefix needs no entry in the log policy of the account, which has 5,120 characters at most.
      logGroupName: `/aws/vendedlogs/states/${stage.prefix}ladders`,
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });

    for (const regua of Object.values(config.reguas)) {
      const machine = new StateMachine(this, regua.id, {
        stateMachineName: machines.nameOf(regua.id),
        definitionBody: DefinitionBody.fromString(JSON.stringify(compileRegua(regua, PLACEHOLDERS))),
        definitionSubstitutions: {
          TableName: table.table.tableName,
          TakeStepArn: arnOf('take-step'),
          ...(regua.listings.length > 0 ? { ListDebtArn: arnOf('list-debt') } : {}),
          HandOverArn: arnOf('hand-over'),
          ReEvaluateDebtArn: arnOf('re-evaluate-debt'),
        },
        role,
        // Every event, so that a run can be followed, but without its data: ids stay in the history.
        logs: { destination: logGroup, level: LogLevel.ALL, includeExecutionData: false },
        tracingEnabled: true,
        removalPolicy: stage.removalPolicy,
      });
      raiseAtBadEnds(machine, regua.id, alarms);
    }
  }
}

/**
 * A ladder must end on its own. What was stopped raises no alarm here: `watch-executions` logs those that it stops, and
 * `failed-executions` every one whose debt still waited on it.
 */
function raiseAtBadEnds(machine: StateMachine, regua: string, alarms: Alarms): void {
  for (const [id, metric, how] of [
    ['Failed', machine.metricFailed(SUM), 'failed'],
    ['TimedOut', machine.metricTimedOut(SUM), 'timed out'],
  ] as const)
    alarms.raise(machine, id, {
      metric,
      text: {
        happened: `An execution of the régua ${regua} ${how}.`,
        debtors: 'Its debtor hears nothing until the next one begins, or a person takes over.',
        todo: 'Find the fault in the execution; the log of failed-executions says what became of its debt.',
      },
      entry: 'executions-fail',
    });
}

/** Names known only when deployed: CloudFormation puts them into the definition. */
const PLACEHOLDERS = {
  tableName: substitution('TableName'),
  takeStepArn: substitution('TakeStepArn'),
  listDebtArn: substitution('ListDebtArn'),
  handOverArn: substitution('HandOverArn'),
  reEvaluateDebtArn: substitution('ReEvaluateDebtArn'),
};

function substitution(name: string): string {
  return `\${${name}}`;
}
