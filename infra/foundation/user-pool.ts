import { Duration, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolRiskConfigurationAttachment,
  FeaturePlan,
  Mfa,
  StandardThreatProtectionMode,
  UserPool,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stage/stage.ts';

/**
 * Makes the user pool: persons are made by an administrator, sign in with their e-mail address, and are known by an id that says nothing
 * of them. A guarded stage asks for a code of an authenticator app (no SMS: a number can be taken over, and each costs), and blocks what
 * Cognito takes for a takeover or a password that is known elsewhere, for which it needs the plan Plus.
 */
export function userPool(scope: Construct, stage: Stage): UserPool {
  const { guardsSignIn } = stage;
  const pool = new UserPool(scope, 'Users', {
    userPoolName: `${stage.prefix}users`,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    autoVerify: { email: true },
    // An address that is changed counts once its owner proved it.
    keepOriginal: { email: true },
    standardAttributes: { email: { required: true, mutable: true } },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
      passwordHistorySize: 5,
    },
    mfa: guardsSignIn ? Mfa.REQUIRED : Mfa.OPTIONAL,
    mfaSecondFactor: { otp: true, sms: false },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    userInvitation: {
      emailSubject: 'Seu acesso à Régua',
      emailBody:
        'Olá! Você recebeu acesso à Régua. Entre com o e-mail {username} e a senha provisória {####}, que vale por três dias.',
    },
    featurePlan: guardsSignIn ? FeaturePlan.PLUS : FeaturePlan.ESSENTIALS,
    ...(guardsSignIn && { standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION }),
    deletionProtection: stage.keepsData,
    removalPolicy: stage.removalPolicy,
  });
  if (guardsSignIn) blockRisks(scope, pool);
  else
    for (const [id, what] of [
      ['AwsSolutions-COG2', 'a second factor'],
      ['AwsSolutions-COG8', 'the plan Plus'],
    ] as const)
      Validations.of(pool).acknowledge({
        id,
        reason: `A stage for trying things holds no debtor: ${what} is needed on prod, where it is there.`,
      });
  return pool;
}

/** What is done about a risk; without it, Cognito would only measure. */
function blockRisks(scope: Construct, { userPoolId }: UserPool): void {
  const act = (eventAction: string) => ({ eventAction, notify: false });
  new CfnUserPoolRiskConfigurationAttachment(scope, 'Risks', {
    userPoolId,
    clientId: 'ALL',
    compromisedCredentialsRiskConfiguration: { actions: { eventAction: 'BLOCK' } },
    accountTakeoverRiskConfiguration: {
      actions: {
        lowAction: act('MFA_REQUIRED'),
        mediumAction: act('MFA_REQUIRED'),
        highAction: act('BLOCK'),
      },
    },
  });
}
