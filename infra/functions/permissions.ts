import type { Permission } from '#deployment/function-spec.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';

/** The IAM statements behind each permission of the topology. */
export const ALLOW: Readonly<Record<Permission, (handler: Handler, foundation: Foundation) => void>> = {
  'change-debts': (handler, { table }) => table.grantDebts(handler),
  'update-items': (handler, { table }) => table.grant(handler, 'dynamodb:GetItem', 'dynamodb:UpdateItem'),
  'read-items': (handler, { table }) => table.grant(handler, 'dynamodb:GetItem', 'dynamodb:Query'),
  'read-together': (handler, { table }) => table.grant(handler, 'dynamodb:BatchGetItem'),
  'read-lists': (handler, { table }) => table.grantReadLists(handler),
  'keep-items': (handler, { table }) =>
    table.grant(handler, 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query'),
  'remove-items': (handler, { table }) => table.grant(handler, 'dynamodb:BatchWriteItem'),
  'find-pending': (handler, { table }) => table.grantFindPending(handler),
  'start-executions': (handler, { machines }) => machines.allowStart(handler),
  'end-waits': (handler, { machines }) => machines.allowAnswer(handler),
  'describe-executions': (handler, { machines }) => machines.allowDescribe(handler),
  'look-at-executions': (handler, { machines }) => machines.allowLook(handler),
  'stop-executions': (handler, { machines }) => machines.allowStop(handler),
  'find-prescribed': (handler, { table }) => table.grantFindPrescribed(handler),
  'find-executions': (handler, { table }) => table.grantFindExecutions(handler),
  'list-executions': (handler, { machines }) => machines.allowList(handler),
  'send-messages': (handler, { messaging }) => messaging.allowSend(handler),
};
